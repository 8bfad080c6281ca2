import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newMemory, planTowards, review, simulateTowardsDate } from '@/review';

const now = Date.UTC(2026, 10, 26, 9);
const day = 86_400_000;
const exam = now + 20 * day;

describe('planTowards', () => {
  it('never plans more seconds than there are, nor a card twice, nor one that would gain nothing', () => {
    const cards = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
    fc.assert(
      fc.property(cards, fc.integer({ min: 0, max: 1_800 }), (ages, seconds) => {
        const candidates = ages.map((age, index) => ({
          id: `c${index}`,
          memory: age === 0 ? undefined : review(newMemory(now - age * day), 'good', now - age * day),
        }));
        const plan = planTowards(candidates, now, exam, seconds);
        expect(plan.reduce((sum, one) => sum + one.seconds, 0)).toBeLessThanOrEqual(seconds);
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
        for (const one of plan) expect(one.after).toBeGreaterThan(one.without);
      }),
      { numRuns: 100 },
    );
  });

  it('prefers a card that is being forgotten to one just learned', () => {
    const fresh = review(newMemory(now - 3_600_000), 'easy', now - 3_600_000);
    const old = review(newMemory(now - 15 * day), 'good', now - 15 * day);
    expect(
      planTowards(
        [
          { id: 'fresh', memory: fresh },
          { id: 'old', memory: old },
        ],
        now,
        exam,
        30,
      )[0]?.id,
    ).toBe('old');
  });

  it('prefers what weighs more', () => {
    const plan = planTowards([{ id: 'light' }, { id: 'heavy', weight: 3 }], now, exam, 30);
    expect(plan.map(({ id }) => id)).toEqual(['heavy']);
  });
});

describe('simulateTowardsDate', () => {
  it('gives the same learners for the same seed', () => {
    expect(simulateTowardsDate(2, 20, 'twice')).toEqual(simulateTowardsDate(2, 20, 'twice'));
  });

  it('finds the aimed plan ahead of plain FSRS on the whole, in learners who do not remember as FSRS thinks', () => {
    const learners = simulateTowardsDate(24, 60, 'tests');
    const mean = (pick: 'plain' | 'aimed') => learners.reduce((sum, one) => sum + one[pick], 0) / learners.length;
    expect(mean('aimed')).toBeGreaterThan(mean('plain'));
  });
});
