import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { addDays, type CardRating, dayOf, instantOf, newMemory, startOfDay } from '@/review';
import { answerCard } from '@/server/services/cards/answer-card';
import { ownName } from '@/server/services/own-cards/own-card';
import { writeOwnImport } from '@/server/services/own-cards/write-own-import';
import { Refusal } from '@/server/services/refusal';
import { toRow } from '@/server/services/review/memory-row';
import { savePlan } from '@/server/services/review/plan';
import { rateAnswer } from '@/server/services/review/rate-answer';
import { rateOwn } from '@/server/services/review/rate-own';
import { type QueuedCard, readQueue } from '@/server/services/review/read-queue';
import { readStatistics } from '@/server/services/review/read-statistics';
import { cardBody, makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

const berlin = { timeZone: 'Europe/Berlin', startsAt: 4 };
const newPerDay = 5;
/** In the night to Sunday, the 25th, the clocks go back; on Saturday the learner sits down after midnight. */
const evenings = [
  { day: '2026-10-21', at: '2026-10-21T20:00' },
  { day: '2026-10-22', at: '2026-10-22T21:30' },
  { day: '2026-10-23', at: '2026-10-23T07:00' },
  { day: '2026-10-24', at: '2026-10-25T01:30' },
  { day: '2026-10-25', at: '2026-10-25T20:00' },
  { day: '2026-10-26', at: '2026-10-26T20:00' },
  { day: '2026-10-27', at: '2026-10-27T23:59' },
  { day: '2026-10-28', at: '2026-10-28T04:00' },
];

/** A wall clock in Berlin as an instant. */
const instant = (wall: string): number => instantOf(wall, berlin.timeZone) ?? Number.NaN;

/** Twelve cards of the course and twenty of their own; whatever else other tests published is set aside. */
async function makeLearner(): Promise<string> {
  const { id: userId } = await makeUser(db);
  const others = await db.contentVersion.findMany({
    where: { kind: 'card' },
    distinct: ['slug'],
    select: { slug: true },
  });
  await db.reviewCard.createMany({
    data: others.map(({ slug }) => ({ userId, card: slug, ...toRow(newMemory(0)), suspended: true })),
  });
  for (let n = 0; n < 12; n++) {
    const slug = unique('week');
    await makeVersion(db, 'card', slug, cardBody(slug, `week-lesson#section-${slug}`));
  }
  const cards = Array.from({ length: 20 }, (_, n) => ({
    ...{ externalId: `csv:${n}`, note: `csv:${n}`, front: `Front ${n}`, back: `Back ${n}`, deck: 'Mine', tags: [] },
  }));
  await writeOwnImport(db, { userId, cards, now: new Date(instant('2026-10-20T12:00')) });
  await savePlan(db, { userId, plan: { ...berlin, newPerDay }, now: new Date(instant('2026-10-20T12:00')) });
  return userId;
}

async function answer(userId: string, card: QueuedCard, rating: CardRating, now: Date): Promise<void> {
  if (card.own) {
    const rated = await rateOwn(db, {
      ...{ userId, card: ownName(card.own.id), rating, clientKey: randomUUID(), tookMs: 5_000, now },
    });
    if (rated instanceof Refusal) throw new Error(rated.message);
    return;
  }
  const response = { option: rating === 'again' ? 'wrong-a' : 'right' };
  const given = await answerCard(db, {
    ...{ userId, versionId: card.versionId, response, clientKey: randomUUID(), tookMs: 5_000 },
  });
  if (given instanceof Refusal) throw new Error(given.message);
  const rated = await rateAnswer(db, { userId, answerId: given.id, rating, now });
  if (rated instanceof Refusal) throw new Error(rated.message);
}

it('a week of reviews by a moved clock: every day its new cards and what is due, over a change of the clocks', async () => {
  const userId = await makeLearner();
  let turn = 0;
  for (const { day, at } of evenings) {
    let now = instant(at);
    expect(dayOf(now, berlin)).toBe(day);
    // The session goes on until nothing is left, waiting out the steps of what is being learned, but not past the day.
    for (let asked = 0; asked < 200; asked++) {
      const { cards, nextLearning } = await readQueue(db, { userId, now: new Date(now) });
      const [card] = cards;
      if (card) await answer(userId, card, turn++ % 5 === 4 ? 'again' : 'good', new Date(now));
      const next = card ? now + 10_000 : nextLearning?.getTime();
      if (next === undefined || dayOf(next, berlin) !== day) break;
      now = next;
    }
    const entries = await db.reviewEntry.findMany({ where: { userId, day }, orderBy: { at: 'asc' } });
    const fresh = entries.filter(({ before }) => before === null).length;
    const seenBefore = new Set(
      (await db.reviewEntry.findMany({ where: { userId, day: { lt: day } }, select: { card: true } })).map(
        (one) => one.card,
      ),
    ).size;
    // Five new ones a day, until all thirty-two are known.
    expect([day, fresh]).toEqual([day, Math.min(newPerDay, 32 - seenBefore)]);
    // What was asked as a review was due by the end of this day of the learner's, and not asked again once remembered.
    const tomorrow = startOfDay(addDays(day, 1), berlin);
    const reviews = entries.filter(({ before: was }) => phaseOf(was) === 'review');
    for (const { before: was } of reviews) expect(dueOf(was)).toBeLessThan(tomorrow);
    expect(new Set(reviews.map(({ card }) => card)).size).toBe(reviews.length);
    const { counts } = await readQueue(db, { userId, now: new Date(now) });
    expect([day, counts.due, counts.new]).toEqual([day, 0, 0]);
  }
  const last = new Date(instant('2026-10-28T22:00'));
  const statistics = await readStatistics(db, { userId, now: last });
  const all = await db.reviewEntry.count({ where: { userId } });
  expect(statistics.days.map(({ day }) => day)).toEqual(evenings.map(({ day }) => day));
  expect(statistics.days.reduce((sum, { answers }) => sum + answers, 0)).toBe(all);
  expect(statistics.cards.seen).toBe(32);
  expect(statistics.retention?.reviews).toBeGreaterThan(5);
  // Each card comes due once in what lies ahead, or later than the forecast reaches.
  expect(statistics.load.reduce((sum, { due }) => sum + due, 0)).toBeLessThanOrEqual(32);
  expect(statistics.load.some(({ due }) => due > 0)).toBe(true);
});

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const phaseOf = (before: unknown): unknown => member(before, 'phase');
const dueOf = (before: unknown): number => Number(member(before, 'due'));
