/** Why a use case did not do what was asked; each is answered with its own status. */
export type RefusalReason = 'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'too-many';

/** An expected failure, returned and not thrown. `message` says what is wrong and what to do, for the person who asked. */
export class Refusal {
  constructor(
    readonly reason: RefusalReason,
    readonly message: string,
    /** For `too-many`: seconds until it is worth asking again. */
    readonly retryAfter?: number,
  ) {}
}
