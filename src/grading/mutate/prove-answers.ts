import { gradeSubmission } from '../exercise/grade-submission';
import type { Exercise } from '../exercise/kinds';
import type { Verdict } from '../exercise/verdict';
import type { AnswerProof } from './proof-state';

const first = (verdict: Verdict): string => {
  if (verdict.kind === 'invalid')
    return verdict.faults.map(({ message, location }) => `${message} at ${location}`).join('; ');
  const failing = verdict.scenarios.find(({ passed }) => !passed);
  return failing ? `«${failing.title}»: ${failing.sentence}` : (verdict.design.message ?? 'it passes');
};

/** One of the exercise's own answers, and what it takes to prove it. */
interface OwnAnswer extends Omit<AnswerProof, 'problems'> {
  prove(): Promise<string[]>;
}

const proveReference = async (exercise: Exercise, name: string, definition: string): Promise<string[]> => {
  const verdict = await gradeSubmission(exercise, definition);
  const passes = verdict.kind === 'graded' && verdict.score === 1 && verdict.passed;
  return passes ? [] : [`references/${name} does not pass: ${first(verdict)}`];
};

const proveStarter = async (exercise: Exercise): Promise<string[]> => {
  const problems: string[] = [];
  const starter = await gradeSubmission(exercise, exercise.kind === 'predict' ? '{}' : exercise.starter);
  if (starter.kind === 'graded' && starter.passed) problems.push('the starter passes already');
  if (exercise.kind === 'convert' && (starter.kind === 'invalid' || !starter.scenarios.every(({ passed }) => passed)))
    problems.push(`the starter does something else than the reference: ${first(starter)}`);
  if (exercise.kind === 'repair')
    for (const misconception of exercise.shows)
      if (starter.kind === 'invalid' || !starter.misconceptions.includes(misconception))
        problems.push(`the starter does not show ${misconception}: ${first(starter)}`);
  return problems;
};

const proveWrong = async (exercise: Exercise, { name, definition, misconception }: Exercise['wrong'][number]) => {
  const verdict = await gradeSubmission(exercise, definition);
  if (verdict.kind === 'invalid') return [`wrong/${name} cannot be run: ${first(verdict)}`];
  if (verdict.passed) return [`wrong/${name} passes`];
  return verdict.misconceptions.join() === misconception
    ? []
    : [`wrong/${name} shows [${verdict.misconceptions.join(', ')}] instead of ${misconception}: ${first(verdict)}`];
};

/** References pass, the starter does not, wrong answers show their misconception and no other. */
export const ownAnswers = (exercise: Exercise): OwnAnswer[] => [
  ...exercise.references.map(({ name, definition }) => ({
    of: 'reference' as const,
    name,
    prove: () => proveReference(exercise, name, definition),
  })),
  { of: 'starter', name: 'starter', prove: () => proveStarter(exercise) },
  ...exercise.wrong.map((wrong) => ({
    of: 'wrong' as const,
    name: wrong.name,
    misconception: wrong.misconception,
    prove: () => proveWrong(exercise, wrong),
  })),
];
