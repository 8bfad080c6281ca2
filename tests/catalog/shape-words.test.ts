import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shapeWords } from '@/catalog/shape-words';

const schema = z.strictObject({
  title: z.string().min(1).max(5),
  level: z.int().min(1).max(3).optional(),
  list: z.array(z.string()).min(2).max(3).optional(),
  points: z.number().positive().lt(5).optional(),
  kind: z.enum(['write', 'mend']).optional(),
  url: z.url().optional(),
  task: z.string().regex(/^\d$/, 'write a digit').optional(),
});

/** What is said of the one fault of a value. */
const said = (value: object): string | undefined =>
  schema.safeParse(value, { error: shapeWords }).error?.issues[0]?.message;

describe('what a file’s writer is told', () => {
  it.each([
    [{}, 'is missing'],
    [{ title: 7 }, 'write a text here'],
    [{ title: '' }, 'write something here'],
    [{ title: 'too long' }, 'shorten this to 5 characters'],
    [{ title: 'a', level: 0 }, 'write 1 or more'],
    [{ title: 'a', level: 4 }, 'write 3 or less'],
    [{ title: 'a', points: 0 }, 'write more than 0'],
    [{ title: 'a', points: 5 }, 'write less than 5'],
    [{ title: 'a', level: 1.5 }, 'write a whole number here'],
    [{ title: 'a', list: ['one'] }, 'give at least 2'],
    [{ title: 'a', list: ['1', '2', '3', '4'] }, '3 is the most: take some away'],
    [{ title: 'a', list: 'one' }, 'write a list here'],
    [{ title: 'a', kind: 'guess' }, 'write one of these: write, mend'],
    [{ title: 'a', url: 'somewhere' }, 'write an address that begins with https://'],
  ])('of %j: %s', (value, words) => {
    expect(said(value)).toBe(words);
  });

  it('leaves a schema’s own message as it is', () => {
    expect(said({ title: 'a', task: 'x' })).toBe('write a digit');
  });
});
