import { Prisma } from '../generated/client';

/** Did the database refuse a row because one with the same key is there already? */
export const isRepeat = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
