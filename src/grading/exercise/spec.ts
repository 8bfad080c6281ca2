import { z } from 'zod';
import { date, paragraph, prose, slug, source } from '../quiz';

/** Where a run first went another way than the reference. */
const divergenceKinds = [
  'missing-call',
  'extra-call',
  'arguments',
  'time',
  'status',
  'error',
  'output',
  'duration',
] as const;
export type DivergenceKind = (typeof divergenceKinds)[number];

/** A misconception, and the divergence that shows it; every field given must fit. The first that fits is named. */
const symptomSchema = z.strictObject({
  misconception: slug,
  when: z.strictObject({
    scenario: slug.optional(),
    divergence: z.enum(divergenceKinds).optional(),
    /** The function or API called, as in `responses`. */
    target: z.string().optional(),
    /** The error the learner's run ended with. */
    error: z.string().optional(),
    /** How often the learner's run called the target in all. */
    calls: z.int().nonnegative().optional(),
  }),
});
export type Symptom = z.infer<typeof symptomSchema>;

/** What the definition itself must hold: judged without running it. */
const designSchema = z.strictObject({
  /** State types it must use. */
  types: z.array(z.string()).default([]),
  /** Fields some state of it must have, e.g. `Retry`. */
  fields: z.array(z.string()).default([]),
  /** The sentence a learner reads who did it otherwise. */
  message: prose,
  misconception: slug.optional(),
});

/** What an exercise says of itself, in its file and in its content version alike. */
export const exerciseFields = {
  title: prose,
  lesson: paragraph,
  domain: z.int().min(1).max(4),
  task: z.string().regex(/^[1-4]\.[1-9]$/, "write a task statement in quotes, e.g. '1.1'"),
  difficulty: z.int().min(1).max(3),
  kind: z.enum(['write', 'complete', 'repair']),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  source,
  checkedOn: date,
  /** In the order in which they are offered. */
  hints: z.array(prose).min(1),
  design: designSchema.optional(),
  symptoms: z.array(symptomSchema).default([]),
};

/**
 * Body of a content version of kind `exercise`. Definitions, inputs and responses are JSON text. Never leaves the server whole:
 * references, wrong answers, symptoms and hidden scenarios are not for learners.
 */
export const exerciseSchema = z.object({
  slug,
  ...exerciseFields,
  /** Markdown. */
  prompt: z.string(),
  starter: z.string(),
  scenarios: z.array(
    z.object({
      id: slug,
      title: z.string(),
      shown: z.enum(['sample', 'hidden']),
      input: z.string(),
      /** Target → answers, one per call; the last one repeats. */
      responses: z.string(),
    }),
  ),
  /** The first gives what is expected. */
  references: z.array(z.object({ name: slug, note: z.string(), definition: z.string() })),
  wrong: z.array(z.object({ name: slug, misconception: slug, definition: z.string() })),
});
export type Exercise = z.infer<typeof exerciseSchema>;
export type Scenario = Exercise['scenarios'][number];
