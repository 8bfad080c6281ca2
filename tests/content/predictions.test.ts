import { expect, it } from 'vitest';
import { offersOf } from '@/components/workspace/prediction/offers';
import { detailsOf } from '@/grading/align/details';
import { expectedDefinition, prepareExercise } from '@/grading/exercise/prepare';
import { whyNext } from '@/grading/feedback/why-next';
import { readJson } from '@/grading/values/same';
import { shipped } from './catalogue';

it('a prediction is offered every event that any machine of the course makes, named as the grader names it', {
  timeout: 120_000,
}, async () => {
  const { exercises } = await shipped();
  const lacking = new Set<string>();
  for (const exercise of exercises) {
    const own = new Set(offersOf(expectedDefinition(exercise)).map(({ type, state }) => `${type} ${state ?? ''}`));
    for (const part of prepareExercise(exercise).scenarios)
      for (const event of (await part.expected(0)).events) {
        const details = detailsOf(event);
        const state = details['name'] ?? details['state'];
        const named = `${event.type} ${typeof state === 'string' ? state : ''}`;
        if (!own.has(named)) lacking.add(`${exercise.slug}: ${named}`);
      }
  }
  expect([...lacking]).toEqual([]);
});

it('of every event of every exercise is told why it comes next', async () => {
  const { exercises } = await shipped();
  const untold = new Set<string>();
  for (const exercise of exercises) {
    const definition = readJson(expectedDefinition(exercise), exercise.slug);
    for (const part of prepareExercise(exercise).scenarios) {
      const run = await part.expected(0);
      for (let index = 0; index <= run.events.length; index++) {
        const reason = whyNext(run, index, definition);
        if (!reason || /undefined|NaN/.test(reason.sentence) || !/^[A-Z“`].*\.$/s.test(reason.sentence))
          untold.add(`${exercise.slug}/${part.scenario.id} ${run.events[index]?.type}: ${reason?.sentence}`);
      }
    }
  }
  expect([...untold]).toEqual([]);
});
