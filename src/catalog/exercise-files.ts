import { loadDefinition, parseJson, SyntaxFault } from '@/asl';
import type { Exercise } from '@/grading';
import type { Fault } from './fault';
import { lintExercise, type Named } from './lint-exercises';
import { readExercise } from './read-exercise';
import type { CourseBody } from './schemas/bodies';

/** The files of one exercise: path inside its folder → text, e.g. `exercise.yaml`, `references/jsonpath.asl.json`. */
export type ExerciseFiles = Readonly<Record<string, string>>;

/** What of a course an exercise may name. */
export const namedBy = ({ lessons, misconceptions, exam }: CourseBody): Named => ({
  paragraphs: new Set(lessons.flatMap(({ slug, sections }) => sections.map(({ id }) => `${slug}#${id}`))),
  misconceptions: new Set(misconceptions.map(({ id }) => id)),
  tasks: new Map(exam.domains.flatMap(({ number, tasks }) => tasks.map(({ id }): [string, number] => [id, number]))),
});

/** Definitions an exercise cannot do without: of one that cannot be run nothing can be expected. */
const lintDefinitions = (exercise: Exercise): Fault[] => {
  const faults: Fault[] = [];
  const needed = [
    ...(exercise.kind === 'predict' ? [{ file: 'starter.asl.json', definition: exercise.starter }] : []),
    ...exercise.references.map(({ name, definition }) => ({ file: `references/${name}.asl.json`, definition })),
  ];
  for (const { file, definition } of needed) {
    const loaded = loadDefinition(definition);
    const [first] = 'faults' in loaded ? loaded.faults : [];
    if (!first) continue;
    const where = first.location ? ` at ${first.location}` : '';
    faults.push({
      file,
      line: first.line ?? 1,
      column: first.column ?? 1,
      field: '',
      message: `cannot be run: ${first.message}${where}`,
    });
  }
  const starter = parseJson(exercise.starter);
  if (starter instanceof SyntaxFault && exercise.kind !== 'predict')
    faults.push({
      file: 'starter.asl.json',
      line: starter.line,
      column: starter.column,
      field: '',
      message: `is not JSON: ${starter.message}`,
    });
  return faults;
};

/**
 * Reads an exercise from its files and compares what it names with the course. Faults carry file, line, column and field; with one there
 * is no exercise. `file` is the path inside the exercise's folder.
 */
export const readExerciseFiles = (
  slug: string,
  files: ExerciseFiles,
  named: Named,
): { exercise?: Exercise; faults: readonly Fault[] } => {
  const folder = `exercises/${slug}/`;
  const paths = Object.keys(files).map((path) => folder + path);
  const text = (path: string): string => {
    const name = path.slice(folder.length);
    return Object.hasOwn(files, name) ? (files[name] ?? '') : '';
  };
  const own = (faults: readonly Fault[]): Fault[] =>
    faults.map(({ file, message, ...fault }) => ({
      ...fault,
      file: file.startsWith(folder) ? file.slice(folder.length) : file,
      message: message.replaceAll(folder, ''),
    }));
  const { read, faults } = readExercise(slug, { paths, read: text });
  if (!read) return { faults: own(faults) };
  const found = [...own(lintExercise(read, named)), ...lintDefinitions(read.value)];
  return found.length > 0 ? { faults: found } : { exercise: read.value, faults: [] };
};
