import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredVerdict } from '@/server/services/exercises/stored-verdict';
import { claimSubmission, lease } from '@/server/services/submissions/claim-submission';
import { createSubmission, submissionLimits } from '@/server/services/submissions/create-submission';
import { listSubmissions } from '@/server/services/submissions/list-submissions';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { faultSubmission, settleSubmission } from '@/server/services/submissions/settle-submission';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
const exercise = unique('exercise');
let contentVersionId: string;
beforeAll(async () => {
  contentVersionId = (
    await makeVersion(db, 'exercise', exercise, {
      title: 'An exercise',
      kind: 'write',
      lesson: 'none#first',
      difficulty: 1,
    })
  ).id;
});

const submit = async (userId: string, clientKey: string = randomUUID()) => {
  const made = await createSubmission(db, { userId, contentVersionId, text: '{}', clientKey, seed: 'a' });
  if (!('id' in made)) throw new Error(made.message);
  return made;
};
const verdict: StoredVerdict = {
  kind: 'graded',
  passed: true,
  score: 1,
  scenarios: [],
  design: { passed: true, findings: [] },
  misconceptions: [],
};
const settle = (id: string, owner: string) =>
  settleSubmission(db, { id, owner, verdict, gradedVersionId: contentVersionId, gradingMs: 3 });

describe('a submission', () => {
  it('is one however often its key is sent', async () => {
    const { id: userId } = await makeUser(db);
    const key = randomUUID();
    const all = await Promise.all([submit(userId, key), submit(userId, key), submit(userId, key)]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]).toMatchObject({ state: 'queued', claims: 0 });
  });

  it('goes to one of two who claim it', async () => {
    const { id } = await submit((await makeUser(db)).id);
    const claims = await Promise.all(['a', 'b', 'c'].map((owner) => claimSubmission(db, { owner, id })));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('is claimed again once its lease has lapsed, and graded once', async () => {
    const { id } = await submit((await makeUser(db)).id);
    const now = new Date();
    await claimSubmission(db, { owner: 'dead', id, now });
    expect(await claimSubmission(db, { owner: 'next', id, now })).toBeUndefined();
    const later = new Date(now.getTime() + lease.ms + 1);
    expect(await claimSubmission(db, { owner: 'next', id, now: later })).toMatchObject({ claims: 2 });
    expect(await settle(id, 'dead')).toBeUndefined();
    expect(await settle(id, 'next')).toMatchObject({ state: 'graded', outcome: 'graded', passed: true });
    expect(await settle(id, 'next')).toBeUndefined();
    expect(await claimSubmission(db, { owner: 'again', id, now: later })).toBeUndefined();
  });

  it('is tried again after a fault of ours, a bounded number of times', async () => {
    const { id } = await submit((await makeUser(db)).id);
    const begun = Date.now();
    let now = begun;
    const claim = () => claimSubmission(db, { owner: 'o', id, now: new Date(now) });
    for (let i = 0; i < lease.claims; i++) {
      if (i > 1) expect(await claim()).toBeUndefined();
      if (i > 0) now += lease.pauseMs * (i - 1);
      expect(await claim()).toMatchObject({ claims: i + 1 });
      expect(await faultSubmission(db, { id, owner: 'o' })).toBe(true);
    }
    now += lease.mendedMs;
    expect(await claim()).toBeUndefined();
    now += 1;
    expect(await claim()).toMatchObject({ claims: lease.claims + 1 });
  });

  it('cannot be graded without a verdict or held without a lease', async () => {
    const { id } = await submit((await makeUser(db)).id);
    await expect(db.submission.update({ where: { id }, data: { state: 'graded' } })).rejects.toThrow();
    await expect(db.submission.update({ where: { id }, data: { leaseOwner: 'me' } })).rejects.toThrow();
  });

  it('is seen by its student alone, page by page', async () => {
    const { id: userId } = await makeUser(db);
    const made = [await submit(userId), await submit(userId), await submit(userId)].map(({ id }) => id).reverse();
    const first = await listSubmissions(db, { userId, exercise, size: 2 });
    const rest = await listSubmissions(db, { userId, exercise, size: 2, cursor: first.next ?? '' });
    expect([...first.submissions, ...rest.submissions].map(({ id }) => id)).toEqual(made);
    expect(rest.next).toBeNull();
    const { id: stranger } = await makeUser(db);
    expect(await readSubmission(db, { userId: stranger, id: made[0] ?? '' })).toMatchObject({ reason: 'not-found' });
    expect((await listSubmissions(db, { userId: stranger, size: 9 })).submissions).toEqual([]);
  });

  it('comes next when its student was served less than others, whoever sent more or earlier', async () => {
    const many = (await makeUser(db)).id;
    const few = (await makeUser(db)).id;
    const own = [await submit(many), await submit(many), await submit(many), await submit(few)].map(({ id }) => id);
    const order: (string | undefined)[] = [];
    // What other tests left waiting is claimed too, and left out.
    for (;;) {
      const claimed = await claimSubmission(db, { owner: 'o' });
      if (!claimed) break;
      order.push(claimed.id);
    }
    expect(order.filter((id) => id && own.includes(id))).toEqual([own[0], own[3], own[1], own[2]]);
  });

  it('waits when too many of the same student wait, and refuses what is too long', async () => {
    const { id: userId } = await makeUser(db);
    for (let i = 0; i < submissionLimits.waitingEach; i++) await submit(userId);
    const more = { userId, contentVersionId, text: '{}', clientKey: randomUUID(), seed: 'a' };
    expect(await createSubmission(db, more)).toMatchObject({ reason: 'too-many', retryAfter: expect.any(Number) });
    const long = { ...more, text: ' '.repeat(submissionLimits.bytes + 1) };
    expect(await createSubmission(db, long)).toMatchObject({ reason: 'invalid' });
  });
});
