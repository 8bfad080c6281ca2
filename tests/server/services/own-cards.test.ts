import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOwnFile, writeDeckCsv } from '@/exchange';
import { limits } from '@/server/limits';
import { deleteAccount } from '@/server/services/accounts/delete-account';
import { exportData } from '@/server/services/accounts/export-data';
import { moveGuestWork } from '@/server/services/accounts/move-guest-work';
import { openSqlite } from '@/server/services/deck-files/open-sqlite';
import { guidOf, writeApkg } from '@/server/services/deck-files/write-apkg';
import { deleteOwnCards, readOwnCard, restoreOwnCards, saveOwnCard } from '@/server/services/own-cards/change-own-card';
import { listOwnCards } from '@/server/services/own-cards/list-own-cards';
import { ownName } from '@/server/services/own-cards/own-card';
import { readOwnNotes } from '@/server/services/own-cards/own-notes';
import { type OwnCardToImport, planOwnImport } from '@/server/services/own-cards/plan-own-import';
import { writeOwnImport } from '@/server/services/own-cards/write-own-import';
import { Refusal } from '@/server/services/refusal';
import { rateOwn } from '@/server/services/review/rate-own';
import { readQueue } from '@/server/services/review/read-queue';
import { readStatistics } from '@/server/services/review/read-statistics';
import { setAside } from '@/server/services/review/set-aside';
import { undoRating } from '@/server/services/review/undo-rating';
import { pruneOwnCards } from '@/server/services/upkeep/prune-own-cards';
import { makeCourse, makeUser, openDatabase, unique } from '../support/make';

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

const now = new Date('2026-11-26T09:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const card = (n: number, part: Partial<OwnCardToImport> = {}): OwnCardToImport => ({
  ...{ externalId: `csv:${n}`, note: `csv:${n}`, front: `Front ${n}`, back: `Back ${n}`, deck: 'Mine', tags: ['a'] },
  ...part,
});
const settled = async <T>(work: Promise<T | Refusal>): Promise<T> => {
  const done = await work;
  if (done instanceof Refusal) throw new Error(done.message);
  return done;
};
const bring = (cards: OwnCardToImport[], of = userId) => settled(writeOwnImport(db, { userId: of, cards, now }));
const list = (of = userId) => listOwnCards(db, { userId: of, page: 1, pageSize: 50, now });
const idOf = async (front: string, of = userId) =>
  (await db.ownCard.findFirstOrThrow({ where: { userId: of, front } })).id;
const rate = (
  id: string,
  rating: 'again' | 'hard' | 'good' | 'easy',
  at = now,
  clientKey = randomUUID(),
  of = userId,
) => rateOwn(db, { userId: of, card: ownName(id), rating, clientKey, tookMs: 4_000, now: at });
const queued = async (id: string, at = now, of = userId) =>
  (await readQueue(db, { userId: of, now: at, card: ownName(id) })).cards.find(({ slug }) => slug === ownName(id));
const plan = (cards: readonly OwnCardToImport[], of: string | undefined = userId, address = unique('address')) =>
  planOwnImport(db, { userId: of, cards, address });
const standing = async (one: OwnCardToImport) => (await settled(plan([one])))[0]?.standing;

