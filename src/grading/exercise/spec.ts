import { z } from 'zod';
import { expectSchema } from '../checks';
import { designSchema } from '../checks/design';
import { date, paragraph, prose, slug, source } from '../quiz/common';
import { symptomSchema } from './symptom';

/** What a share of the score is for; together they make the whole, whatever their sum. */
export const weightsSchema = z.strictObject({
  outcome: z.number().nonnegative().default(60),
  effects: z.number().nonnegative().default(25),
  design: z.number().nonnegative().default(15),
});

/** What an exercise says of itself, in its file and in its content version alike, whatever its kind. */
export const exerciseFields = {
  /** The author's own count of its meaning: higher when what is asked changes. */
  version: z.int().positive().default(1),
  /** Checked and proved like all others, but not yet shown to learners. */
  draft: z.boolean().default(false),
  title: prose,
  lesson: paragraph,
  domain: z.int().min(1).max(4),
  task: z.string().regex(/^[1-4]\.[1-9]$/, "write a task statement in quotes, e.g. '1.1'"),
  tags: z.array(slug).default([]),
  difficulty: z.int().min(1).max(3),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  /** Query languages a state may be written in. */
  languages: z
    .array(z.enum(['JSONPath', 'JSONata']))
    .min(1)
    .default(['JSONPath', 'JSONata']),
  source,
  checkedOn: date,
  /** In the order in which they are offered. */
  hints: z.array(prose).min(1),
  /** Start of the virtual clock, e.g. `2026-01-01T00:00:00Z`. */
  clock: z.iso.datetime().optional(),
  /** Seeds identifiers, tokens, jitter and generated inputs. */
  seed: z.string().max(100).optional(),
  limits: z
    .strictObject({
      /** Events a history may have. */
      events: z.int().positive().max(25_000).optional(),
      /** Virtual seconds an execution may last. */
      seconds: z.number().positive().optional(),
    })
    .default({}),
  /** What the definition itself must hold. */
  design: z.array(designSchema).default([]),
  weights: weightsSchema.prefault({}),
  symptoms: z.array(symptomSchema).default([]),
  /** How situations are drawn for the proof; without it they are made from the scenarios. */
  draw: z.strictObject({ inputs: z.json().optional() }).default({}),
  /** Mutants that do the same as the reference in every situation, with the reason why. */
  equivalents: z.array(z.strictObject({ mutant: z.string(), reason: prose })).default([]),
};

/** What a scenario says, in a file and in a content version alike. */
export const scenarioFields = {
  id: slug,
  title: prose,
  /** Samples are shown whole, hidden ones by title; `after-pass` ones too, until the exercise was passed. */
  shown: z.enum(['sample', 'hidden', 'after-pass']),
  /** Scenarios of one group count together: all or nothing. Default: a group of its own. */
  group: slug.optional(),
  points: z.number().positive().default(1),
  expect: expectSchema.default({}),
};

/** A scenario of a content version. */
export const scenarioSchema = z.object({
  ...scenarioFields,
  /** JSON text. */
  input: z.string(),
  /** A generator of further inputs and how many to draw, as JSON text. */
  vary: z.string().optional(),
  /** Target → answers, one per call; the last one repeats. JSON text. */
  responses: z.string(),
  /** What S3 holds: `{bucket: {key: text}}` as JSON text. */
  objects: z.string().optional(),
  /** Services that answer what the responses do not name, as a sandbox world; JSON text. */
  world: z.string().optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** What a content version holds beside what the author's file says. */
export const bodyFields = {
  slug,
  /** Markdown. */
  prompt: z.string(),
  starter: z.string(),
  scenarios: z.array(scenarioSchema),
  /** The first gives what is expected. */
  references: z.array(z.object({ name: slug, note: z.string(), definition: z.string() })),
  wrong: z.array(z.object({ name: slug, misconception: slug, definition: z.string() })),
};
