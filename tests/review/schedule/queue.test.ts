import { describe, expect, it } from 'vitest';
import { buildQueue, type Memory, newMemory, type QueueCard, review } from '@/review';

const rule = { timeZone: 'UTC', startsAt: 4 };
const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const limits = { newPerDay: 10, reviewsPerDay: 100, newToday: 0, reviewsToday: 0, askedToday: new Set<string>() };

const card = (id: string, more: Partial<QueueCard> = {}): QueueCard => ({ id, paragraph: id, place: 0, ...more });
/** In review, due at an instant. */
const due = (at: number): Memory => ({ ...review(newMemory(at - 10 * day), 'easy', at - 10 * day), due: at });

describe('buildQueue', () => {
  it('asks what is due on the day, be it later in it, and nothing of tomorrow', () => {
    const cards = [
      card('yesterday', { memory: due(now - day) }),
      card('tonight', { memory: due(Date.UTC(2026, 10, 27, 3)) }),
      card('tomorrow', { memory: due(Date.UTC(2026, 10, 27, 5)) }),
    ];
    expect([...buildQueue(cards, now, rule, limits).cards].sort()).toEqual(['tonight', 'yesterday']);
  });

  it('puts what is in learning first, once its step has come, and tells when the next one comes', () => {
    const learning = review(newMemory(now - 60_000), 'again', now - 60_000);
    const later = review(newMemory(now), 'good', now);
    const cards = [
      card('fresh'),
      card('due', { memory: due(now) }),
      card('step', { memory: learning }),
      card('later', { memory: later }),
    ];
    const queue = buildQueue(cards, Math.max(now, learning.due), rule, limits);
    expect(queue.cards[0]).toBe('step');
    expect(queue.cards).not.toContain('later');
    expect(queue.nextLearning).toBe(later.due);
  });

  it('spreads new cards between reviews and takes them in the order of the course', () => {
    const cards = [
      ...Array.from({ length: 6 }, (_, index) => card(`r${index}`, { memory: due(now - index * day) })),
      card('n2', { place: 2 }),
      card('n1', { place: 1 }),
    ];
    const { cards: order } = buildQueue(cards, now, rule, limits);
    expect(order.filter((id) => id.startsWith('n'))).toEqual(['n1', 'n2']);
    expect(order[0]).toMatch(/^r/);
    expect(order.indexOf('n2') - order.indexOf('n1')).toBeGreaterThan(1);
  });

  it('keeps the limits of the day, counting what was done', () => {
    const cards = [
      ...Array.from({ length: 5 }, (_, index) => card(`n${index}`, { place: index })),
      ...Array.from({ length: 5 }, (_, index) => card(`r${index}`, { memory: due(now) })),
    ];
    const { counts } = buildQueue(cards, now, rule, {
      ...limits,
      newPerDay: 3,
      newToday: 2,
      reviewsPerDay: 4,
      reviewsToday: 1,
    });
    expect(counts).toEqual({ learning: 0, due: 3, new: 1 });
  });

  it('asks one of the siblings a day, and none when one was asked', () => {
    const cards = [card('a', { paragraph: 'p', place: 1 }), card('b', { paragraph: 'p', place: 2 })];
    expect(buildQueue(cards, now, rule, limits).cards).toEqual(['a']);
    expect(buildQueue(cards, now, rule, { ...limits, askedToday: new Set(['p']) }).cards).toEqual([]);
  });

  it('leaves out what is suspended, and what is buried until its day', () => {
    const cards = [
      card('off', { suspended: true }),
      card('later', { buriedUntil: '2026-11-27' }),
      card('back', { buriedUntil: '2026-11-26' }),
    ];
    expect(buildQueue(cards, now, rule, limits).cards).toEqual(['back']);
  });

  it('asks the least certain of the due cards first', () => {
    const weak = { ...due(now - day), stability: 2 };
    const strong = { ...due(now - day), stability: 50 };
    expect(
      buildQueue([card('strong', { memory: strong }), card('weak', { memory: weak })], now, rule, limits).cards,
    ).toEqual(['weak', 'strong']);
  });
});
