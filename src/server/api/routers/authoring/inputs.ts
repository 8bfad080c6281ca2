import { z } from 'zod';

/** Path → text. What an exercise may hold is the service's to say, with a sentence. */
export const files = z.record(z.string().max(200), z.string().max(4_194_304));

export const remark = z.string().trim().max(4_000, 'Write 4,000 signs at most.').default('');
