import { z } from 'zod';
import { draftCardSchema } from '@/exchange';
import { cardDraftSchema } from '@/grading';
import { planImport as plan } from '../../../services/exchange/plan-import';
import { type QuestionToImport, writeDrafts as write } from '../../../services/exchange/write-drafts';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';

/** A card of a kind that other formats hold may be unfinished; one that shows a machine is whole but for its name. */
const card = z.union([
  draftCardSchema,
  z.preprocess(
    (given) => (typeof given === 'object' && given !== null ? { ...given, id: 'unnamed' } : given),
    cardDraftSchema,
  ),
]);

const question = z.strictObject({
  externalId: z.string().min(1).max(200),
  card,
  replaceEdited: z.boolean().optional(),
});

const questions = z
  .array(question)
  .min(1, 'Choose at least one question.')
  .max(5_000, 'Import at most 5,000 questions at once.');

/** What importing these would do; a mutation since it takes more than an address holds. */
export const planImport = instructorProcedure
  .input(z.strictObject({ questions }))
  .mutation(({ ctx, input }) => plan(ctx.db, { userId: ctx.viewer.id, questions: input.questions }));

export const writeDrafts = instructorProcedure
  .input(z.strictObject({ format: z.string().min(1).max(40), questions }))
  .mutation(async ({ ctx, input }) =>
    orThrow(
      await write(ctx.db, {
        userId: ctx.viewer.id,
        format: input.format,
        questions: input.questions as readonly QuestionToImport[],
      }),
    ),
  );
