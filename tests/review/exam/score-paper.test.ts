import { describe, expect, it } from 'vitest';
import { deadlineOf, isOver, scorePaper, timeLeft } from '@/review';

const item = (id: string, domain: number, correct: boolean, answered = true) => ({ id, domain, correct, answered });

describe('scorePaper', () => {
  it('counts a blank as wrong, and says that it was one', () => {
    expect(scorePaper([item('a', 1, true), item('b', 1, false, false)])).toMatchObject({
      right: 1,
      of: 2,
      blank: 1,
      share: 0.5,
    });
  });

  it('gives an interval that holds the share and narrows with more questions', () => {
    const of = (n: number) => scorePaper(Array.from({ length: n }, (_, index) => item(`${index}`, 1, index % 4 !== 0)));
    for (const n of [4, 20, 64]) {
      expect(of(n).low).toBeLessThan(of(n).share);
      expect(of(n).high).toBeGreaterThan(of(n).share);
    }
    expect(of(64).high - of(64).low).toBeLessThan(of(4).high - of(4).low);
    // Wilson's interval for 15 of 20, as printed in tables: 0.531 to 0.888.
    expect(of(20).low).toBeCloseTo(0.531, 3);
    expect(of(20).high).toBeCloseTo(0.888, 3);
  });

  it('scores each domain for itself', () => {
    const { domains } = scorePaper([item('a', 2, true), item('b', 1, false), item('c', 2, false)]);
    expect(domains.map(({ domain, right, of }) => [domain, right, of])).toEqual([
      [1, 0, 1],
      [2, 1, 2],
    ]);
  });

  it('has a scale from 100 to 1,000, and an empty paper scores nothing', () => {
    expect(scorePaper([item('a', 1, true)]).scaledEstimate.score).toBe(1000);
    expect(scorePaper([]).scaledEstimate).toMatchObject({ score: 100, low: 100, high: 1000 });
  });
});

describe('the clock of a mock', () => {
  const time = { startedAt: 1_000_000, minutes: 40, extra: 1.5 };

  it('gives extra time to who needs it', () => {
    expect(deadlineOf(time)).toBe(1_000_000 + 60 * 60_000);
  });

  it('takes an answer that was on its way, and none later', () => {
    expect(isOver(time, deadlineOf(time) + 4_000)).toBe(false);
    expect(isOver(time, deadlineOf(time) + 6_000)).toBe(true);
    expect(timeLeft(time, deadlineOf(time) + 6_000)).toBe(0);
  });
});
