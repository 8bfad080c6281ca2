import { type Exercise, gradeSubmission, proveExercise } from '../../grading';
import { exercises } from './exercises';
import { type Measure, timed } from './measure';

/** An answer of the exercise's own: graded in every scenario beside the reference. */
const grading = (name: string, definitionOf: (exercise: Exercise) => string | undefined): Measure =>
  timed(
    'grader',
    name,
    async () => {
      const pairs = (await exercises()).flatMap((exercise) => {
        const definition = definitionOf(exercise);
        return definition === undefined ? [] : [{ exercise, definition }];
      });
      if (pairs.length === 0) throw new Error('no exercise has such an answer');
      let turn = 0;
      return () => {
        const { exercise, definition } = pairs[turn++ % pairs.length] as (typeof pairs)[number];
        return gradeSubmission(exercise, definition);
      };
    },
    'ms',
  );

const named = async (slug: string): Promise<Exercise> => {
  const found = (await exercises()).find((exercise) => exercise.slug === slug);
  if (found === undefined) throw new Error(`no exercise is called ${slug}`);
  return found;
};

export const grader: readonly Measure[] = [
  ...['jsonpath', 'jsonata'].map((reference) =>
    timed(
      'grader',
      `order fulfilment, six scenarios: the ${reference} reference`,
      async () => {
        const exercise = await named('order-fulfilment');
        const answer = exercise.references.find(({ name }) => name === reference)?.definition ?? '';
        return () => gradeSubmission(exercise, answer);
      },
      'ms',
    ),
  ),
  timed(
    'grader',
    'fan-in proved: references, wrong answers, 51 mutants, 240 drawn situations',
    async () => {
      const exercise = await named('fan-in');
      return () => proveExercise(exercise);
    },
    'ms',
  ),
  grading('an exercise: the reference answer', ({ references }) => references[0]?.definition),
  grading('an exercise: a known wrong answer', ({ wrong }) => wrong[0]?.definition),
];
