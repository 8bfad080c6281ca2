/**
 * What goes wrong in a run, as a value: the `Error` name and the `Cause` text AWS would give. Expected failures are
 * returned, so a caller tests `outcome instanceof Failure`; only our own bugs are thrown.
 */
export class Failure {
  constructor(
    /** An error name: `States.Runtime`, `Lambda.Unknown`, a learner's own. `undefined` where AWS omits it. */
    readonly error: string | undefined,
    /** The cause text, without the «An error occurred while executing the state…» prefix. */
    readonly cause?: string | undefined,
    /** For JSONata: the place in the state, as `EvaluationFailed.location` prints it, e.g. `Output/result`. */
    readonly location?: string | undefined,
  ) {}
}

export type Outcome<T> = T | Failure;
