import type { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure } from '../errors';
import { made } from '../query/jsonpath/draft';
import { isTerminal, takes } from '../states/error-equals';
import { backoff } from '../states/retry';
import { toText } from '../syntax/text';
import type { Inspection } from './inspection';
import type { TestStateResponse } from './request';

/** The response of a state that was left. */
export function succeeded(thread: Thread, exit: Exit, text?: string): TestStateResponse {
  if (exit.assigned !== undefined) thread.variables.assign(exit.assigned);
  return { status: 'SUCCEEDED', output: text ?? toText(made(exit.output)), nextState: exit.next?.name };
}

/**
 * The response of an error: the first retrier that takes it decides, unless its attempts are used up; then the first
 * catcher. `retries` is how often the retrier has tried already.
 */
export async function failed(
  thread: Thread,
  failure: Failure,
  retries: number,
  inspection: Inspection,
): Promise<TestStateResponse> {
  const { state } = thread;
  const { error, cause } = failure;
  const lost: TestStateResponse = { status: 'FAILED', error, cause };
  if (isTerminal(failure)) return lost;
  const retryIndex = state.retry.findIndex((retrier) => takes(retrier.errorEquals, failure));
  const retrier = state.retry[retryIndex];
  if (retrier !== undefined) {
    if (retries < retrier.maxAttempts) {
      const seconds = Math.round(backoff(retrier, retries + 1, thread.chance));
      inspection.note({ retryIndex, retryBackoffIntervalSeconds: seconds });
      return { status: 'RETRIABLE', error, cause };
    }
    inspection.note({ retryIndex });
  }
  const catchIndex = state.catch.findIndex((catcher) => takes(catcher.errorEquals, failure));
  const catcher = state.catch[catchIndex];
  if (catcher === undefined) return lost;
  const exit = await catcher.take(thread, failure);
  if (exit instanceof Failure) return { status: 'FAILED', error: exit.error, cause: exit.cause };
  inspection.note({ catchIndex });
  if (exit.assigned !== undefined) thread.variables.assign(exit.assigned);
  return { status: 'CAUGHT_ERROR', output: toText(made(exit.output)), error, cause, nextState: exit.next?.name };
}
