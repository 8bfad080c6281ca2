import { andThen, type Eventually } from '../engine/eventually';
import { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { Source } from '../link/source';
import type { JsonObject, JsonValue } from '../values';
import { Timeout } from './error-equals';
import { Leaving } from './flow';
import { leaveWith } from './jsonata-flow';
import { assignment } from './jsonpath-flow';
import { errorNames } from './retry';

/** One entry of `Catch`. */
export class Catcher {
  constructor(
    readonly errorEquals: readonly string[],
    /** The exit it gives for an error; a `Failure` when its own fields fail. */
    readonly take: (thread: Thread, failure: Failure) => Eventually<Outcome<Exit>>,
  ) {}
}

/** What a caught error is to the next state: `{"Error": …, "Cause": …}`, null where the error says nothing;
 * a time-out's cause is empty. */
const errorOutput = (failure: Failure): JsonObject => ({
  Error: failure.error ?? null,
  Cause: failure.cause ?? (failure instanceof Timeout ? '' : null),
});

export function linkCatch(state: Source): Catcher[] {
  return state.entries('Catch').map((source) => {
    const errorEquals = errorNames(source.get('ErrorEquals'));
    const next = source.target('Next');
    if (source.language === 'JSONata') {
      const leaving = new Leaving(source.assignJsonata(), source.jsonata('Output'));
      return new Catcher(errorEquals, (thread, failure) => {
        const error = errorOutput(failure);
        thread.errorOutput = error;
        return andThen(leaveWith(leaving, thread, error, next), (exit) => {
          thread.errorOutput = undefined;
          return exit;
        });
      });
    }
    const assign = source.assignTemplate();
    const resultPath = source.resultPath('ResultPath');
    return new Catcher(errorEquals, (thread, failure) => {
      const error: JsonValue = errorOutput(failure);
      const assigned = assignment(assign, thread, error);
      if (assigned instanceof Failure) return assigned;
      const output = resultPath === undefined ? error : resultPath.write(thread, error);
      return output instanceof Failure ? output : new Exit(output, next.state, assigned);
    });
  });
}
