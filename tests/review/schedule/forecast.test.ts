import { describe, expect, it } from 'vitest';
import { calibrate, forecastLoad, type Memory, newMemory, readiness, review } from '@/review';

const rule = { timeZone: 'UTC', startsAt: 0 };
const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const due = (at: number): Memory => ({ ...review(newMemory(at - day), 'easy', at - day), due: at });

describe('forecastLoad', () => {
  it('counts what is overdue to today, and each later day its own', () => {
    expect(forecastLoad([due(now - 5 * day), due(now), due(now + 2 * day), newMemory(now)], now, rule, 4)).toEqual([
      { day: '2026-11-26', due: 2 },
      { day: '2026-11-27', due: 0 },
      { day: '2026-11-28', due: 1 },
      { day: '2026-11-29', due: 0 },
    ]);
  });
});

describe('readiness', () => {
  it('is a guess while nothing was seen, and says how uncertain it is', () => {
    const [domain] = readiness([{ domain: 1 }, { domain: 1 }], now);
    expect(domain).toMatchObject({ domain: 1, cards: 2, seen: 0, expected: 0.25 });
    expect(domain?.low).toBeLessThan(0.1);
    expect(domain?.high).toBeGreaterThan(0.6);
  });

  it('grows with what is known, and its interval narrows with the number of cards', () => {
    const known = (n: number) =>
      readiness(
        Array.from({ length: n }, () => ({ domain: 2, memory: due(now + day) })),
        now,
      )[0];
    expect(known(5)?.expected).toBeGreaterThan(0.9);
    expect((known(60)?.high ?? 1) - (known(60)?.low ?? 0)).toBeLessThan((known(5)?.high ?? 0) - (known(5)?.low ?? 1));
  });
});

describe('calibrate', () => {
  it('sets predicted against remembered, in tenths, with how many reviews each rests on', () => {
    const bins = calibrate([
      { predicted: 0.93, remembered: true },
      { predicted: 0.97, remembered: false },
      { predicted: 1, remembered: true },
    ]);
    expect(bins).toHaveLength(10);
    expect(bins[9]).toMatchObject({ reviews: 3, remembered: 2 / 3 });
    expect(bins[9]?.predicted).toBeCloseTo(0.9667, 3);
    expect(bins[0]?.reviews).toBe(0);
  });
});
