// @ts-check
/**
 * A circumstance the commands expect and cannot mend by themselves. The message is one sentence that says what is wrong
 * and what to do; it is printed alone, without a stack.
 */
export class Refusal extends Error {
  /** @param {string} message @param {{cause?: unknown, detail?: string}} [more] `detail`: lines of a tool's output worth reading. */
  constructor(message, more = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Refusal';
    this.detail = more.detail;
  }
}

/** The sentence for a disk without room, whoever met it. */
export const diskFull = 'The disk is full: free about 2 GB where this folder lies and run the command again.';

/** @param {unknown} error @returns {string | undefined} Node's or PostgreSQL's error code. */
export const codeOf = (error) =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** @param {unknown} error @returns {string} */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * What to print for an error that ended a command: the sentence of a `Refusal`, the sentence for a full disk, else the
 * stack, since anything else is a fault of ours.
 * @param {unknown} error @returns {string}
 */
export const describeFailure = (error) => {
  if (error instanceof Refusal) return error.detail ? `${error.detail.trimEnd()}\n\n${error.message}` : error.message;
  if (codeOf(error) === 'ENOSPC' || /ENOSPC|no space left on device|53100/i.test(messageOf(error))) return diskFull;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
