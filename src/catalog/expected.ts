import { digest, engineVersion } from '@/asl';
import { changedLines, type Exercise, expectedHistories, historyText } from '@/grading';

const title =
  '# What the first reference does, event by event. Made by running it; a change is looked at before it is accepted.';

/** The text kept beside an exercise as `expected.yaml`: which engine and which reference made it, then every history. */
export const expectedText = async (exercise: Exercise): Promise<string> => {
  const [reference] = exercise.references;
  const made = reference?.definition ?? exercise.starter;
  const histories = await expectedHistories(exercise);
  return [
    title,
    `engine: '${engineVersion}'`,
    `reference: ${reference?.name ?? 'starter'}`,
    `sha256: ${digest('SHA-256', made)}`,
    'histories:',
    ...histories.flatMap((history) => [
      `  ${history.scenario}${history.situation === 0 ? '' : `~${history.situation}`}: |`,
      ...historyText(history).map((line) => `    ${line}`),
    ]),
    '',
  ].join('\n');
};

/** Without its provenance: a newer engine that makes the same histories changes nothing. */
const histories = (text: string): string[] => text.slice(text.indexOf('\nhistories:')).split('\n');

/** What the histories of two such texts differ in, line by line; none where they are the same. */
export const expectedChanges = (before: string, after: string): string[] =>
  changedLines(histories(before), histories(after));