describe('an import of own cards', () => {
  it('adds them in the order of the file, and doubles none, even twice at once', async () => {
    const cards = [card(1), card(2), card(3)];
    expect(await bring(cards)).toEqual({ created: 3, updated: 0, unchanged: 0 });
    await Promise.all([bring(cards), bring(cards)]);
    expect((await list()).cards.map(({ front }) => front)).toEqual(['Front 1', 'Front 2', 'Front 3']);
    expect(await bring(cards)).toEqual({ created: 0, updated: 0, unchanged: 3 });
  });

  it('updates what came in an earlier one and keeps what is remembered', async () => {
    await bring([card(1)]);
    const id = await idOf('Front 1');
    await rate(id, 'good');
    const changed = card(1, { back: 'Better' });
    expect(await standing(changed)).toBe('update');
    expect(await bring([changed])).toMatchObject({ updated: 1 });
    expect((await queued(id, later(30)))?.fresh).toBe(false);
    expect(await readOwnCard(db, { userId, id })).toMatchObject({ back: 'Better' });
  });

  it('writes over nothing that was changed here unless told to', async () => {
    await bring([card(1), card(2)]);
    const id = await idOf('Front 1');
    await saveOwnCard(db, { userId, id, front: 'Front 1', back: 'My own words', deck: 'Mine', tags: [] });
    const changed = card(1, { back: 'Theirs' });
    expect(await standing(changed)).toBe('edited');
    expect(await writeOwnImport(db, { userId, cards: [card(3), changed], now })).toBeInstanceOf(Refusal);
    expect((await list()).all).toBe(2);
    await bring([{ ...changed, replaceEdited: true }]);
    expect(await readOwnCard(db, { userId, id })).toMatchObject({ back: 'Theirs' });
  });

  it('brings back what was deleted, with its memory', async () => {
    await bring([card(1)]);
    const id = await idOf('Front 1');
    await rate(id, 'good');
    await deleteOwnCards(db, { userId, ids: [id], now });
    expect(await standing(card(1))).toBe('back');
    await bring([card(1)]);
    expect((await queued(id, later(30)))?.fresh).toBe(false);
  });

  it('tells a card of the course that comes in a file of ours', async () => {
    expect(await standing(card(1, { externalId: `anki:${guidOf(course.card)}/0` }))).toBe('course');
    expect(await standing(card(1, { externalId: `csv:${course.card}` }))).toBe('course');
    expect(await standing(card(1, { externalId: 'anki:sc-0000000000000000/0' }))).toBe('new');
  });

  it('is looked at for a visitor without account too, as often as an address may', async () => {
    await bring([card(1)]);
    const address = unique('address');
    const visit = () => planOwnImport(db, { userId: undefined, cards: [card(1)], address });
    expect(await visit()).toEqual([{ externalId: 'csv:1', standing: 'new' }]);
    await db.rateLimit.updateMany({ where: { key: `plan|${address}` }, data: { count: limits.plan.max } });
    expect(await visit()).toMatchObject({ reason: 'too-many' });
    expect(await standing(card(1))).toBe('same');
  });

  it('refuses two cards with one id, and more than there is room for', async () => {
    expect(await writeOwnImport(db, { userId, cards: [card(1), card(1)], now })).toBeInstanceOf(Refusal);
    await db.$executeRaw`
      INSERT INTO "own_card" ("id", "userId", "externalId", "note", "front", "back", "deck", "tags", "updatedAt")
      SELECT gen_random_uuid()::text, ${userId}, 'n:' || n, 'n', 'f', 'b', 'd', '{}', now() FROM generate_series(1, 9999) n`;
    expect(await writeOwnImport(db, { userId, cards: [card(1), card(2)], now })).toBeInstanceOf(Refusal);
    expect(await bring([card(1)])).toMatchObject({ created: 1 });
  });

  it('of one’s own export changes nothing, as a package and as a table', async () => {
    await bring([
      card(1, { front: 'A **bold** one\n\n- with\n- a list' }),
      card(2, { deck: 'A::B', tags: ['x', 'y'] }),
    ]);
    const id = randomUUID();
    await saveOwnCard(db, { userId, id, front: 'Written `here`', back: 'Yes', deck: 'Mine', tags: [] });
    const notes = await readOwnNotes(db, userId);
    for (const [name, bytes] of [
      ['own.apkg', await writeApkg(notes)],
      ['own.csv', writeDeckCsv(notes)],
    ] as const) {
      const read = await readOwnFile({ name, bytes }, openSqlite);
      if ('fault' in read) throw new Error(read.fault.reason);
      expect((await settled(plan(read.cards))).map((one) => one.standing)).toEqual(['same', 'same', 'same']);
    }
  });
});

