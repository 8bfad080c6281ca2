/**
 * What Step Functions costs. Source: https://aws.amazon.com/step-functions/pricing/ for us-east-1, read 2026-11-24. US
 * dollars, without the free tier of 4,000 Standard transitions a month, without what Lambda, logs and transfer cost.
 */
export const prices = {
  asOf: '2026-11-24',
  region: 'us-east-1',
  standard: { transition: 0.025 / 1000, freeTransitions: 4000 },
  express: {
    request: 1 / 1_000_000,
    /** Of the first 1,000 GB-hours a month. */
    gigabyteSecond: 0.00001667,
    /** Durations are rounded up to this, in milliseconds. */
    durationStep: 100,
    /** Memory is rounded up to this, in MB; a run of ours is counted as one step, the least AWS was recorded to bill. */
    memoryStep: 64,
  },
} as const;
