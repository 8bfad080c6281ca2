import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ListPart,
  PARTS,
  type QuizzesQuery,
  quizzesHref,
  readQuizzesQuery,
} from '@/components/quizzes/list-query';

const queries: fc.Arbitrary<QuizzesQuery> = fc.record({
  text: fc.string({ maxLength: 30 }).map((text) => text.trim()),
  part: fc.constantFrom(...(Object.keys(PARTS) as ListPart[])),
  page: fc.integer({ min: 1, max: 9999 }),
});

it('says in the address what was asked for, and reads what makes no sense as if it were not said', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const { searchParams } = new URL(quizzesHref(query), 'http://localhost');
      expect(readQuizzesQuery(Object.fromEntries(searchParams))).toEqual(query);
    }),
  );
  expect(quizzesHref(readQuizzesQuery({ show: 'constructor', page: '-1' }))).toBe('/teach/quizzes');
});
