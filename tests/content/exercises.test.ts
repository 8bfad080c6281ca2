import { describe, expect, it } from 'vitest';
import { compareExpected, compareSchema } from '@/cli/content/expected';
import { gradeSubmission, proveExercise } from '@/grading';
import { shipped } from './catalogue';

const { exercises } = await shipped();

it('there are three exercises or more', () => expect(exercises.length).toBeGreaterThanOrEqual(3));

it('every reference does what was accepted of it', async () => {
  expect(await compareExpected('content', exercises, false)).toEqual([]);
});

it('the JSON Schema for editors is that of the files', () => expect(compareSchema('content', false)).toBe(true));

describe.each(exercises)('exercise $slug', (exercise) => {
  it('is passed by its references, and by its starter and wrong answers not; each shows its misconception alone', async () => {
    const proof = await proveExercise(exercise);
    expect(proof.problems).toEqual([]);
    expect(proof.references).toBeGreaterThanOrEqual(exercise.kind === 'predict' ? 0 : 2);
    expect(proof.wrong).toBeGreaterThanOrEqual(4);
  });

  it('says of each wrong answer what happened, and nothing of what was expected or given in the guarded sentence', async () => {
    for (const { definition } of exercise.wrong) {
      const verdict = await gradeSubmission(exercise, definition);
      if (verdict.kind === 'invalid') throw new Error('invalid');
      for (const { divergence, sentence, guarded, why } of verdict.scenarios.filter(({ passed }) => !passed)) {
        expect(sentence).toMatch(/^[A-Z].*\.$/s);
        expect(guarded).toMatch(/^[A-Z].*\.$/s);
        // Arguments and outputs are made of the scenario's input.
        for (const value of [divergence?.expected, divergence?.actual])
          if (value?.startsWith('{') || value?.startsWith('[')) {
            expect(guarded).not.toContain(value);
            expect(why ?? '').not.toContain(value);
          }
      }
    }
  });
});
