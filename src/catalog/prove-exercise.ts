import { type Exercise, gradeSubmission, type Verdict } from '@/grading';

/** What an exercise's own files show when they are graded. */
export interface ExerciseProof {
  readonly slug: string;
  readonly references: number;
  readonly wrong: number;
  readonly scenarios: number;
  /** Sentences; empty where references pass, the starter and every wrong answer fail, each with its misconception. */
  readonly problems: readonly string[];
}

const first = (verdict: Verdict): string => {
  if (verdict.kind === 'invalid')
    return verdict.faults.map(({ message, location }) => `${message} at ${location}`).join('; ');
  const failing = verdict.scenarios.find(({ passed }) => !passed);
  return failing ? `«${failing.title}»: ${failing.sentence}` : (verdict.design.message ?? 'it passes');
};

/** Grades references, starter and wrong answers of an exercise. */
export const proveExercise = async (exercise: Exercise): Promise<ExerciseProof> => {
  const problems: string[] = [];
  for (const { name, definition } of exercise.references) {
    const verdict = await gradeSubmission(exercise, definition);
    if (verdict.kind === 'invalid' || verdict.score < 1 || !verdict.passed)
      problems.push(`references/${name} does not pass: ${first(verdict)}`);
  }
  const starter = await gradeSubmission(exercise, exercise.starter);
  if (starter.kind === 'graded' && starter.passed) problems.push('the starter passes already');
  for (const { name, definition, misconception } of exercise.wrong) {
    const verdict = await gradeSubmission(exercise, definition);
    if (verdict.kind === 'invalid') problems.push(`wrong/${name} cannot be run: ${first(verdict)}`);
    else if (verdict.passed) problems.push(`wrong/${name} passes`);
    else if (verdict.misconceptions.join() !== misconception)
      problems.push(
        `wrong/${name} shows [${verdict.misconceptions.join(', ')}] instead of ${misconception}: ${first(verdict)}`,
      );
  }
  const { slug, references, wrong, scenarios } = exercise;
  return { slug, references: references.length, wrong: wrong.length, scenarios: scenarios.length, problems };
};
