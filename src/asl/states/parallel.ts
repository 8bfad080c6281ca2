import { andThen, type Eventually } from '../engine/eventually';
import { Fork, type Step } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { Machine } from '../link/program';
import type { Source, Target } from '../link/source';
import type { JsonValue } from '../values';
import type { Flow } from './flow';
import { eventsOf, flowOf, State } from './state';

/** Runs its branches side by side on one input; its result is the array of their outputs. */
export class ParallelState extends State {
  readonly type = 'Parallel';
  readonly events = events;
  override readonly machines: readonly Machine[];
  private readonly flow: Flow;
  private readonly next: Target;

  constructor(source: Source) {
    super(source, true);
    this.flow = flowOf(source);
    this.next = source.next();
    this.machines = source.branches('Branches');
  }

  enter(thread: Thread): Eventually<Outcome<Step>> {
    const effective = this.flow.input(thread);
    if (effective instanceof Failure) return effective;
    return andThen(this.flow.send(thread, effective), (input) => {
      if (input instanceof Failure) return input;
      const { machines } = this;
      const { length } = machines;
      return new Fork(
        'Parallel',
        length,
        length,
        (index) => machines[index] as Machine,
        () => input,
        noItem,
      );
    });
  }

  override resume(thread: Thread, results: JsonValue): Eventually<Outcome<Step>> {
    return this.flow.leave(thread, results, this.next);
  }
}

const events = eventsOf('Parallel', { aborted: 'ParallelStateAborted', failed: 'ParallelStateFailed' });
const noItem = (): undefined => undefined;
