import { andThen, type Eventually } from '../engine/eventually';
import { Fail } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { StateEvents } from '../link/program';
import type { Source } from '../link/source';
import { toText } from '../syntax/text';
import type { JsonValue } from '../values';
import type { Reading } from './flow';
import { State } from './state';

/** Ends its branch, or the execution, with an error: `Error` and `Cause`, or what their paths lead to. */
export class FailState extends State {
  readonly type = 'Fail';
  readonly events: StateEvents = events;
  private readonly error: Reading | undefined;
  private readonly cause: Reading | undefined;

  constructor(source: Source) {
    super(source);
    this.error = told(source, 'Error');
    this.cause = told(source, 'Cause');
  }

  enter(thread: Thread): Eventually<Outcome<Fail>> {
    return andThen(this.error?.evaluate(thread.at(thread.input)), (error) => {
      if (error instanceof Failure) return error;
      return andThen(this.cause?.evaluate(thread.at(thread.input)), (cause) =>
        cause instanceof Failure ? cause : new Fail(new Failure(textOf(error), textOf(cause))),
      );
    });
  }
}

const events: StateEvents = { entered: 'FailStateEntered', exited: undefined, aborted: undefined, failed: undefined };

/** `Error` or `Cause`: a literal, a JSONata expression, or the path beside it. */
function told(source: Source, field: 'Error' | 'Cause'): Reading | undefined {
  if (source.language === 'JSONata') return source.jsonataOf('string', field);
  return source.literal(field) ?? source.pathOrIntrinsic(`${field}Path`);
}

const textOf = (value: JsonValue | undefined): string | undefined => {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : toText(value);
};
