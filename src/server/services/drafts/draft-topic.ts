import { z } from 'zod';

/** What a draft is of, e.g. `exercise:order-fulfilment` or `lesson:task-state#charge-card`. */
export const draftTopic = z
  .string()
  .max(200)
  .regex(
    /^(exercise|lesson|playground|quiz):[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'name the topic as kind:slug',
  );

/** Parts a topic from what was kept beside it: `exercise:a~2026-11-24T10:00:00.000Z`. */
export const keptMark = '~';

/** The most a draft may hold, in bytes of UTF-8, and how many a learner may have. */
export const draftLimits = { bytes: 1_048_576, count: 500 } as const;
