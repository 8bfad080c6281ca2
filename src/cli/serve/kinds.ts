import { describeStateMachine } from './describe';
import { execution, startExecutionError } from './execution';
import { jsonpath } from './jsonpath';
import { answerTestState } from './test-state';
import { validate } from './validate';

/** One line of standard input; which members a kind reads stands in its file. */
export interface Request {
  readonly id: unknown;
  readonly kind: string;
  readonly definition?: string;
  readonly [member: string]: unknown;
}

/** Answers a request; the answer's `id` is added. */
export type Kind = (request: Request) => object | Promise<object>;

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
