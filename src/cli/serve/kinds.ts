import { describeStateMachine } from './describe';
import { execution, startExecutionError } from './execution';
import { jsonpath } from './jsonpath';
import type { Kind } from './request';
import { answerTestState } from './test-state';
import { validate } from './validate';

/** Every kind of request. */
export const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['execution', execution],
  ['sync-execution', execution],
  ['start-execution-error', startExecutionError],
  ['describe-state-machine', describeStateMachine],
  ['jsonpath', jsonpath],
  ['test-state', answerTestState],
  ['validate-definition', validate],
]);
