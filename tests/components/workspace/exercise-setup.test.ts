import { describe, expect, it } from 'vitest';
import { newAnswer } from '@/components/workspace/state/answers';
import { isChanged, obstacleOf, setupOf, turnTo } from '@/components/workspace/state/exercise-setup';
import type { ExerciseView } from '@/components/workspace/state/types';
import { placeOf, type Unread, unreadAt, withoutThing } from '@/components/workspace/state/unread';

const sample = (id: string) => ({ id, title: id, input: `{"id":"${id}"}`, responses: '{}' });
const exercise = {
  type: 'STANDARD',
  startTime: Date.UTC(2026, 0, 1),
  samples: [sample('one'), sample('two')],
} as unknown as ExerciseView;

describe('what a run of a scenario is given', () => {
  it('is found again, changed as it was, after another scenario was chosen', () => {
    const setup = { ...setupOf(exercise, 'one'), input: '{"id":"mine"}' };
    const away = turnTo(exercise, { setup, own: new Map() }, 'two');
    expect(away.setup).toEqual(setupOf(exercise, 'two'));
    const back = turnTo(exercise, away, 'one');
    expect(back.setup).toBe(setup);
    expect([...back.own.keys()]).toEqual(['one']);
  });

  it('keeps services that were written though they do not answer for now', () => {
    const setup = { ...setupOf(exercise, 'one'), world: '{"tables":{}}' };
    const away = turnTo(exercise, { setup, own: new Map() }, 'two');
    expect(turnTo(exercise, away, 'one').setup).toBe(setup);
  });

  it('is the sample again once its changes were given up', () => {
    const own = new Map([['one', { ...setupOf(exercise, 'one'), input: '1' }]]);
    const away = turnTo(exercise, { setup: setupOf(exercise, 'one'), own }, 'two');
    expect(turnTo(exercise, away, 'one').setup).toEqual(setupOf(exercise, 'one'));
  });
});

const items = (at: string | number, typed: Unread['typed'], section = 'tables'): Unread => ({
  path: [section, at, 'items'],
  label: `${at}: Items, as JSON`,
  over: '[]',
  typed,
});
const fields = (...list: Unread[]) => new Map(list.map((held) => [placeOf(held.path), held]));

describe('a field of the services that cannot be read', () => {
  const world = '{"tables":{"Orders":{"items":[ ]}}}';
  const setup = {
    ...setupOf(exercise, 'one'),
    answeredBy: 'services' as const,
    world,
    unread: fields(items('Orders', '[{')),
  };

  it('keeps a run from beginning with the value before it, by its name', () => {
    expect(obstacleOf(setup)).toContain('“Orders: Items, as JSON” cannot be read');
    expect(isChanged(exercise, setup)).toBe(true);
    expect(obstacleOf({ ...setup, answeredBy: 'answers' })).toBeUndefined();
  });

  it('is there again as it was typed, until the world says something else there', () => {
    const path = ['tables', 'Orders', 'items'];
    expect(unreadAt(setup.unread, world, path)?.typed).toBe('[{');
    expect(unreadAt(setup.unread, '{"tables":{"Orders":{"items":[1]}}}', path)).toBeUndefined();
    expect(obstacleOf({ ...setup, world: '{"tables":{}}' })).toBeUndefined();
    const answers = [{ ...newAnswer, value: '{' }];
    expect(unreadAt(fields(items('Orders', answers)), world, path)?.typed).toEqual(answers);
  });

  it('goes with its thing, and moves up with it in a list', () => {
    const unread = fields(items(0, 'a', 'endpoints'), items(2, 'c', 'endpoints'), items('Orders', 'o'));
    const left = [...withoutThing(unread, 'endpoints', 0).values()];
    expect(left.map(({ path, typed }) => [path[1], typed])).toEqual([
      [1, 'c'],
      ['Orders', 'o'],
    ]);
    expect([...withoutThing(unread, 'tables', 'Orders').values()]).toHaveLength(2);
  });
});
