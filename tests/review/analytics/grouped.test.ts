import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerGroup, groupedStatistics, itemStatistics, pointBiserial } from '@/review';

interface Person {
  readonly option: string;
  readonly rest: number | null;
}

const KEY = 'a';
const people = fc.array(
  fc.record({
    option: fc.constantFrom('a', 'b', 'c'),
    rest: fc.option(fc.integer({ min: 0, max: 40 }).map((right) => right / 40)),
  }),
  { minLength: 2, maxLength: 200 },
);

/** What a database would add up: one group for each option. */
const grouped = (all: readonly Person[]): AnswerGroup[] =>
  ['a', 'b', 'c'].flatMap((option) => {
    const those = all.filter((person) => person.option === option);
    const rests = those.flatMap(({ rest }) => (rest === null ? [] : [rest]));
    if (those.length === 0) return [];
    return [
      {
        score: option === KEY ? 1 : 0,
        choices: [option],
        n: those.length,
        m: rests.length,
        rest: rests.reduce((sum, rest) => sum + rest, 0),
        square: rests.reduce((sum, rest) => sum + rest * rest, 0),
      },
    ];
  });

describe('groupedStatistics', () => {
  it('says from sums what the formulas say from every single answer, to 1e-9', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { statistics, choices } = groupedStatistics(grouped(all));
        const known = all.flatMap(({ option, rest }) => (rest === null ? [] : [{ option, rest }]));
        const rests = known.map(({ rest }) => rest);
        const scores = known.map(({ option }) => (option === KEY ? 1 : 0));
        expect(statistics.n).toBe(all.length);
        expect(statistics.facility).toBeCloseTo(
          (100 * all.filter(({ option }) => option === KEY).length) / all.length,
          9,
        );
        const index = itemStatistics(scores, rests, 1).discriminationIndex;
        if (index === undefined) expect(statistics.discriminationIndex).toBeUndefined();
        else expect(statistics.discriminationIndex).toBeCloseTo(index, 7);
        for (const [id, use] of choices) {
          expect(use.chosen).toBe(all.filter(({ option }) => option === id).length);
          const chosen = known.map(({ option }) => option === id);
          const r = pointBiserial(chosen, rests);
          if (r === undefined) expect(use.pointBiserial).toBeUndefined();
          else expect(Math.abs((use.pointBiserial ?? Number.NaN) - r)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('has nothing to say of nobody', () => {
    expect(groupedStatistics([]).statistics).toEqual({ n: 0, facility: 0, discriminationIndex: undefined });
  });
});
