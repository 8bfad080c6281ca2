import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineVersion } from '@/asl';
import { exerciseJsonSchema, exerciseSchemaPath } from '@/catalog';
import { changedLines, type Exercise, expectedHistories, historyText } from '@/grading';

const title = '# What the first reference does, event by event. Made by `npm run -s asl -- content --accept`.';

/** The text kept beside an exercise: which engine and which reference made it, then every history. */
export const expectedText = async (exercise: Exercise): Promise<string> => {
  const [reference] = exercise.references;
  const made = reference?.definition ?? exercise.starter;
  const histories = await expectedHistories(exercise);
  return [
    title,
    `engine: '${engineVersion}'`,
    `reference: ${reference?.name ?? 'starter'}`,
    `sha256: ${createHash('sha256').update(made).digest('hex')}`,
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

/** Is the JSON Schema for editors as it should be? With `accept` it is written. */
export const compareSchema = (folder: string, accept: boolean): boolean => {
  const path = join(folder, exerciseSchemaPath);
  const after = exerciseJsonSchema();
  if (existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === after) return true;
  if (accept) writeFileSync(path, after);
  return accept;
};

/**
 * Compares what the references do now with what was accepted. The difference is returned as lines; with `accept` the files are
 * written.
 */
export const compareExpected = async (
  folder: string,
  exercises: readonly Exercise[],
  accept: boolean,
): Promise<{ slug: string; lines: string[] }[]> => {
  const changed: { slug: string; lines: string[] }[] = [];
  for (const exercise of exercises) {
    const path = join(folder, 'exercises', exercise.slug, 'expected.yaml');
    const before = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
    const after = await expectedText(exercise);
    const lines = changedLines(histories(before), histories(after));
    if (lines.length === 0) continue;
    changed.push({ slug: exercise.slug, lines });
    if (accept) writeFileSync(path, after);
  }
  return changed;
};
