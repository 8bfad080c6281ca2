import { TRPCError } from '@trpc/server';
import { Refusal, type RefusalReason } from '../services/refusal';

const codes = {
  'not-found': 'NOT_FOUND',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  forbidden: 'FORBIDDEN',
  'too-many': 'TOO_MANY_REQUESTS',
} as const satisfies Record<RefusalReason, TRPCError['code']>;

/** The value of a use case, or its refusal as the procedure's error with the same sentence. */
export function orThrow<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw new TRPCError({ code: codes[value.reason], message: value.message });
  return value;
}
