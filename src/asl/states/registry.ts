import type { LinkedState, StateType } from '../link/program';
import type { Source } from '../link/source';
import { ChoiceState } from './choice';
import { FailState } from './fail';
import { MapState } from './map';
import { ParallelState } from './parallel';
import { PassState } from './pass';
import { SucceedState } from './succeed';
import { TaskState } from './task';
import { WaitState } from './wait';

/** Every state type. */
export const stateTypes = {
  Pass: PassState,
  Task: TaskState,
  Choice: ChoiceState,
  Wait: WaitState,
  Succeed: SucceedState,
  Fail: FailState,
  Parallel: ParallelState,
  Map: MapState,
} satisfies Record<StateType, new (source: Source) => LinkedState>;
