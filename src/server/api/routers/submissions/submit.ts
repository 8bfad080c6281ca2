import { z } from 'zod';
import { readSubmission, viewSettled } from '../../../services/submissions/read-submission';
import { submit as store } from '../../../services/submissions/submit';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { clientKey, id } from '../inputs';

const input = z.strictObject({
  /** As `exercises.read` gave it. */
  versionId: id,
  /** ASL as text, whatever it is: what is wrong with it is said by the verdict. */
  text: z.string().max(16_777_216, 'The definition is over the limit “definition size”: Step Functions takes 1 MB.'),
  clientKey,
});

/**
 * Stores the submission, then grades it, within this request where there is capacity; else its state is `queued` or `grading`, and
 * `submissions.get` is asked until there is a verdict. Too many waiting: 429 with `retryAfter` in seconds, and nothing is stored.
 */
export const submit = learnerProcedure.input(input).mutation(async ({ ctx, input }) => {
  const { versionId: contentVersionId, text, clientKey } = input;
  const userId = ctx.viewer.id;
  const { id, settled } = orThrow(await store(ctx.db, { userId, contentVersionId, text, clientKey, seed: clientKey }));
  if (settled) return viewSettled(ctx.db, settled);
  return orThrow(await readSubmission(ctx.db, { userId, id }));
});
