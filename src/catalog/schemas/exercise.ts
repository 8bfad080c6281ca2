import { z } from 'zod';
import { exerciseFields, prose, responsesSchema, slug } from '@/grading';

/**
 * `content/exercises/<slug>/exercise.yaml`. Beside it: `task.md`, `starter.asl.json`, `references/<name>.asl.json`,
 * `wrong/<name>.asl.json`.
 */
export const exerciseFileSchema = z.strictObject({
  ...exerciseFields,
  scenarios: z
    .array(
      z.strictObject({
        id: slug,
        title: prose,
        shown: z.enum(['sample', 'hidden']),
        input: z.json(),
        /** Function, activity or `service:action` → answers, one per call; the last one repeats. */
        responses: responsesSchema,
      }),
    )
    .min(2),
  /** The first gives what is expected; the others must do the same by other means. */
  references: z.array(z.strictObject({ name: slug, note: prose })).min(2),
  wrong: z.array(z.strictObject({ name: slug, misconception: slug })).min(4),
});
