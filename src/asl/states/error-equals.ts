import { Failure } from '../errors';

/** A task that took too long. Its events have no cause; a catcher's error output has an empty one. */
export class Timeout extends Failure {
  constructor() {
    super('States.Timeout');
  }
}

/**
 * A missed heartbeat: the history calls it `States.Timeout`, and `ErrorEquals` may name it `States.HeartbeatTimeout`.
 */
export class HeartbeatTimeout extends Timeout {}

/**
 * A call the role does not allow: the history gives the service's own name for that, and `ErrorEquals` may name it
 * `States.Permissions` as well [doc concepts-error-handling].
 */
export class Denied extends Failure {}

/** Errors that end the execution whatever its states would catch. */
export const isTerminal = (failure: Failure): boolean => failure.error === 'States.Runtime';

/**
 * Whether a retrier or catcher takes the error: names are compared exactly; `States.ALL` takes any,
 * `States.TaskFailed` any but a time-out.
 */
export function takes(errorEquals: readonly string[], failure: Failure): boolean {
  for (const name of errorEquals) {
    if (name === 'States.ALL' || name === failure.error) return true;
    if (name === 'States.TaskFailed' && failure.error !== 'States.Timeout') return true;
    if (name === 'States.HeartbeatTimeout' && failure instanceof HeartbeatTimeout) return true;
    if (name === 'States.Permissions' && failure instanceof Denied) return true;
  }
  return false;
}
