import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Catalogue,
  coverageTable,
  exerciseJsonSchema,
  exerciseSchemaPath,
  expectedChanges,
  expectedText,
} from '@/catalog';
import type { Exercise } from '@/grading';

/** Is the JSON Schema for editors as it should be? With `accept` it is written. */
export const compareSchema = (folder: string, accept: boolean): boolean => {
  const path = join(folder, exerciseSchemaPath);
  const after = exerciseJsonSchema();
  if (existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === after) return true;
  if (accept) writeFileSync(path, after);
  return accept;
};

/** Is the table of what the course covers as it should be? With `accept` it is written. Only of the project's own content. */
export const compareCoverage = (folder: string, catalogue: Catalogue, accept: boolean): boolean => {
  const path = join(folder, '..', 'docs', 'coverage.md');
  const after = coverageTable(catalogue);
  if (!existsSync(join(folder, '..', 'docs'))) return true;
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
    const lines = expectedChanges(before, after);
    if (lines.length === 0) continue;
    changed.push({ slug: exercise.slug, lines });
    if (accept) writeFileSync(path, after);
  }
  return changed;
};