describe('a card of one’s own', () => {
  it('is asked in the queue with both sides and all four ratings, and comes back by the same rules', async () => {
    await bring([card(1)]);
    const id = await idOf('Front 1');
    expect(await queued(id)).toMatchObject({ fresh: true, own: { front: 'Front 1', back: 'Back 1' } });
    let at = now;
    const days: number[] = [];
    for (let round = 0; round < 4; round++) {
      const { due } = await settled(rate(id, 'good', at));
      days.push(Math.round((due.getTime() - at.getTime()) / 86_400_000));
      at = new Date(due.getTime() + 60_000);
    }
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(days.at(-1)).toBeGreaterThan(5);
    expect((await list()).cards[0]).toMatchObject({ state: 'later' });
  });

  it('takes turns with the course’s new cards; of one note one a day is asked', async () => {
    await bring([card(1, { note: 'n' }), card(2, { note: 'n' }), card(3)]);
    const { counts } = await readQueue(db, { userId, now });
    const fresh = await readQueue(db, { userId: (await makeUser(db)).id, now });
    expect(counts.new).toBeGreaterThanOrEqual(Math.min(10, fresh.counts.new + 1));
    const first = await idOf('Front 1');
    await rate(first, 'easy');
    const all = (await readQueue(db, { userId, now })).cards.map(({ slug }) => slug);
    expect(all).not.toContain(ownName(await idOf('Front 2')));
    expect(all.findIndex((slug) => slug.startsWith('own/'))).toBeLessThan(3);
  });

  it('is rated once, however often the rating is sent, and the rating can be taken back', async () => {
    await bring([card(1)]);
    const id = await idOf('Front 1');
    const key = randomUUID();
    const all = await Promise.all([1, 2, 3].map(() => settled(rate(id, 'good', now, key))));
    expect(new Set(all.map(({ entryId }) => entryId)).size).toBe(1);
    expect(await undoRating(db, { userId, now })).toEqual({ card: ownName(id) });
    expect((await queued(id))?.fresh).toBe(true);
  });

  it('is set aside and resumed, found by its words, and shown by its deck', async () => {
    await bring([card(1), card(2, { deck: 'Other', tags: ['50%'] })]);
    const id = await idOf('Front 1');
    await setAside(db, { userId, card: ownName(id), how: 'suspend', now });
    expect((await list()).cards[0]?.state).toBe('suspended');
    expect(await queued(id)).toBeDefined();
    expect((await readQueue(db, { userId, now })).cards.map(({ slug }) => slug)).not.toContain(ownName(id));
    const find = async (search: string) =>
      (await listOwnCards(db, { userId, page: 1, pageSize: 5, search, now })).cards.map(({ front }) => front);
    expect(await find('back 2')).toEqual(['Front 2']);
    expect(await find('50%')).toEqual(['Front 2']);
    expect(await find('%')).toEqual(['Front 2']);
    expect((await listOwnCards(db, { userId, page: 1, pageSize: 5, deck: 'Other', now })).total).toBe(1);
  });

  it('saved twice under one id is one, and nobody else’s', async () => {
    const text = { front: 'Q', back: 'A', deck: 'Mine', tags: [] };
    const id = randomUUID();
    await Promise.all([1, 2, 3].map(() => settled(saveOwnCard(db, { userId, id, ...text }))));
    expect((await list()).all).toBe(1);
    const stranger = (await makeUser(db)).id;
    expect(await saveOwnCard(db, { userId: stranger, id, ...text, front: 'Mine now' })).toBeInstanceOf(Refusal);
    expect(await readOwnCard(db, { userId: stranger, id })).toBeInstanceOf(Refusal);
    expect(await rate(id, 'good', now, randomUUID(), stranger)).toBeInstanceOf(Refusal);
    expect(await setAside(db, { userId: stranger, card: ownName(id), how: 'suspend', now })).toBeInstanceOf(Refusal);
    expect(await deleteOwnCards(db, { userId: stranger, ids: [id], now })).toEqual({ deleted: 0 });
    expect(await readOwnNotes(db, stranger)).toEqual([]);
    expect(await list(stranger)).toMatchObject({ all: 0 });
    expect(await readOwnCard(db, { userId, id })).toMatchObject({ front: 'Q' });
    // A new card of another tab writes over none.
    expect(await saveOwnCard(db, { userId, id, isNew: true, ...text })).toEqual({ id });
    expect(await saveOwnCard(db, { userId, id, isNew: true, ...text, front: 'R' })).toBeInstanceOf(Refusal);
    expect(await readOwnCard(db, { userId, id })).toMatchObject({ front: 'Q' });
  });

  it('deleted is asked no more, comes back by undo, and is gone after thirty days', async () => {
    await bring([card(1)]);
    const id = await idOf('Front 1');
    await rate(id, 'good');
    await deleteOwnCards(db, { userId, ids: [id], now });
    expect(await queued(id, later(30))).toBeUndefined();
    await restoreOwnCards(db, { userId, ids: [id] });
    expect(await queued(id, later(30))).toBeDefined();
    await deleteOwnCards(db, { userId, ids: [id], now });
    await pruneOwnCards(db, later(29));
    expect(await db.ownCard.count({ where: { id } })).toBe(1);
    await pruneOwnCards(db, later(31));
    expect(await db.ownCard.count({ where: { id } })).toBe(0);
    expect(await db.reviewCard.count({ where: { userId } })).toBe(0);
  });

  it('says nothing of the exam’s domains, and leaves no answer for the analysis of questions', async () => {
    await bring([card(1)]);
    await rate(await idOf('Front 1'), 'good');
    expect(await db.cardAnswer.count({ where: { userId } })).toBe(0);
    const { readiness, lessons } = await readStatistics(db, { userId, now });
    expect(readiness.reduce((sum, { seen }) => sum + seen, 0)).toBe(0);
    expect(lessons).toContainEqual(expect.objectContaining({ lesson: null, cards: 1, seen: 1 }));
  });

  it('is in what its learner takes along, and goes with the account', async () => {
    await bring([card(1)]);
    await rate(await idOf('Front 1'), 'good');
    expect((await exportData(db, userId)).ownCards).toMatchObject([{ front: 'Front 1', externalId: 'csv:1' }]);
    await deleteAccount(db, { userId, password: null });
    expect(await db.ownCard.count({ where: { userId } })).toBe(0);
    expect(await db.reviewEntry.count({ where: { userId } })).toBe(0);
  });
});

