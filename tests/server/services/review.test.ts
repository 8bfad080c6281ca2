import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildQueue, type CardRating } from '@/review';
import { moveGuestWork } from '@/server/services/accounts/move-guest-work';
import { answerCard } from '@/server/services/cards/answer-card';
import { Refusal } from '@/server/services/refusal';
import { readDeck, readToday } from '@/server/services/review/deck';
import { readPlan, savePlan } from '@/server/services/review/plan';
import { queueCards, queueMisconceptions } from '@/server/services/review/queue-cards';
import { rateAnswer } from '@/server/services/review/rate-answer';
import { readQueue } from '@/server/services/review/read-queue';
import { readStatistics } from '@/server/services/review/read-statistics';
import { setAside } from '@/server/services/review/set-aside';
import { undoRating } from '@/server/services/review/undo-rating';
import { cardBody, makeCourse, makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let course: Awaited<ReturnType<typeof makeCourse>>;
let userId: string;
beforeAll(async () => {
  course = await makeCourse(db);
});
beforeEach(async () => {
  userId = (await makeUser(db)).id;
});

const start = new Date('2026-11-26T09:00:00Z');
const later = (days: number, minutes = 0) => new Date(start.getTime() + days * 86_400_000 + minutes * 60_000);

const answer = async (option: string): Promise<string> => {
  const input = { userId, versionId: course.versionId, response: { option }, clientKey: randomUUID(), tookMs: 9_000 };
  const answered = await answerCard(db, input);
  if (answered instanceof Refusal) throw new Error(answered.message);
  return answered.id;
};
const rate = async (answerId: string, rating: CardRating, now: Date) => {
  const rated = await rateAnswer(db, { userId, answerId, rating, now });
  if (rated instanceof Refusal) throw new Error(rated.message);
  return rated;
};
/** The queue, as far as it concerns this test's one card: other tests publish cards too. */
const queued = async (now: Date) => {
  const queue = await readQueue(db, { userId, now, card: course.card });
  return queue.cards.find(({ slug }) => slug === course.card);
};
const memory = () => db.reviewCard.findUnique({ where: { userId_card: { userId, card: course.card } } });

describe('the review queue', () => {
  it('offers a card never seen, without its key, and says when each rating would bring it back', async () => {
    const card = await queued(start);
    expect(card).toMatchObject({ fresh: true, versionId: course.versionId });
    expect(JSON.stringify(card)).not.toMatch(/SECRET|correct|misconception/);
    expect(card?.due.again.getTime()).toBeLessThan(card?.due.easy.getTime() ?? 0);
  });

  it('gives a visitor without an account new cards only', async () => {
    const queue = await readQueue(db, { userId: '', now: start });
    expect(queue.counts.due + queue.counts.learning).toBe(0);
  });

  it('asks a rated card again when it is due, over a week of days', async () => {
    let now = start;
    const days: number[] = [];
    for (let round = 0; round < 4; round++) {
      const { due } = await rate(await answer('right'), 'good', now);
      days.push(Math.round((due.getTime() - now.getTime()) / 86_400_000));
      now = new Date(due.getTime() + 60_000);
      expect((await queued(now))?.fresh).toBe(false);
    }
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(days.at(-1)).toBeGreaterThan(5);
  });
});

describe('the part of a deck that is read for a day', () => {
  it('gives the queue that the whole deck gives, siblings of what was answered today held back', async () => {
    const slugs = Array.from({ length: 40 }, () => unique('part'));
    for (const [n, slug] of slugs.entries())
      await makeVersion(db, 'card', slug, cardBody(slug, `part-lesson#section-${Math.floor(n / 2)}`));
    const now = later(30);
    const plan = { ...(await readPlan(db, userId)), newPerDay: 1_000 };
    await savePlan(db, { userId, plan: { newPerDay: 1_000 }, now });
    await db.reviewCard.createMany({
      data: slugs.slice(0, 30).map((card, n) => ({
        ...{
          userId,
          card,
          phase: n % 7 === 0 ? 'learning' : 'review',
          due: later(20 + n),
          stability: 1 + n,
          difficulty: 5,
        },
        ...{ reps: 3, lapses: 0, step: 0, scheduledDays: 9, suspended: n % 11 === 0 },
        lastReview: later(n % 3 === 0 ? 30 : 5),
      })),
    });
    await db.reviewEntry.createMany({
      data: slugs.slice(0, 30).flatMap((card, n) =>
        n % 3 === 0
          ? [
              {
                userId,
                card,
                clientKey: randomUUID(),
                rating: 'good',
                at: now,
                day: '2026-12-26',
                before: { phase: 'review' },
              },
            ]
          : [],
      ),
    });
    const [deck, today] = await Promise.all([readDeck(db, userId), readToday(db, userId, now.getTime(), plan)]);
    const paragraphs = new Map(deck.map(({ id, paragraph }) => [id, paragraph]));
    const whole = buildQueue(deck, now.getTime(), plan, {
      newPerDay: plan.newPerDay,
      reviewsPerDay: plan.reviewsPerDay,
      newToday: today.fresh,
      reviewsToday: today.reviews,
      askedToday: new Set([...today.cards].flatMap((slug) => paragraphs.get(slug) ?? [])),
    });
    const queue = await readQueue(db, { userId, now });
    expect(whole.counts.due).toBeGreaterThan(0);
    expect(queue.counts).toEqual(whole.counts);
    expect(queue.cards.map(({ slug }) => slug)).toEqual(whole.cards.slice(0, queue.cards.length));
    // A card that rests is there all the same when it is asked for.
    const resting = slugs[29] ?? '';
    expect((await readQueue(db, { userId, now, card: resting })).cards[0]?.slug).toBe(resting);
  });
});

describe('a rating', () => {
  it('is one an answer, however often it is sent', async () => {
    const answerId = await answer('right');
    const all = await Promise.all([1, 2, 3].map(() => rate(answerId, 'good', start)));
    expect(new Set(all.map(({ entryId }) => entryId)).size).toBe(1);
    expect(await db.reviewEntry.count({ where: { userId } })).toBe(1);
    expect(await memory()).toMatchObject({ reps: 1 });
  });

  it('of a wrong answer is “again”, whatever key was pressed', async () => {
    expect(await rate(await answer('wrong-a'), 'easy', start)).toMatchObject({ rating: 'again' });
  });

  it('of somebody else’s answer is refused', async () => {
    const answerId = await answer('right');
    const stranger = (await makeUser(db)).id;
    expect(await rateAnswer(db, { userId: stranger, answerId, rating: 'good', now: start })).toBeInstanceOf(Refusal);
  });

  it('can be taken back, once, and leaves the memory as it was', async () => {
    await rate(await answer('right'), 'easy', start);
    const before = await memory();
    await rate(await answer('wrong-a'), 'again', later(20));
    expect(await memory()).toMatchObject({ lapses: 1 });
    expect(await undoRating(db, { userId, now: later(20, 1) })).toEqual({ card: course.card });
    expect(await memory()).toMatchObject({ ...before, updatedAt: expect.any(Date) });
    await undoRating(db, { userId, now: later(0, 2) });
    expect(await memory()).toBeNull();
    expect(await undoRating(db, { userId, now: later(0, 3) })).toBeInstanceOf(Refusal);
  });

  it('taken back leaves a card aside that the learner set aside', async () => {
    await rate(await answer('right'), 'good', start);
    await rate(await answer('wrong-a'), 'again', later(5));
    await setAside(db, { userId, card: course.card, how: 'suspend', now: later(5, 1) });
    await undoRating(db, { userId, now: later(5, 2) });
    expect(await memory()).toMatchObject({ suspended: true, lapses: 0 });
  });

  it('of a new card in two tabs at once are two, one after the other', async () => {
    const answers = [await answer('right'), await answer('right')];
    await Promise.all(answers.map((id) => rate(id, 'good', start)));
    expect(await memory()).toMatchObject({ reps: 2 });
  });

  it('suspends a card that was forgotten eight times', async () => {
    let now = start;
    let leech = false;
    for (let round = 0; round < 9 && !leech; round++) {
      await rate(await answer('right'), 'easy', now);
      now = new Date(now.getTime() + 10 * 86_400_000);
      ({ leech } = await rate(await answer('wrong-a'), 'again', now));
      now = new Date(now.getTime() + 86_400_000);
    }
    expect(leech).toBe(true);
    expect(await memory()).toMatchObject({ lapses: 8, suspended: true });
  });
});

describe('setting a card aside', () => {
  it('holds it back until tomorrow, or until it is resumed', async () => {
    const set = (how: 'suspend' | 'bury' | 'resume') => setAside(db, { userId, card: course.card, how, now: start });
    const counts = async (now: Date) => {
      const { counts } = await readQueue(db, { userId, now });
      return counts.new;
    };
    await savePlan(db, { userId, plan: { newPerDay: 1000 }, now: start });
    const all = await counts(start);
    await set('bury');
    expect(await counts(start)).toBe(all - 1);
    expect(await counts(later(1))).toBe(all);
    await set('suspend');
    expect(await counts(later(1))).toBe(all - 1);
    await set('resume');
    expect(await counts(start)).toBe(all);
  });

  it('refuses a card that does not exist', async () => {
    expect(await setAside(db, { userId, card: 'no-such-card', how: 'bury', now: start })).toBeInstanceOf(Refusal);
  });
});

describe('the plan', () => {
  it('is as usual until it is chosen', async () => {
    expect(await readPlan(db, userId)).toMatchObject({
      saved: false,
      minutesPerDay: 20,
      retention: 0.9,
      examDay: null,
    });
  });

  it('refuses a date that has passed, no minutes, an unknown zone, and keeps what was', async () => {
    await savePlan(db, { userId, plan: { timeZone: 'Asia/Tokyo', examDay: '2026-12-24' }, now: start });
    for (const plan of [
      { examDay: '2026-11-25' },
      { minutesPerDay: 0 },
      { timeZone: 'Mars/Olympus' },
      { examDay: '2036-01-01' },
    ])
      expect(await savePlan(db, { userId, plan, now: start })).toBeInstanceOf(Refusal);
    expect(await readPlan(db, userId)).toMatchObject({ timeZone: 'Asia/Tokyo', examDay: '2026-12-24', saved: true });
  });

  it('with a date spends the minutes of the day, and no more', async () => {
    await savePlan(db, { userId, plan: { examDay: '2026-12-24', minutesPerDay: 1 }, now: start });
    const { counts } = await readQueue(db, { userId, now: start });
    expect(counts.new).toBeLessThanOrEqual(2);
  });
});

describe('queueing cards', () => {
  it('brings a learned card back today, and a new one to the front', async () => {
    await rate(await answer('right'), 'easy', start);
    expect((await memory())?.due.getTime()).toBeGreaterThan(later(1).getTime());
    expect(await queueCards(db, userId, [course.card], later(0, 5))).toBe(1);
    expect((await memory())?.due).toEqual(later(0, 5));
  });

  it('brings the cards of a misconception, and none of an unknown one', async () => {
    const version = await db.contentVersion.findUniqueOrThrow({ where: { id: course.versionId } });
    const [, id] = /"misconception":\s*"([^"]+)"/.exec(JSON.stringify(version.body)) ?? [];
    if (!id) throw new Error('the test course names no misconception');
    expect(await queueMisconceptions(db, userId, [id], start)).toContain(course.card);
    expect(await memory()).toMatchObject({ phase: 'new', due: start });
    expect(await queueMisconceptions(db, userId, ["x' || true", 'nobody-believes-this'], start)).toEqual([]);
  });
});

