import { expect, it } from 'vitest';
import { offersOf } from '@/components/workspace/prediction/offers';
import { detailsOf } from '@/grading/align/details';
import { expectedDefinition, prepareExercise } from '@/grading/exercise/prepare';
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
