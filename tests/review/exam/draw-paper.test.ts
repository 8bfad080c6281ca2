import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPaper, type PoolItem } from '@/review';

const blueprint = new Map([
  [1, 32],
  [2, 26],
  [3, 24],
  [4, 18],
]);
const pool = (perDomain: readonly number[]): PoolItem[] =>
  perDomain.flatMap((count, index) =>
    Array.from({ length: count }, (_, n) => ({
      id: `d${index + 1}-${n}`,
      domain: index + 1,
      paragraph: `p${n % 7}`,
      exposure: 0,
    })),
  );
const perDomain = (ids: readonly string[]) =>
  [1, 2, 3, 4].map((domain) => ids.filter((id) => id.startsWith(`d${domain}-`)).length);

describe('drawPaper', () => {
  it('keeps the weights of the domains to within one question, where there are enough', () => {
    expect(perDomain(drawPaper(pool([40, 40, 40, 40]), 20, blueprint, 'a'))).toEqual([6, 5, 5, 4]);
  });

  it('is as long as asked or as the pool allows, without repeating, whatever the pool', () => {
    const sizes = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 15 })));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 70 }), fc.string(), (counts, wanted, seed) => {
        const items = pool(counts);
        const paper = drawPaper(items, wanted, blueprint, seed);
        expect(paper).toHaveLength(Math.min(wanted, items.length));
        expect(new Set(paper).size).toBe(paper.length);
      }),
      { numRuns: 300 },
    );
  });

  it('prefers what was met least often', () => {
    const items = pool([10, 0, 0, 0]).map((item, index) => ({
      ...item,
      paragraph: `q${index}`,
      exposure: index < 5 ? 3 : 0,
    }));
    expect(drawPaper(items, 5, blueprint, 'b').sort()).toEqual(['d1-5', 'd1-6', 'd1-7', 'd1-8', 'd1-9']);
  });

  it('keeps siblings apart while there are others', () => {
    const items = [0, 1, 2, 3].map((n) => ({
      id: `d1-${n}`,
      domain: 1,
      paragraph: n < 3 ? 'same' : 'other',
      exposure: 0,
    }));
    expect(drawPaper(items, 2, blueprint, 'c')).toContain('d1-3');
  });

  it('gives another paper for another seed, the same for the same', () => {
    const draw = (seed: string) => drawPaper(pool([20, 20, 20, 20]), 20, blueprint, seed);
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
  });
});
