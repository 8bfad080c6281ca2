import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '@/grading/generate/shape';
import { drawing } from '@/grading/values/chance';

describe('$near', () => {
  const near = (of: number, by: number, seed: string) => Number(generate({ $near: { of, by } }, drawing(seed)));

  it('draws the bound itself, or less than `by` under or over it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.01, 0.5, 2), fc.string(), (of, by, seed) => {
        expect(Math.abs(near(of, by, seed) - of)).toBeLessThan(by);
      }),
    );
  });

  it('comes to all three', () => {
    const drawn = Array.from({ length: 30 }, (_, index) => near(30, 0.01, `${index}`));
    expect(new Set(drawn.map((value) => Math.sign(value - 30)))).toEqual(new Set([-1, 0, 1]));
  });
});
