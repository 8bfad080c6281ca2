import { parseJson, readWorld, SyntaxFault, WorldFault } from '@/asl';
import type { Exercise } from '@/grading';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { answersByTarget } from './mocked-responses';
import { type Read, readYaml } from './read-yaml';
import { exerciseFileSchema } from './schemas/exercise';
import { writeJson } from './write-json';

const exercisePath =
  /^exercises\/([^/]+)\/(exercise\.yaml|expected\.yaml|task\.md|starter\.asl\.json|(?:references|wrong)\/[^/]+\.json)$/;

/** The exercise a file belongs to, or undefined for any other file. */
export const exerciseOf = (file: string): string | undefined => exercisePath.exec(file)?.[1];

/** A sandbox world as JSON text; what is wrong with it is refused. */
const worldText = (world: unknown, refuse: (message: string) => void): string => {
  const text = JSON.stringify(world);
  const value = parseJson(text);
  const read = value instanceof SyntaxFault ? value : readWorld(value);
  if (read instanceof SyntaxFault) refuse(read.message);
  else if (read instanceof WorldFault) refuse(`${read.path}: ${read.message}`);
  return text;
};

/** Reads one exercise with all its files. Faults carry file, line and field. */
export const readExercise = (slug: string, files: ContentFiles): { read?: Read<Exercise>; faults: Fault[] } => {
  const folder = `exercises/${slug}`;
  const present = new Set(files.paths.filter((path) => path.startsWith(`${folder}/`)));
  const file = `${folder}/exercise.yaml`;
  if (!present.has(file)) return { faults: [{ file, line: 1, column: 1, field: '', message: 'is missing' }] };
  const { read, faults } = readYaml(exerciseFileSchema, file, files.read(file));
  if (!read) return { faults };

  const used = new Set([file]);
  const text = (name: string): string => {
    const path = `${folder}/${name}`;
    used.add(path);
    if (present.has(path)) return files.read(path);
    faults.push(read.fault([], `${path} is missing`));
    return '';
  };
  const { scenarios, references, wrong, mockedResponses, ...fields } = read.value;
  const wrongFile = (name: string): string => `wrong/${name}${fields.kind === 'predict' ? '' : '.asl'}.json`;
  used.add(`${folder}/expected.yaml`);
  const value: Exercise = {
    slug,
    ...fields,
    prompt: text('task.md'),
    starter: text('starter.asl.json'),
    scenarios: scenarios.map(({ input, vary, responses, objects, world, ...scenario }, index) => ({
      ...scenario,
      input: writeJson(input),
      ...(vary === undefined ? {} : { vary: JSON.stringify(vary) }),
      responses: JSON.stringify(
        answersByTarget(responses, mockedResponses, (target, message) =>
          faults.push(read.fault(['scenarios', index, 'responses', target], message)),
        ),
      ),
      ...(objects === undefined ? {} : { objects: JSON.stringify(objects) }),
      ...(world === undefined
        ? {}
        : { world: worldText(world, (message) => faults.push(read.fault(['scenarios', index, 'world'], message))) }),
    })),
    references: references.map((one) => ({ ...one, definition: text(`references/${one.name}.asl.json`) })),
    wrong: wrong.map((one) => ({ ...one, definition: text(wrongFile(one.name)) })),
  };
  for (const path of present)
    if (!used.has(path))
      faults.push({ file: path, line: 1, column: 1, field: '', message: 'is named nowhere in exercise.yaml' });
  return faults.length ? { faults } : { read: { ...read, value }, faults };
};
