import { z } from 'zod';
import { prose } from '@/grading';

const json = z.json();

const failure = z.strictObject({ Error: z.string().max(256).optional(), Cause: z.string().max(32_768).optional() });

/**
 * One attempt's answer, in order of attempts: a result, an error, or silence until a time-out. `After` is the virtual
 * milliseconds the answer takes; `Submit` what the first call of `.sync` or `.waitForTaskToken` returned; `Started`
 * and `WorkerName` tell of an activity's worker. `Repeat` answers all further attempts.
 */
export const answerSchema = z
  .strictObject({
    Return: json.optional(),
    Throw: failure.optional(),
    Hang: z.literal(true).optional(),
    After: z.int().nonnegative().optional(),
    Submit: json.optional(),
    Started: z.boolean().optional(),
    WorkerName: z.string().max(256).optional(),
    Repeat: z.literal(true).optional(),
  })
  .refine((answer) => [answer.Return !== undefined, answer.Throw, answer.Hang].filter(Boolean).length === 1, {
    message: 'give exactly one of Return, Throw, Hang',
  });

/** State name → its answers, one per attempt. */
export const responsesSchema = z.record(z.string(), z.array(answerSchema).min(1));
export type Responses = z.infer<typeof responsesSchema>;

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
