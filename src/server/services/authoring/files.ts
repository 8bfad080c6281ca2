import { type ExerciseFiles, namedBy, readExerciseFiles, yamlValue } from '@/catalog';
import { type Exercise, sound } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { Refusal } from '../refusal';

/** What an exercise may hold. More is a mistake, or somebody's attempt to fill the database. */
export const authoringLimits = { files: 80, bytes: 1_048_576, path: 120 } as const;

const known =
  /^(exercise\.yaml|expected\.yaml|task\.md|starter\.asl\.json|(?:references|wrong)\/[a-z0-9][a-z0-9-]*(?:\.asl)?\.json)$/;

/** The files as they are kept, or why they are not: a path no exercise has, too many, too much. */
export function soundFiles(files: ExerciseFiles): ExerciseFiles | Refusal {
  const entries = Object.entries(files);
  const stray = entries.find(([path]) => path.length > authoringLimits.path || !known.test(path));
  if (stray)
    return new Refusal('invalid', `An exercise has no file “${stray[0]}”. Nothing was saved; your text is unchanged.`);
  if (entries.length > authoringLimits.files)
    return new Refusal(
      'invalid',
      `An exercise has ${authoringLimits.files} files at most; these are ${entries.length}.`,
    );
  const bytes = entries.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  if (bytes > authoringLimits.bytes)
    return new Refusal(
      'invalid',
      `The files of an exercise have 1 MB at most; these have ${(bytes / 1_048_576).toFixed(1)}. Nothing was saved; your text is unchanged.`,
    );
  // PostgreSQL's jsonb knows neither NUL nor half a surrogate pair.
  return Object.fromEntries(entries.map(([path, text]) => [path, sound(text)]));
}

export const filesOf = (stored: Prisma.JsonValue): ExerciseFiles => stored as ExerciseFiles;

/** Reads the files beside the published course. */
export async function readFiles(
  db: Queries,
  slug: string,
  files: ExerciseFiles,
): Promise<ReturnType<typeof readExerciseFiles>> {
  const course = await readCourse(db);
  if (!course) throw new Error('the course is not seeded');
  return readExerciseFiles(slug, files, namedBy(course));
}

/** The exercise the files hold, or the first thing that is wrong with them. */
export async function exerciseOf(db: Queries, slug: string, files: ExerciseFiles): Promise<Exercise | Refusal> {
  const { exercise, faults } = await readFiles(db, slug, files);
  if (exercise) return exercise;
  const [first] = faults;
  return new Refusal(
    'invalid',
    `${first?.file}, line ${first?.line}: ${first?.field ? `${first.field} ` : ''}${first?.message}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}`,
  );
}

const word = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, most) : null;

/** The most tags an exercise is found by. */
const mostTags = 40;

const tagsOf = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.flatMap((tag) => word(tag, 80) ?? []))].slice(0, mostTags) : [];

/** What lists show of files, also of those that are not yet as they must be. */
export function headOf(files: ExerciseFiles): {
  title: string;
  exerciseKind: string | null;
  lesson: string | null;
  tags: string[];
} {
  const value = yamlValue(files['exercise.yaml'] ?? '');
  const fields = typeof value === 'object' && value !== null ? value : {};
  return {
    title: word(Reflect.get(fields, 'title'), 200) ?? 'Without a title',
    exerciseKind: word(Reflect.get(fields, 'kind'), 40),
    lesson: word(Reflect.get(fields, 'lesson'), 160),
    tags: tagsOf(Reflect.get(fields, 'tags')),
  };
}
