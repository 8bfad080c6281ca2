import { afterAll, describe, expect, it } from 'vitest';
import { pruneExpired } from '@/server/services/upkeep/prune-expired';
import { pruneGuests } from '@/server/services/upkeep/prune-guests';
import { runUpkeep } from '@/server/services/upkeep/run-upkeep';
import { makeCourse, makeUser, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

const day = 86_400_000;
/** Far from the time of every other test's guests. */
const now = new Date('2019-06-30T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * day);

const guestOf = async (created: number, ...sessionsEnd: number[]) => {
  const { id } = await makeUser(db, 'guest');
  await db.user.update({ where: { id }, data: { createdAt: daysAgo(created) } });
  for (const ends of sessionsEnd)
    await db.session.create({ data: { userId: id, token: unique('token'), expiresAt: daysAgo(ends) } });
  return id;
};
const isThere = async (id: string) => (await db.user.count({ where: { id } })) === 1;

describe('guests who can never return', () => {
  it('are removed with their work; those who can, and registered people, stay', async () => {
    const { versionId } = await makeCourse(db);
    const gone = await guestOf(40, 10);
    await db.cardAnswer.create({
      data: { userId: gone, contentVersionId: versionId, clientKey: unique('key'), response: {}, correct: false },
    });
    const without = await guestOf(2);
    const returning = await guestOf(40, 10, -20);
    const justMade = await guestOf(0.5);
    const student = await makeUser(db, 'student');
    await db.user.update({ where: { id: student.id }, data: { createdAt: daysAgo(400) } });

    expect(await pruneGuests(db, now)).toBe(2);
    expect(await Promise.all([gone, without, returning, justMade, student.id].map(isThere))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(await db.cardAnswer.count({ where: { userId: gone } })).toBe(0);
    expect(await pruneGuests(db, now)).toBe(0);
  });

  it('are each removed once, though several prune at once', async () => {
    await Promise.all([guestOf(50, 5), guestOf(50, 5), guestOf(50, 5)]);
    const removed = await Promise.all([pruneGuests(db, now), pruneGuests(db, now)]);
    const last = await pruneGuests(db, now);
    expect(removed.reduce((sum, count) => sum + count, last)).toBe(3);
  });
});

it('expired sessions and links are removed, live ones stay', async () => {
  const { id } = await makeUser(db);
  const session = (expiresAt: Date) => db.session.create({ data: { userId: id, token: unique('token'), expiresAt } });
  const [ended, live] = [await session(daysAgo(1)), await session(daysAgo(-1))];
  await db.verification.create({ data: { identifier: unique('reset'), value: id, expiresAt: daysAgo(1) } });
  expect(await pruneExpired(db, now)).toBeGreaterThanOrEqual(2);
  expect(await db.session.findMany({ where: { id: { in: [ended.id, live.id] } }, select: { id: true } })).toEqual([
    { id: live.id },
  ]);
});

describe('upkeep', () => {
  it('calls a task until nothing is left, and the others though one fails', async () => {
    const left = [3, 2, 0];
    const report = await runUpkeep(db, {
      only: {
        broken: async () => Promise.reject(new Error('a fault of ours')),
        sweep: async () => left.shift() ?? 0,
      },
    });
    expect(report).toEqual({ done: { broken: 0, sweep: 5 }, failed: ['broken'] });
  });

  it('stops when its time is up', async () => {
    const { done } = await runUpkeep(db, { budget: 0, only: { endless: async () => 1 } });
    expect(done).toEqual({ endless: 0 });
  });
});
