import { describe, expect, it } from 'vitest';
import { findExercises, narrows, readExercisesQuery } from '@/components/exercises/query';

const kinds = new Set(['write', 'repair']);
const exercises = [
  { title: 'Light the lamp', kind: 'write', difficulty: 1, lesson: { title: 'A first machine' }, state: 'passed' },
  { title: 'The patient clerk', kind: 'write', difficulty: 2, lesson: { title: 'Retry and Catch' }, state: 'new' },
  { title: 'Always lock up', kind: 'repair', difficulty: 3, lesson: { title: 'Retry and Catch' }, state: 'started' },
] as const;
const titlesFor = (params: Record<string, string | string[]>) =>
  findExercises(exercises, readExercisesQuery(params, kinds)).map(({ title }) => title);

describe('the list of exercises, narrowed', () => {
  it('shows all, in their order, to who asks for nothing', () => {
    expect(narrows(readExercisesQuery({}, kinds))).toBe(false);
    expect(titlesFor({})).toEqual(exercises.map(({ title }) => title));
  });

  it('finds words in the title and in the title of the lesson, whatever their case and order', () => {
    expect(titlesFor({ q: 'LAMP' })).toEqual(['Light the lamp']);
    expect(titlesFor({ q: ' catch  retry' })).toEqual(['The patient clerk', 'Always lock up']);
    expect(titlesFor({ q: 'retry lamp' })).toEqual([]);
  });

  it('keeps what has all that is asked', () => {
    expect(titlesFor({ state: 'new' })).toEqual(['The patient clerk']);
    expect(titlesFor({ kind: 'write', difficulty: '1' })).toEqual(['Light the lamp']);
    expect(titlesFor({ kind: 'repair', state: 'new' })).toEqual([]);
  });

  it('leaves out what it does not understand', () => {
    const query = readExercisesQuery({ state: 'gone', kind: 'constructor', difficulty: '4', q: ['a', 'b'] }, kinds);
    expect(query).toEqual({ words: 'a', state: undefined, kind: undefined, difficulty: undefined });
  });
});
