import { describe, expect, it } from 'vitest';
import { computeRun } from '@/components/machine/compute-run';
import { makeWorkspace } from '@/components/workspace/state/make-workspace';
import { runScenario } from '@/grading';
import { viewExercise } from '@/server/services/exercises/read-exercise';
import { shipped } from './catalogue';

const { exercises } = await shipped();
const written = exercises.filter(({ kind }) => kind !== 'predict' && kind !== 'reproduce');

describe('an exercise in the browser', () => {
  it.each(written.map((exercise) => [exercise.slug, exercise] as const))(
    '%s: every scenario runs there as it is graded, to the event',
    async (_, exercise) => {
      const view = await viewExercise({ versionId: 'v', body: exercise }, true);
      const workspace = makeWorkspace({ exercise: view, draft: null, latest: undefined });
      const [reference] = exercise.references;
      if (!reference) throw new Error('there is no reference');
      for (const { id } of exercise.scenarios) {
        const graded = await runScenario(exercise, { scenario: id }, reference.definition);
        const here = await computeRun(workspace.requestFor(reference.definition, id));
        expect(here.kind === 'ran' && here.events, id).toEqual(graded?.events());
      }
    },
  );
});
