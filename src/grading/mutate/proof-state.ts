/** A mutant no scenario kills. */
export interface Survivor {
  /** `<reference> <operator>:<place>`. */
  readonly mutant: string;
  /** A situation in which it does something else than the reference: make it a scenario. */
  readonly situation?: { readonly input: string; readonly responses: string; readonly difference: string };
  /** Why nothing can tell it from the reference, by the author. */
  readonly reason?: string;
}

/** What the exercise's own answers came to: a reference that must pass, the starter that must not, a wrong answer that must show its misconception. */
export interface AnswerProof {
  readonly of: 'reference' | 'starter' | 'wrong';
  readonly name: string;
  /** What a wrong answer must show. */
  readonly misconception?: string;
  /** Sentences; none where it is as it should be. */
  readonly problems: readonly string[];
}

/** Stages of a proof, in their order. */
export const proofStages = ['answers', 'situations', 'mutants', 'done'] as const;

/**
 * How far a proof has come: plain data, so that it can be kept between steps and taken up by another. It belongs to one exercise, one
 * engine and one grader; with another it is begun again.
 */
export interface ProofState {
  readonly stage: (typeof proofStages)[number];
  /** Units of this stage that are done, and of how many. */
  readonly done: number;
  readonly total: number;
  readonly answers: readonly AnswerProof[];
  /** Which of the situations all references agree in. */
  readonly agreed: readonly number[];
  /** JSON Pointers of states and rules some situation reached, by reference. */
  readonly reached: readonly (readonly string[])[];
  readonly unreached: readonly string[];
  readonly made: number;
  readonly killed: number;
  readonly equivalent: readonly Survivor[];
  readonly surviving: readonly Survivor[];
}

/** The share of non-equivalent mutants that must be killed, and of equivalent ones there may be. */
export const bar = { killed: 0.95, equivalent: 0.1 } as const;
