import { describe, expect, it } from 'vitest';
import { examDecline, scoreAtAttempt } from '@/grading';
import { scoreOf } from '@/grading/exercise/score';

const weights = { outcome: 60, effects: 25, design: 15 };
const result = (group: string, right: boolean, points = 1) => ({ group, points, outcome: right, effects: right });

describe('scoreOf', () => {
  it('gives the whole for what is right everywhere, and nothing for what is wrong everywhere, whatever its design', () => {
    expect(scoreOf(weights, [result('a', true), result('b', true)], true)).toBe(1);
    expect(scoreOf(weights, [result('a', false), result('b', false)], true)).toBe(0);
  });
  it('is all or nothing inside a group', () => {
    expect(scoreOf(weights, [result('a', true), result('a', false), result('b', true)], true)).toBeCloseTo(
      (85 / 3 + 15) / 100,
    );
  });
  it('weighs scenarios by their points', () => {
    expect(scoreOf(weights, [result('a', true, 3), result('b', false, 1)], true)).toBeCloseTo(0.85 * 0.75 + 0.15);
  });
  it('counts outcome 60, effects 25 and design 15', () => {
    const late = { group: 'a', points: 1, outcome: true, effects: false };
    expect(scoreOf(weights, [late], true)).toBeCloseTo(0.75);
    expect(scoreOf(weights, [late], false)).toBeCloseTo(0.6);
  });
});

describe('scoreAtAttempt', () => {
  it('takes nothing off in practice', () => expect(scoreAtAttempt(0.8, 7)).toBe(0.8));
  it('declines in an exam, and no further than its last step', () => {
    expect([1, 2, 3, 9].map((attempt) => scoreAtAttempt(1, attempt, examDecline))).toEqual([1, 0.7, 0.5, 0.5]);
  });
});
