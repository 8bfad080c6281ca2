import type { Eventually } from '../engine/eventually';
import type { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { Source, Target } from '../link/source';
import type { JsonValue } from '../values';
import type { Flow } from './flow';
import { eventsOf, flowOf, State } from './state';

/** Passes its input on, or the literal `Result`, or what `Parameters` or `Output` make of it. */
export class PassState extends State {
  readonly type = 'Pass';
  readonly events = events;
  private readonly flow: Flow;
  private readonly result: JsonValue | undefined;
  private readonly next: Target;

  constructor(source: Source) {
    super(source);
    this.flow = flowOf(source);
    this.result = source.language === 'JSONPath' ? source.get('Result') : undefined;
    this.next = source.next();
  }

  enter(thread: Thread): Eventually<Outcome<Exit>> {
    const effective = this.flow.input(thread);
    if (effective instanceof Failure) return effective;
    if (this.language === 'JSONata') return this.flow.pass(thread, effective, this.next);
    if (this.result !== undefined) return this.flow.leave(thread, this.result, this.next);
    const sent = this.flow.send(thread, effective) as Outcome<JsonValue>;
    return sent instanceof Failure ? sent : this.flow.leave(thread, sent, this.next);
  }
}

const events = eventsOf('Pass');
