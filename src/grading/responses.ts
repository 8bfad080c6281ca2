import { z } from 'zod';

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
