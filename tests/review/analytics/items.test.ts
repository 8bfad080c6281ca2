import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsOf, itemStatistics, pointBiserial, reliability } from '@/review';

const scores = fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 60 });

/** Pearson's r by another way: sums of products, no means taken first. */
const pearson = (x: readonly number[], y: readonly number[]): number => {
  const n = x.length;
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (let at = 0; at < n; at++) {
    const [a, b] = [x[at] ?? 0, y[at] ?? 0];
    sx += a;
    sy += b;
    sxx += a * a;
    syy += b * b;
    sxy += a * b;
  }
  return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
};

describe('itemStatistics', () => {
  it('agrees with an independent computation of the correlation', () => {
    fc.assert(
      fc.property(scores, fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 60, maxLength: 60 }), (x, rest) => {
        const rests = rest.slice(0, x.length);
        const index = itemStatistics(x, rests, 1).discriminationIndex;
        const expected = 100 * pearson(x, rests);
        if (index === undefined) expect(Number.isFinite(expected)).toBe(false);
        else expect(index).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('finds an item everybody solves of no use for telling people apart', () => {
    expect(itemStatistics([1, 1, 1, 1], [3, 1, 2, 0], 1)).toEqual({
      n: 4,
      facility: 100,
      discriminationIndex: undefined,
      discriminationEfficiency: undefined,
      upperLower: 0,
    });
  });

  it('is fully efficient when the order of scores is the order of the rest', () => {
    expect(itemStatistics([0, 0, 1, 1], [1, 2, 3, 4], 1).discriminationEfficiency).toBeCloseTo(100, 9);
  });
});

describe('pointBiserial', () => {
  it('is Pearson’s r with a choice counted 0 or 1', () => {
    fc.assert(
      fc.property(scores, fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 60, maxLength: 60 }), (x, rest) => {
        const totals = rest.slice(0, x.length);
        const r = pointBiserial(x.map(Boolean), totals);
        const expected = pearson(x, totals);
        if (r === undefined) expect(Number.isFinite(expected)).toBe(false);
        else expect(r).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe('reliability', () => {
  it('is 1 for items that say the same, with no error of measurement', () => {
    const table = [
      [0, 0, 0],
      [1, 1, 1],
      [0, 0, 0],
      [1, 1, 1],
    ];
    expect(reliability(table).alpha).toBeCloseTo(1, 12);
    expect(reliability(table).sem).toBeCloseTo(0, 6);
  });

  it('equals Kuder and Richardson’s formula 20 for items scored 0 or 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(0, 1))), { minLength: 5, maxLength: 40 }),
        (table) => {
          const people = table.length;
          const totals = table.map((row) => row.reduce<number>((sum, score) => sum + score, 0));
          const meanTotal = totals.reduce((sum, total) => sum + total, 0) / people;
          const spread = totals.reduce((sum, total) => sum + (total - meanTotal) ** 2, 0) / people;
          const pq = [0, 1, 2, 3]
            .map((item) => table.reduce((sum, row) => sum + (row[item] ?? 0), 0) / people)
            .reduce((sum, p) => sum + p * (1 - p), 0);
          const { alpha } = reliability(table);
          if (alpha === undefined) expect(spread).toBeCloseTo(0, 12);
          else expect(alpha).toBeCloseTo((4 / 3) * (1 - pq / spread), 9);
        },
      ),
    );
  });

  it('says nothing of a single item', () => {
    expect(reliability([[1], [0]])).toEqual({ items: 1, people: 2 });
  });
});

describe('flagsOf', () => {
  const statistics = { n: 40, facility: 60, discriminationIndex: 20 };
  const options = [
    { id: 'a', key: true, chosen: 24, pointBiserial: 0.4 },
    { id: 'b', key: false, chosen: 16, pointBiserial: -0.4 },
  ];

  it('finds nothing to say of a good item', () => {
    expect(flagsOf(statistics, options)).toEqual([]);
  });

  it('names what is wrong, and says nothing on few answers', () => {
    const bad = [
      { id: 'a', key: true, chosen: 39, pointBiserial: -0.2 },
      { id: 'b', key: false, chosen: 1, pointBiserial: 0.3 },
    ];
    const item = { n: 40, facility: 97.5, discriminationIndex: -20 };
    expect(flagsOf(item, bad)).toEqual(['discriminates-wrongly', 'too-easy', 'unused-distractor', 'ambiguous']);
    expect(flagsOf({ ...item, n: 29 }, bad)).toEqual([]);
  });
});

describe('published examples', () => {
  /** Ten students, ten items: K. L. Wuensch, "The Kuder-Richardson 20", East Carolina University. */
  const table = [
    '1111110110',
    '1011011101',
    '1111011001',
    '0010001000',
    '0000010010',
    '1110111111',
    '1101110111',
    '1111111101',
    '0101111101',
    '1101101110',
  ].map((row) => [...row].map(Number));

  it('gives the p of every item and α from the printed Σpq and variance', () => {
    const items = Array.from({ length: 10 }, (_, item) => table.map((row) => row[item] ?? 0));
    const totals = table.map((row) => row.reduce((sum, score) => sum + score, 0));
    expect(totals).toEqual([8, 7, 7, 2, 2, 9, 8, 9, 7, 7]);
    const p = items.map((item) => itemStatistics(item, totals, 1).facility / 100);
    expect(p.map((share) => share.toFixed(1))).toEqual([
      '0.7',
      '0.7',
      '0.6',
      '0.7',
      '0.6',
      '0.8',
      '0.7',
      '0.7',
      '0.5',
      '0.6',
    ]);
    const sum = p.reduce((all, share) => all + share * (1 - share), 0);
    expect(sum).toBeCloseTo(2.18, 9);
    expect(reliability(table).alpha).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 9);
  });

  it('gives the point-biserial correlation that SciPy documents for pointbiserialr', () => {
    const chosen = [false, false, false, true, true, true, true];
    expect(pointBiserial(chosen, [0, 1, 2, 3, 4, 5, 6])).toBeCloseTo(0.8660254037844386, 12);
  });
});
