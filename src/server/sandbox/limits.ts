/** What one grading may use. Beyond it the submission is refused by the limit's name, or the grading ends. */
export const sandboxLimits = {
  /** Real milliseconds for all scenarios together. */
  deadlineMs: 1_000,
  /** For the worker's own start, which is not the submission's. */
  startMs: 30_000,
  /** Bytes of a definition; AWS's own bound. */
  definitionBytes: 1_048_576,
  /** States at any depth. A history of 25,000 events could not visit more. */
  states: 10_000,
  /** A worker is replaced after so many gradings, so that nothing it might gather lasts. */
  runsPerWorker: 1_000,
  /** Exercises a worker remembers; the one it was given first is forgotten first, here and there alike. */
  exercisesPerWorker: 100,
} as const;
