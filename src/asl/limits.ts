/**
 * Quotas of Step Functions the engine keeps, with the page they come from. Sizes are bytes of UTF-8 JSON text.
 * Source: AWS Step Functions Developer Guide, «Service quotas», read 2026-11.
 */
export const limits = {
  /** Input or output of a state, a task or an execution. */
  payloadBytes: 262_144,
  /** All variables of an execution together; each, and each Assign, may have `payloadBytes`. */
  variableBytes: 10_485_760,
  /** Events in the history of a Standard execution; the last one tells that it is full. */
  historyEvents: 25_000,
  /** Ours, not AWS's: an Express execution has no event quota, but a loop that takes no time would run for ever. */
  expressEvents: 100_000,
  /** Ours: events of an execution and all its map runs' children together. */
  sessionEvents: 500_000,
  /** Ours: bytes of the large payloads of an execution and its children together; each is kept for its history. */
  sessionBytes: 33_554_432,
  /** Ours: levels of arrays and objects in a payload; deeper ones could not be written as text. */
  depth: 1_000,
  /** Iterations of an inline Map that run at once where `MaxConcurrency` is absent or 0. */
  inlineConcurrency: 40,
  /** Child executions of a distributed Map that run at once where `MaxConcurrency` is absent or 0. */
  distributedConcurrency: 10_000,
  /** Longest wait of a Standard execution a delay can express, in seconds. */
  waitSeconds: 2_147_483_647,
  /** How long a Standard execution may last, in milliseconds: one year. */
  standardDuration: 31_536_000_000,
  /** How long an Express execution may last, in milliseconds: five minutes. */
  expressDuration: 300_000,
  errorCharacters: 256,
  causeCharacters: 32_768,
} as const;
