import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pair } from '@/grading/align/pair';

const equal = (a: string, b: string): number | undefined => (a === b ? 0 : undefined);
const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('pair', () => {
  it('names one surplus thing and leaves the others as they are', () => {
    expect(pair([...'abcd'], [...'abxcd'], equal).filter(({ expected }) => expected === undefined)).toEqual([
      { actual: 2 },
    ]);
  });
  it('uses everything once and in order', () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const steps = pair(left, right, equal);
        expect(steps.flatMap(({ expected }) => expected ?? [])).toEqual(left.map((_, index) => index));
        expect(steps.flatMap(({ actual }) => actual ?? [])).toEqual(right.map((_, index) => index));
      }),
    );
  });
  it('costs one step for one thing inserted, wherever it is', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (left, at) => {
        const place = at % (left.length + 1);
        const right = [...left.slice(0, place), 'new', ...left.slice(place)];
        expect(pair(left, right, equal).filter(({ expected }) => expected === undefined)).toHaveLength(1);
      }),
    );
  });
  it('pairs by place what is too long to be aligned', () => {
    const long = (sign: string) => Array.from({ length: 1_100 }, (_, index) => `${sign}${index}`);
    expect(pair(long('a'), long('b'), equal)).toHaveLength(1_100);
  });
});
