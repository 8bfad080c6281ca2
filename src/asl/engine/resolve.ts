import type { Failure } from '../errors';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import { forkOff } from './fork';
import { invoke } from './invoke';
import { leave, pause } from './leave';
import { runMap } from './map-run';
import { fault, recover } from './recover';
import type { Fail, Step } from './steps';
import type { Thread } from './thread';

type Resolver<S> = (execution: Execution, thread: Thread, step: S) => Eventually<void>;

/** How the engine carries out each step a state can ask for; and the state's own faults. */
export const resolvers: { [K in Step['kind']]: Resolver<Extract<Step, { kind: K }>> } & { fault: Resolver<Failure> } = {
  exit: leave,
  fail: (execution, thread, step: Fail) => recover(execution, thread, step.failure),
  pause,
  invoke,
  fork: forkOff,
  'map-run': runMap,
  fault,
};
