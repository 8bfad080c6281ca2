import { z } from 'zod';
import { prose, responsesSchema } from '@/grading';

const json = z.json();

/** What a run must show; every field given is compared when content is checked. */
export const expectationSchema = z.strictObject({
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'RUNNING']),
  output: json.optional(),
  error: z.string().optional(),
  /** A part of the cause text. */
  cause: z.string().optional(),
  /** Names of the states entered, in order. */
  path: z.array(z.string()).optional(),
  /** Virtual seconds from start to end. */
  seconds: z.number().nonnegative().optional(),
  /** State name → how often its task was called. */
  calls: z.record(z.string(), z.int().nonnegative()).optional(),
});

/** `content/lessons/<slug>/machines/<name>.yaml`: a state machine the lesson runs. */
export const machineFileSchema = z.strictObject({
  title: prose,
  caption: prose.optional(),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  /** ASL, as YAML or as JSON text. */
  definition: z.union([z.string(), z.record(z.string(), json)]),
  scenarios: z
    .array(
      z.strictObject({
        title: prose,
        input: json.default({}),
        responses: responsesSchema.default({}),
        expect: expectationSchema,
      }),
    )
    .min(1),
});
export type MachineFile = z.infer<typeof machineFileSchema>;
