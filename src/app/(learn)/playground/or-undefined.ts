import { TRPCError } from '@trpc/server';

/** What a call gives, or nothing where it says there is none of that name. */
export async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) return undefined;
    throw error;
  }
}
