import { z } from 'zod';
import { limits } from '@/asl';

/** AWS's own bounds: tokens and outputs as the API takes them. */
const task = z.union([
  z.strictObject({ taskToken: z.string().min(1).max(2048) }),
  z.strictObject({
    state: z.string().min(1).max(80),
    /** 0 for the first try. */
    attempt: z.int().nonnegative().optional(),
    iteration: z.int().nonnegative().optional(),
  }),
]);

const failure = {
  error: z.string().max(limits.errorCharacters).optional(),
  cause: z.string().max(limits.causeCharacters).optional(),
};

/** What comes from outside while a run waits, without its instant. */
export const signalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('SendTaskSuccess'),
    task,
    /** JSON text. */
    output: z.string().min(1).max(limits.payloadBytes),
  }),
  z.strictObject({ kind: z.literal('SendTaskFailure'), task, ...failure }),
  z.strictObject({ kind: z.literal('SendTaskHeartbeat'), task }),
  z.strictObject({
    kind: z.literal('GetActivityTask'),
    activityArn: z.string().min(1).max(256),
    workerName: z.string().min(1).max(80).optional(),
  }),
  z.strictObject({ kind: z.literal('StopExecution'), ...failure }),
  z.strictObject({ kind: z.literal('Advance') }),
]);

export type SignalBody = z.infer<typeof signalSchema>;
