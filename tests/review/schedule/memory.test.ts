import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardRating, newMemory, previewReview, ratings, recallAt, review } from '@/review';

const start = Date.UTC(2026, 10, 26, 9);
const day = 86_400_000;
const answers = fc.array(
  fc.record({ rating: fc.constantFrom<CardRating>(...ratings), after: fc.integer({ min: 0, max: 60 * day }) }),
  { minLength: 1, maxLength: 15 },
);

describe('review', () => {
  it('keeps stability positive, difficulty between 1 and 10, and the due instant not before the review', () => {
    fc.assert(
      fc.property(answers, (given) => {
        let at = start;
        let memory = newMemory(at);
        for (const { rating, after } of given) {
          at += after;
          memory = review(memory, rating, at);
          expect(memory.stability).toBeGreaterThan(0);
          expect(memory.difficulty).toBeGreaterThanOrEqual(1);
          expect(memory.difficulty).toBeLessThanOrEqual(10);
          expect(memory.due).toBeGreaterThanOrEqual(at);
        }
        expect(memory.reps).toBe(given.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same memory however often it is computed', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const run = () =>
          given.reduce((memory, { rating, after }) => review(memory, rating, start + after), newMemory(start));
        expect(run()).toEqual(run());
      }),
      { numRuns: 100 },
    );
  });

  it('orders the four answers: a better one is due no sooner', () => {
    const learned = review(review(newMemory(start), 'good', start), 'good', start + 11 * 60_000);
    const preview = previewReview(learned, start + 5 * day);
    const dues = ratings.map((rating) => preview[rating].due);
    expect([...dues].sort((a, b) => a - b)).toEqual(dues);
  });

  it('counts a lapse only when a learned card is forgotten', () => {
    const learning = review(newMemory(start), 'again', start);
    expect(learning.lapses).toBe(0);
    const learned = review(newMemory(start), 'easy', start);
    expect(learned.phase).toBe('review');
    expect(review(learned, 'again', start + 20 * day)).toMatchObject({ phase: 'relearning', lapses: 1 });
  });

  it('shortens intervals where more retention is wanted', () => {
    const learned = review(newMemory(start), 'easy', start);
    const at = learned.due;
    const lax = review(learned, 'good', at, { retention: 0.8 });
    const strict = review(learned, 'good', at, { retention: 0.95 });
    expect(strict.scheduledDays).toBeLessThan(lax.scheduledDays);
  });

  it('takes a review that claims to be older than the last one for one made at that time', () => {
    const learned = review(newMemory(start), 'good', start);
    expect(review(learned, 'good', start - day)).toEqual(review(learned, 'good', start));
  });
});

describe('recallAt', () => {
  it('is 90 % after as many days as the stability says, and falls with time', () => {
    const learned = review(newMemory(start), 'easy', start);
    expect(recallAt(learned, start + learned.stability * day)).toBeCloseTo(0.9, 5);
    expect(recallAt(learned, start + day)).toBeGreaterThan(recallAt(learned, start + 2 * day));
  });

  it('is nothing for a card nobody has seen', () => {
    expect(recallAt(newMemory(start), start)).toBe(0);
  });
});
