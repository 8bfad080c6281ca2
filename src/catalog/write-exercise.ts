import { Document, isCollection, visit } from 'yaml';
import type { Exercise } from '@/grading';
import type { ExerciseFiles } from './exercise-files';

/** What a field means where it is not written; written out it would only be noise. */
const defaults: Readonly<Record<string, unknown>> = {
  version: 1,
  draft: false,
  tags: [],
  type: 'STANDARD',
  languages: ['JSONPath', 'JSONata'],
  limits: {},
  design: [],
  weights: { outcome: 60, effects: 25, design: 15 },
  symptoms: [],
  draw: {},
  equivalents: [],
  references: [],
  points: 1,
  expect: {},
  responses: {},
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const tidy = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && !(Object.hasOwn(defaults, name) && same(defaults[name], value)),
    ),
  );

/** In the order in which an author thinks of them; what is not named stands where it was. */
const order = [
  ...['title', 'version', 'draft', 'lesson', 'domain', 'task', 'tags', 'difficulty', 'kind', 'keep', 'shows'],
  ...['type', 'languages', 'source', 'checkedOn', 'clock', 'seed', 'limits', 'design', 'weights', 'hints'],
  ...['scenarios', 'references', 'wrong', 'symptoms', 'draw', 'equivalents'],
];

const inOrder = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).sort(
      ([a], [b]) => (order.indexOf(a) + 1 || order.length + 1) - (order.indexOf(b) + 1 || order.length + 1),
    ),
  );

const parse = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

const yamlOf = (fields: object): string => {
  const document = new Document(fields);
  // Inputs, answers and short entries in one line each, as the course's own files have them.
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter(isCollection).length;
      if (depth >= 2 && JSON.stringify(node).length < 160) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
};

/**
 * The files of an exercise as it stands in a content version: read again they give the same. What a version does not keep, comments and
 * shared answers, they do not have.
 */
export const writeExercise = (exercise: Exercise): ExerciseFiles => {
  const { slug: _, prompt, starter, scenarios, references, wrong, ...fields } = exercise;
  const file = {
    ...fields,
    scenarios: scenarios.map(({ input, vary, responses, objects, world, ...scenario }) =>
      tidy({
        ...scenario,
        input: parse(input),
        vary: parse(vary),
        responses: parse(responses),
        objects: parse(objects),
        world: parse(world),
      }),
    ),
    references: references.map(({ definition: _, ...about }) => about),
    wrong: wrong.map(({ definition: _, ...about }) => about),
  };
  const ending = exercise.kind === 'predict' ? 'json' : 'asl.json';
  return {
    'exercise.yaml': yamlOf(inOrder(tidy(file))),
    'task.md': prompt,
    'starter.asl.json': starter,
    ...Object.fromEntries(references.map(({ name, definition }) => [`references/${name}.asl.json`, definition])),
    ...Object.fromEntries(wrong.map(({ name, definition }) => [`wrong/${name}.${ending}`, definition])),
  };
};
