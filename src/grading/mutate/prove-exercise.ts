import type { Exercise } from '../exercise/kinds';
import { beginProof, continueProof } from './continue-proof';
import { bar, type ProofState, type Survivor } from './proof-state';

/** What an exercise's own files show when they are graded. */
export interface ExerciseProof {
  readonly slug: string;
  readonly references: number;
  readonly wrong: number;
  readonly scenarios: number;
  readonly mutants: {
    readonly made: number;
    readonly killed: number;
    /** The same in every situation that was drawn. */
    readonly equivalent: readonly Survivor[];
    readonly surviving: readonly Survivor[];
  };
  /** Situations in which all references agree, of those that were drawn. */
  readonly situations: number;
  /** JSON Pointers of states and rules no situation reached, by reference. */
  readonly unreached: readonly string[];
  /** Sentences; empty where the exercise may be published. */
  readonly problems: readonly string[];
}

const mutantProblems = ({ made, killed, equivalent, surviving }: ProofState): string[] => {
  const problems: string[] = [];
  const real = made - equivalent.length;
  if (real > 0 && killed / real < bar.killed)
    problems.push(
      `only ${killed} of ${real} mutants are killed; among the surviving: ${surviving
        .slice(0, 5)
        .map(({ mutant, situation }) => `${mutant} (${situation?.input} ${situation?.difference})`)
        .join('; ')}`,
    );
  if (made > 0 && equivalent.length / made > bar.equivalent)
    problems.push(`${equivalent.length} of ${made} mutants are equivalent, more than a tenth`);
  for (const { mutant, reason } of equivalent)
    if (reason === undefined)
      problems.push(`mutant ${mutant} does the same in every situation: give the reason under equivalents`);
  return problems;
};

/** What a proof that is done says of its exercise. */
export const proofOf = (exercise: Exercise, state: ProofState): ExerciseProof => {
  const { made, killed, equivalent, surviving, unreached } = state;
  const used = new Set(equivalent.map(({ mutant }) => mutant));
  const answers = state.answers.flatMap(({ problems }) => problems);
  const problems =
    exercise.kind === 'predict'
      ? [...answers, ...surviving.map(({ mutant }) => `prediction ${mutant} passes`)]
      : [
          ...answers,
          ...unreached.map((pointer) => `no situation reaches ${pointer}`),
          ...mutantProblems(state),
          ...exercise.equivalents
            .filter(({ mutant }) => !used.has(mutant))
            .map(({ mutant }) => `equivalents names ${mutant}, which is no equivalent mutant any more`),
        ];
  return {
    slug: exercise.slug,
    references: exercise.references.length,
    wrong: exercise.wrong.length,
    scenarios: exercise.scenarios.length,
    mutants: { made, killed, equivalent, surviving },
    situations: state.agreed.length,
    unreached,
    problems,
  };
};

/**
 * Proves an exercise by its own files, in one go: references pass, the starter fails, wrong answers fail with their
 * misconception, and mutants of every reference are killed. Pure; a browser, a worker and the command line can run it.
 */
export const proveExercise = async (exercise: Exercise): Promise<ExerciseProof> =>
  proofOf(exercise, await continueProof(exercise, beginProof(exercise), () => true));
