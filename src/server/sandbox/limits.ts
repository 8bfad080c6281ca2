/** What one grading may use. Beyond it the submission is refused by the limit's name, or the grading ends. */
export const sandboxLimits = {
  /** Real milliseconds for all scenarios together. */
  deadlineMs: 1_000,
  /** Added for the worker's own start, which is not the submission's. */
  startMs: 2_000,
  /** Characters of a definition; AWS's own bound. */
  definition: 1_048_576,
  /** States at any depth. A history of 25,000 events could not visit more. */
  states: 10_000,
} as const;