describe('statistics', () => {
  it('tell retention, load, readiness and how honest the forecast was', async () => {
    await rate(await answer('right'), 'easy', start);
    await rate(await answer('right'), 'good', later(10));
    const statistics = await readStatistics(db, { userId, now: later(10, 1) });
    expect(statistics.retention).toEqual({ reviews: 1, remembered: 1 });
    expect(statistics.days.map(({ answers }) => answers)).toEqual([1, 1]);
    expect(statistics.cards.seen).toBe(1);
    expect(statistics.calibration.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(1);
    expect(statistics.load).toHaveLength(30);
    expect(statistics.lessons.find(({ lesson }) => lesson === course.lesson)).toMatchObject({ seen: 1 });
  });

  it('are empty and whole for somebody who never reviewed', async () => {
    expect(await readStatistics(db, { userId, now: start })).toMatchObject({
      retention: null,
      days: [],
      cards: { seen: 0 },
    });
  });
});

describe('a guest who registers', () => {
  it('takes reviews along; of two memories the later one stays', async () => {
    const account = userId;
    await rate(await answer('right'), 'good', start);
    userId = (await makeUser(db, 'guest')).id;
    await rate(await answer('right'), 'easy', later(1));
    await savePlan(db, { userId, plan: { examDay: '2026-12-24' }, now: start });
    await moveGuestWork(db, { guestId: userId, userId: account });
    userId = account;
    expect(await memory()).toMatchObject({ lastReview: later(1) });
    expect(await db.reviewEntry.count({ where: { userId } })).toBe(2);
    expect(await readPlan(db, userId)).toMatchObject({ examDay: '2026-12-24' });
  });
});
