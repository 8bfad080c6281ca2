import { expect, it } from 'vitest';
import { inParts } from '@/server/services/in-parts';

const parts = { all: () => true, even: (n: number) => n % 2 === 0, none: () => false };
const numbers = [1, 2, 3, 4, 5];

it('gives a page of the part asked for, and how many are in each', () => {
  const counts = { all: 5, even: 2, none: 0 };
  expect(inParts(numbers, parts, { part: 'all', page: 2, size: 2 })).toEqual({ shown: [3, 4], total: 5, counts });
  expect(inParts(numbers, parts, { part: 'even', page: 1, size: 25 })).toEqual({ shown: [2, 4], total: 2, counts });
});

it('gives nothing behind the last page, and of a part that is empty', () => {
  expect(inParts(numbers, parts, { part: 'all', page: 4, size: 2 })).toMatchObject({ shown: [], total: 5 });
  expect(inParts(numbers, parts, { part: 'none', page: 1, size: 2 })).toMatchObject({ shown: [], total: 0 });
});
