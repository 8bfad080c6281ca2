import { andThen, type Eventually } from '../engine/eventually';
import { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { Source, Target } from '../link/source';
import { type Held, made } from '../query/jsonpath/draft';
import type { JsonObject, JsonValue } from '../values';
import { type Flow, Leaving, type Reading } from './flow';

/** The data flow of a JSONata state: Arguments → work → Assign and Output, both on the values at entry. */
export class JsonataFlow implements Flow {
  private readonly arguments: Reading | undefined;
  private readonly own: Leaving;

  constructor(source: Source) {
    this.arguments = source.jsonata('Arguments');
    this.own = new Leaving(source.assignJsonata(), source.jsonata('Output'));
  }

  input(thread: Thread): Held {
    return thread.held;
  }

  send(thread: Thread, effective: Held): Eventually<Outcome<JsonValue>> {
    return this.arguments === undefined ? made(effective) : this.arguments.evaluate(thread.at(effective));
  }

  leave(thread: Thread, result: JsonValue, to: Target): Eventually<Outcome<Exit>> {
    thread.result = result;
    return leaveWith(this.own, thread, result, to);
  }

  pass(thread: Thread, effective: Held, to: Target, branch?: Leaving): Eventually<Outcome<Exit>> {
    return leaveWith(branch ?? this.own, thread, effective, to);
  }
}

/** Evaluates `Assign` and `Output`; without `Output` the fallback is what comes out. */
export function leaveWith(leaving: Leaving, thread: Thread, fallback: Held, to: Target): Eventually<Outcome<Exit>> {
  const { assign, output } = leaving;
  if (assign === undefined && output === undefined) return new Exit(fallback, to.state);
  return andThen(assign?.evaluate(thread.at(thread.input)), (assigned) => {
    if (assigned instanceof Failure) return assigned;
    const given = output === undefined ? fallback : output.evaluate(thread.at(thread.input));
    return andThen(given, (value) =>
      value instanceof Failure ? value : new Exit(value, to.state, assigned as JsonObject | undefined),
    );
  });
}
