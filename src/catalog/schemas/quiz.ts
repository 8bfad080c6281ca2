import { z } from 'zod';
import { prose, slug } from '@/grading';

const points = z.int().min(0).max(100);

/** One card, or a pool from which some are drawn for each attempt. */
const quizPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: slug, points }),
  z
    .strictObject({
      kind: z.literal('pool'),
      title: z.string().trim().min(1, 'give the pool a name').max(120),
      cards: z.array(slug).min(1, 'put at least one card into the pool').max(500),
      draw: z.int().min(1).max(100),
      /** Of each card drawn. */
      points,
    })
    .refine(({ cards, draw }) => draw <= new Set(cards).size, {
      path: ['draw'],
      message: 'draw no more cards than the pool has',
    }),
]);

/** When a verdict with key and explanations is shown: after each answer, when the quiz is handed in, or once it has closed for everybody. */
export const quizFeedback = z.enum(['each', 'end', 'later']);

/** Body of a content version of kind `quiz`. */
export const quizBodySchema = z
  .strictObject({
    title: prose.max(120, 'shorten the title to 120 characters'),
    instructions: z.string().max(4000).default(''),
    parts: z.array(quizPart).min(1, 'add at least one question').max(200),
    shuffleQuestions: z.boolean(),
    shuffleOptions: z.boolean(),
    /** Absent: as long as the assignment is open. */
    minutes: z.int().min(1).max(300).nullable(),
    /** How often it may be taken; absent: as often as one likes. */
    attempts: z.int().min(1).max(20).nullable(),
    feedback: quizFeedback,
  })
  .superRefine(({ parts }, context) => {
    const seen = new Set<string>();
    parts.forEach((part, index) => {
      if (part.kind !== 'card') return;
      if (seen.has(part.card))
        context.addIssue({
          code: 'custom',
          path: ['parts', index, 'card'],
          message: 'this card is in the quiz already',
        });
      seen.add(part.card);
    });
  });
export type QuizBody = z.infer<typeof quizBodySchema>;
