import { expect, it } from 'vitest';
import { diffHistories, firstDifference } from '@/grading/align/diff-histories';
import { tell } from '@/grading/align/history';
import { prepareExercise } from '@/grading/exercise/prepare';
import { drawing } from '@/grading/values/chance';
import { changeHistory } from '../support/change-history';
import { shipped } from './catalogue';

/** Every scenario's expected history of every exercise. */
const histories = async () => {
  const found = [];
  for (const exercise of (await shipped()).exercises)
    for (const part of prepareExercise(exercise).scenarios) {
      const { events, startTime } = await part.expected(0);
      found.push({ name: `${exercise.slug}/${part.scenario.id}`, events, startTime });
    }
  return found;
};

it('names the changed event in at least 58 of 60 single changes of the exercises’ histories', async () => {
  const all = await histories();
  const missed: string[] = [];
  for (let seed = 0; seed < 60; seed++) {
    const draw = drawing(`change ${seed}`);
    const { name, events, startTime } = draw.of(all);
    const changed = changeHistory(events, draw);
    const row = firstDifference(diffHistories(tell(events, startTime), tell(changed.events, startTime)));
    const named =
      (row?.expected !== undefined && changed.expected.includes(row.expected.event)) ||
      (row?.actual !== undefined && changed.actual.includes(row.actual.event));
    if (!named)
      missed.push(
        `${seed} ${name}: ${changed.kind} ${changed.expected.join()}/${changed.actual.join()}, named ${row?.kind} ${row?.expected?.event}/${row?.actual?.event} ${row?.actual?.type ?? row?.expected?.type}`,
      );
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
});

it('leaves all others as they are where one event is dropped or doubled', async () => {
  for (const { name, events, startTime } of await histories()) {
    const draw = drawing(name);
    const changed = changeHistory(events, draw);
    if (changed.kind !== 'dropped' && changed.kind !== 'doubled') continue;
    const rows = diffHistories(tell(events, startTime), tell(changed.events, startTime));
    // Beside the one, its neighbour may be late or early against what it now follows.
    expect(rows.filter(({ kind }) => kind !== 'same').length, name).toBeLessThanOrEqual(2);
  }
});
