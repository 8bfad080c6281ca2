import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { pool } from '@/server/sandbox/pool';
import { lease } from '@/server/services/submissions/claim-submission';
import { submissionLimits } from '@/server/services/submissions/create-submission';
import { gradeAllWaiting } from '@/server/services/submissions/grade-waiting';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { submit } from '@/server/services/submissions/submit';
import { exerciseOf } from '../sandbox/exercise';
import { Browser } from '../support/browser';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

const exercise = exerciseOf('order-fulfilment');
const [reference] = exercise.references;
const text = reference?.definition ?? '';
const stored = async (change: object = {}) => {
  const slug = unique('exercise');
  return (await makeVersion(db, 'exercise', slug, { ...exercise, ...change, slug })).id;
};
const given = async (contentVersionId: string, more: object = {}) => ({
  userId: (await makeUser(db)).id,
  contentVersionId,
  text,
  clientKey: randomUUID(),
  seed: 'a',
  ...more,
});

describe('submitting', () => {
  it('gives each of many at once its verdict, each graded once', async () => {
    const contentVersionId = await stored();
    const inputs = await Promise.all(Array.from({ length: 6 }, () => given(contentVersionId)));
    await Promise.all(inputs.map((input) => submit(db, input)));
    // On a busy machine a request may leave before its turn comes.
    await gradeAllWaiting(db, 60_000);
    const rows = await db.submission.findMany({ where: { contentVersionId } });
    expect(rows).toMatchObject(inputs.map(() => ({ state: 'graded', outcome: 'graded', passed: true, claims: 1 })));
  });

  it('twice under one key is once', async () => {
    const input = await given(await stored());
    const [one, two] = await Promise.all([submit(db, input), submit(db, input)]);
    expect('id' in one && 'id' in two && one.id === two.id).toBe(true);
    await gradeAllWaiting(db, 60_000);
    expect(await db.submission.findMany({ where: { userId: input.userId } })).toMatchObject([
      { passed: true, claims: 1 },
    ]);
  });

  it('to an exercise of ours that is broken costs no attempt, and is tried again', async () => {
    const broken = await stored({ references: [{ name: 'none', note: '', definition: '{}' }] });
    const input = await given(broken);
    const made = await submit(db, input);
    const id = 'id' in made ? made.id : '';
    const read = () => readSubmission(db, { userId: input.userId, id });
    expect(await read()).toMatchObject({ state: 'faulted', text, verdict: null, outcome: null, askAgainMs: 500 });
    await db.submission.update({ where: { id }, data: { claims: lease.claims } });
    expect(await read()).toMatchObject({ state: 'faulted', askAgainMs: null });
    // Its last try is under way: a verdict is still to be waited for, and no more once its grader is taken for dead.
    const leaseUntil = new Date(Date.now() + lease.ms);
    await db.submission.update({ where: { id }, data: { state: 'grading', leaseOwner: 'last', leaseUntil } });
    expect(await read()).toMatchObject({ state: 'grading', askAgainMs: 1_000 });
    await db.submission.update({ where: { id }, data: { leaseUntil: new Date(0) } });
    expect(await read()).toMatchObject({ state: 'grading', askAgainMs: null });
  });

  it('keeps a text with signs a database cannot hold, and says where it is not JSON', async () => {
    const made = await submit(db, await given(await stored(), { text: '{ "a": \0 }' }));
    await gradeAllWaiting(db, 60_000);
    const row = await db.submission.findUnique({ where: { id: 'id' in made ? made.id : '' } });
    expect(row).toMatchObject({ state: 'graded', outcome: 'invalid' });
  });

  it('leaves nothing waiting that an instance which died had claimed', async () => {
    const input = await given(await stored());
    const past = new Date(Date.now() - 60_000);
    const { id } = await db.submission.create({
      data: { ...input, state: 'grading', leaseOwner: 'dead', leaseUntil: past, claims: 1, startedAt: past },
    });
    await gradeAllWaiting(db, 60_000);
    expect(await db.submission.findUnique({ where: { id } })).toMatchObject({
      state: 'graded',
      passed: true,
      claims: 2,
    });
  });

  it('beyond the bound answers 429 with the seconds to wait, and stores nothing', async () => {
    const browser = new Browser();
    const versionId = await stored();
    const first = await browser.mutate<{ id: string }>('submissions.submit', {
      versionId,
      text,
      clientKey: randomUUID(),
    });
    const { userId } = await db.submission.findUniqueOrThrow({ where: { id: first.data?.id ?? '' } });
    // Claimed by instances that are still at it.
    const held = {
      state: 'grading' as const,
      leaseOwner: 'other',
      leaseUntil: new Date(Date.now() + 60_000),
      claims: 1,
    };
    for (let i = 0; i < submissionLimits.waitingEach; i++)
      await db.submission.create({ data: { ...(await given(versionId, { userId })), ...held } });
    const clientKey = randomUUID();
    const refused = await browser.mutate('submissions.submit', { versionId, text, clientKey });
    expect(refused.status).toBe(429);
    expect(refused.error).toMatchObject({ data: { retryAfter: expect.any(Number) } });
    expect(await db.submission.count({ where: { userId, clientKey } })).toBe(0);
    await db.submission.deleteMany({ where: { userId, leaseOwner: 'other' } });
  });
});
