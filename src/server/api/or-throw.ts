import { TRPCError } from '@trpc/server';
import { Refusal, type RefusalReason } from '../services/refusal';

const codes = {
  'not-found': 'NOT_FOUND',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  forbidden: 'FORBIDDEN',
  'too-many': 'TOO_MANY_REQUESTS',
} as const satisfies Record<RefusalReason, TRPCError['code']>;

/** Carries on a refusal when asking again is worth it. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  constructor(
    message: string,
    /** Seconds. */
    readonly retryAfter: number,
  ) {
    super(message);
  }
}

/** The value of a use case, or its refusal as the procedure's error with the same sentence. */
export function orThrow<T>(value: T | Refusal): T {
  if (!(value instanceof Refusal)) return value;
  const { reason, message, retryAfter } = value;
  const cause = retryAfter === undefined ? undefined : new RetryLater(message, retryAfter);
  throw new TRPCError({ code: codes[reason], message, cause });
}
