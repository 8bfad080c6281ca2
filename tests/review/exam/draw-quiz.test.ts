import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuiz, type QuizPart } from '@/review/exam/draw-quiz';

const parts: readonly QuizPart[] = [
  { kind: 'card', card: 'a', points: 3 },
  { kind: 'pool', cards: ['a', 'b', 'c', 'd'], draw: 2, points: 1 },
  { kind: 'card', card: 'z', points: 2 },
];

describe('drawing a quiz', () => {
  it('keeps the order of its parts unless it is shuffled', () => {
    const cards = drawQuiz(parts, false, 'seed').map(({ card }) => card);
    expect(cards).toHaveLength(4);
    expect([cards[0], cards[3]]).toEqual(['a', 'z']);
  });
  it('draws the same for the same seed, and something else for some other', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawQuiz(parts, true, seed)).toEqual(drawQuiz(parts, true, seed));
      }),
    );
    const drawn = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawQuiz(parts, true, String(seed)))));
    expect(drawn.size).toBeGreaterThan(5);
  });
  it('asks no card twice, and of each pool as many as it may', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (seed, shuffled) => {
        const cards = drawQuiz(parts, shuffled, seed).map(({ card }) => card);
        return new Set(cards).size === 4 && cards.includes('a') && cards.includes('z');
      }),
    );
  });
  it('gives each card the points of its part', () => {
    const points = Object.fromEntries(drawQuiz(parts, true, 's').map((one) => [one.card, one.points]));
    expect(points).toMatchObject({ a: 3, z: 2 });
  });
});
