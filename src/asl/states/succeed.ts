import type { Eventually } from '../engine/eventually';
import type { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { nowhere, type Source } from '../link/source';
import type { Flow } from './flow';
import { eventsOf, flowOf, State } from './state';

/** Ends its branch, or the execution, well. */
export class SucceedState extends State {
  readonly type = 'Succeed';
  readonly events = events;
  private readonly flow: Flow;

  constructor(source: Source) {
    super(source);
    this.flow = flowOf(source);
  }

  enter(thread: Thread): Eventually<Outcome<Exit>> {
    const effective = this.flow.input(thread);
    return effective instanceof Failure ? effective : this.flow.pass(thread, effective, nowhere);
  }
}

const events = eventsOf('Succeed');
