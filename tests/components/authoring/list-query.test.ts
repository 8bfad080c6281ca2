import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ExercisesQuery,
  exercisesHref,
  isNarrowed,
  PARTS,
  readExercisesQuery,
  wholePart,
} from '@/components/authoring/list-query';
import { KINDS } from '@/components/authoring/words';

const paramsOf = (href: string) => Object.fromEntries(new URL(href, 'http://localhost').searchParams);
const keys = <T extends object>(table: T) => fc.constantFrom(...(Object.keys(table) as (keyof T)[]));

const queries: fc.Arbitrary<ExercisesQuery> = fc.record({
  text: fc.string({ maxLength: 30 }).map((text) => text.trim()),
  part: keys(PARTS),
  kind: fc.option(keys(KINDS), { nil: undefined }),
  lesson: fc.constantFrom(undefined, 'task-state'),
  tag: fc.constantFrom(undefined, 'week-3'),
  page: fc.integer({ min: 1, max: 9999 }),
});

it('says in the address what was asked for, whatever that is', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(readExercisesQuery(paramsOf(exercisesHref(query)))).toEqual(query);
    }),
  );
});

it('is short at first, and reads what makes no sense as if it were not said', () => {
  expect(exercisesHref(readExercisesQuery({}))).toBe('/teach/exercises');
  const odd = { show: '__proto__', kind: 'toString', lesson: 'a b', tag: '-', page: '0' };
  expect(readExercisesQuery(odd)).toEqual(readExercisesQuery({}));
});

it('goes back to the whole of the part that is shown', () => {
  const query = readExercisesQuery({ show: 'mine', q: 'wait', page: '3' });
  expect(isNarrowed(query)).toBe(true);
  expect(wholePart(query)).toBe('/teach/exercises?show=mine');
  expect(isNarrowed(readExercisesQuery({ show: 'mine' }))).toBe(false);
});
