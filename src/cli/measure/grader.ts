import { type Exercise, gradeSubmission } from '../../grading';
import { exercises } from './exercises';
import { type Measure, timed } from './measure';

/** An answer of the exercise's own: graded in every scenario beside the reference. */
const grading = (name: string, definitionOf: (exercise: Exercise) => string | undefined): Measure =>
  timed(
    'grader',
    name,
    () => {
      const pairs = exercises().flatMap((exercise) => {
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

export const grader: readonly Measure[] = [
  grading('an exercise: the reference answer', ({ references }) => references[0]?.definition),
  grading('an exercise: a known wrong answer', ({ wrong }) => wrong[0]?.definition),
];
