import { z } from 'zod';
import { createSubmission, submissionLimits } from '../../../services/submissions/create-submission';
import { gradeWaiting } from '../../../services/submissions/grade-submission';
import { readSubmission } from '../../../services/submissions/read-submission';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { clientKey, id } from '../inputs';

const input = z.strictObject({
  versionId: id,
  /** ASL as text. Longer than AWS takes is stored no more, but a little over is, so that the limit can be named. */
  text: z.string().max(2 * submissionLimits.bytes),
  clientKey,
});

/** Stores the submission, then grades it; where this instance dies on the way, whoever asks next grades it. */
export const submit = learnerProcedure.input(input).mutation(async ({ ctx, input }) => {
  const { versionId: contentVersionId, text, clientKey } = input;
  const userId = ctx.viewer.id;
  const { id } = orThrow(
    await createSubmission(ctx.db, { userId, contentVersionId, text, clientKey, seed: clientKey }),
  );
  await gradeWaiting(ctx.db, id);
  return orThrow(await readSubmission(ctx.db, { userId, id }));
});
