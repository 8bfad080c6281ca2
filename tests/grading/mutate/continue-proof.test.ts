import { describe, expect, it } from 'vitest';
import { beginProof, continueProof, endUnit, type ProofState, proofOf, proveExercise } from '@/grading';
import { exerciseOf } from '../../server/sandbox/exercise';

const exercise = exerciseOf('open-the-envelope');

describe('a proof', () => {
  it('made unit by unit, each time from plain data, is the same as made in one go', async () => {
    let state = beginProof(exercise);
    let steps = 0;
    while (state.stage !== 'done') {
      state = await continueProof(exercise, JSON.parse(JSON.stringify(state)) as ProofState, () => false);
      steps++;
    }
    expect(steps).toBeGreaterThan(100);
    expect(proofOf(exercise, state)).toEqual(await proveExercise(exercise));
  });

  it('names the answer that is not as it should be', async () => {
    const [wrong, ...others] = exercise.wrong;
    const [reference] = exercise.references;
    if (!wrong || !reference) throw new Error('the exercise has too few answers');
    const changed = { ...exercise, wrong: [{ ...wrong, definition: reference.definition }, ...others] };
    const { problems } = await proveExercise(changed);
    expect(problems).toContain(`wrong/${wrong.name} passes`);
  });

  it('counts a unit that met a limit as it counts for a learner: an answer has a problem, a mutant is killed', () => {
    const begun = beginProof(exercise);
    const ended = endUnit(exercise, begun, 'it took longer than a second');
    expect(ended).toMatchObject({ done: 1, answers: [{ of: 'reference' }] });
    expect(ended.answers[0]?.problems[0]).toContain('it took longer than a second');
    expect(endUnit(exercise, { ...begun, stage: 'mutants' }, 'time')).toMatchObject({ done: 1, made: 1, killed: 1 });
  });
});