describe('a guest who registers', () => {
  it('keeps own cards and their memory; the same card in both accounts is one, with the later memory', async () => {
    const guest = (await makeUser(db, 'guest')).id;
    await bring([card(1), card(2), card(3)], guest);
    await bring([card(1), card(2, { back: 'Another back' })]);
    const mine = await idOf('Front 1');
    await rate(mine, 'good');
    await rate(await idOf('Front 1', guest), 'easy', later(1), randomUUID(), guest);
    await rate(await idOf('Front 3', guest), 'good', now, randomUUID(), guest);
    const { due } = await db.reviewCard.findFirstOrThrow({
      where: { userId: guest, card: ownName(await idOf('Front 1', guest)) },
    });
    expect(await moveGuestWork(db, { guestId: guest, userId })).toBe(true);
    const { cards } = await list();
    expect(cards.map(({ front, back }) => `${front}: ${back}`).sort()).toEqual([
      'Front 1: Back 1',
      'Front 2: Another back',
      'Front 2: Back 2',
      'Front 3: Back 3',
    ]);
    const row = await db.reviewCard.findUniqueOrThrow({ where: { userId_card: { userId, card: ownName(mine) } } });
    expect(row.due).toEqual(due);
    expect(await db.reviewEntry.count({ where: { userId, card: ownName(mine) } })).toBe(2);
    expect(cards.find(({ front }) => front === 'Front 3')?.state).not.toBe('new');
    expect(await bring([card(1), card(2, { back: 'Another back' })])).toMatchObject({ unchanged: 2 });
  });

  it('takes along a card the account has brought in before, and changed', async () => {
    const guest = (await makeUser(db, 'guest')).id;
    const id = randomUUID();
    await saveOwnCard(db, { userId: guest, id, front: 'Q', back: 'A', deck: 'Mine', tags: [] });
    const { externalId } = await db.ownCard.findUniqueOrThrow({ where: { id } });
    await db.ownCard.create({
      data: {
        ...(await db.ownCard.findUniqueOrThrow({ where: { id } })),
        id: randomUUID(),
        userId,
        externalId,
        back: 'B',
      } as never,
    });
    expect(await moveGuestWork(db, { guestId: guest, userId })).toBe(true);
    expect((await list()).cards.map(({ back }) => back).sort()).toEqual(['A', 'B']);
  });
});
