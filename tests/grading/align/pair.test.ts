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
  it('leaves the others as they are also where a long sequence differs in a few places far apart', () => {
    const change = fc.record({ at: fc.nat(2_999), kind: fc.constantFrom('drop', 'double', 'change') });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        (changes, period) => {
          const left = Array.from({ length: 3_000 }, (_, index) => `${index % period}`);
          const right = changes.reduce((made, { at, kind }) => {
            const put = kind === 'drop' ? [] : kind === 'change' ? ['new'] : [made[at] ?? '', made[at] ?? ''];
            return [...made.slice(0, at), ...put, ...made.slice(at + 1)];
          }, left);
          const steps = pair(left, right, equal);
          expect(steps.flatMap(({ expected }) => expected ?? [])).toEqual([...left.keys()]);
          expect(steps.flatMap(({ actual }) => actual ?? [])).toEqual([...right.keys()]);
          const alone = steps.filter(({ expected, actual }) => expected === undefined || actual === undefined);
          expect(alone.length).toBeLessThanOrEqual(2 * changes.length);
          const both = steps.filter(({ expected, actual }) => expected !== undefined && actual !== undefined);
          expect(both.every(({ expected = 0, actual = 0 }) => left[expected] === right[actual])).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
