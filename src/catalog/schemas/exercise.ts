import { z } from 'zod';
import { answerSchema, exerciseFields, exerciseKinds, prose, scenarioFields, slug } from '@/grading';

/** Attempts → answer, as in Step Functions Local's MockConfigFile: `"0"`, `"1-3"`. */
const mockedResponse = z.record(z.string().regex(/^\d+(-\d+)?$/, 'write attempts as "0" or "1-3"'), answerSchema);

/** The answers of one target: a list, one per call; attempts as in `MockedResponses`; or the name of one of those. */
const answers = z.union([z.array(answerSchema).min(1), mockedResponse, z.string()]);

const scenario = z.strictObject({
  ...scenarioFields,
  input: z.json(),
  /** A generator of further inputs, and how many are drawn. */
  vary: z.strictObject({ inputs: z.json(), count: z.int().min(1).max(50) }).optional(),
  /** Function, activity or `service:action` → its answers; the last one repeats. */
  responses: z.record(z.string(), answers).default({}),
  /** Services that answer what the responses do not name: a sandbox world. */
  world: z.json().optional(),
  /** What S3 holds: bucket → key → text. */
  objects: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

const fileFields = {
  ...exerciseFields,
  /** Answers that several scenarios name, as in Step Functions Local's MockConfigFile. */
  mockedResponses: z.record(z.string(), mockedResponse).default({}),
  scenarios: z.array(scenario).min(2),
  /** The first gives what is expected; the others must do the same by other means. */
  references: z.array(z.strictObject({ name: slug, note: prose })).min(2),
  wrong: z.array(z.strictObject({ name: slug, misconception: slug })).min(4),
};

const { write, complete, repair, reproduce, predict, convert } = exerciseKinds;

/**
 * `content/exercises/<slug>/exercise.yaml`. Beside it: `task.md`, `starter.asl.json`, `references/<name>.asl.json`,
 * `wrong/<name>.asl.json`, and `expected.yaml`, which is made. A prediction has no references, and its wrong answers are
 * `wrong/<name>.json`.
 */
export const exerciseFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...fileFields, ...write.fields }),
  z.strictObject({ ...fileFields, ...complete.fields }),
  z.strictObject({ ...fileFields, ...repair.fields }),
  z.strictObject({ ...fileFields, ...reproduce.fields }),
  z.strictObject({
    ...fileFields,
    ...predict.fields,
    scenarios: z.array(scenario).min(1),
    references: z
      .array(z.strictObject({ name: slug, note: prose }))
      .max(0)
      .default([]),
  }),
  z.strictObject({ ...fileFields, ...convert.fields }),
]);
export type ExerciseFile = z.infer<typeof exerciseFileSchema>;
