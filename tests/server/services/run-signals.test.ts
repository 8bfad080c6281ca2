import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '@/server/services/refusal';
import { listSignals } from '@/server/services/runs/list-signals';
import { recordRun } from '@/server/services/runs/record-run';
import { sendSignal, signalLimits } from '@/server/services/runs/send-signal';
import { type SignalBody, signalSchema } from '@/server/services/runs/signal-body';
import { makeCourse, makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let lesson: string;
beforeAll(async () => {
  ({ lesson } = await makeCourse(db));
});

const success: SignalBody = { kind: 'SendTaskSuccess', task: { state: 'Approve' }, output: '{"ok": 1.0}' };
const heartbeat: SignalBody = { kind: 'SendTaskHeartbeat', task: { taskToken: 'AQC' } };

async function waiting() {
  const { id: userId } = await makeUser(db);
  const stored = await recordRun(db, {
    ...{ userId, lesson, machine: 'one-pass', definition: '{}', input: '{}', responses: '{}' },
    ...{ type: 'STANDARD' as const, seed: 's', startTime: new Date('2026-11-24T10:00:00Z'), engine: '0.1.0' },
  });
  if (stored instanceof Refusal) throw new Error(stored.message);
  const send = (sequence: number, signal: SignalBody, atMs: number, by = userId) =>
    sendSignal(db, { userId: by, runId: stored.id, sequence, atMs, signal });
  return { userId, runId: stored.id, send };
}

describe('signals of a run', () => {
  it('are kept in order, as they were sent', async () => {
    const { userId, runId, send } = await waiting();
    expect(await send(0, heartbeat, 1000)).toEqual({ sequence: 0 });
    expect(await send(1, success, 1000)).toEqual({ sequence: 1 });
    expect(await listSignals(db, { userId, runId })).toEqual([
      { sequence: 0, atMs: 1000, signal: heartbeat },
      { sequence: 1, atMs: 1000, signal: success },
    ]);
  });

  it('sent twice are one; another one in its place is a conflict, one too far ahead as well', async () => {
    const { send } = await waiting();
    await send(0, success, 5);
    expect(await send(0, success, 5)).toEqual({ sequence: 0 });
    expect(await send(0, heartbeat, 5)).toMatchObject({ reason: 'conflict' });
    expect(await send(2, heartbeat, 5)).toMatchObject({ reason: 'conflict' });
    const both = await Promise.all([send(1, heartbeat, 6), send(1, { ...success, output: '2' }, 6)]);
    expect(both.filter((one) => one instanceof Refusal)).toHaveLength(1);
  });

  it('never go before what was recorded, and never to another’s run', async () => {
    const { send, runId } = await waiting();
    await send(0, { kind: 'Advance' }, 60_000);
    expect(await send(1, success, 59_999)).toMatchObject({ reason: 'invalid' });
    const stranger = await makeUser(db);
    expect(await send(1, success, 60_000, stranger.id)).toMatchObject({ reason: 'not-found' });
    expect(await listSignals(db, { userId: stranger.id, runId })).toMatchObject({ reason: 'not-found' });
  });

  it('are bounded in number and size', async () => {
    const { send } = await waiting();
    expect(await send(signalLimits.most, success, 0)).toMatchObject({ reason: 'too-many' });
    const long = 'é'.repeat(signalLimits.bytes / 2);
    expect(await send(0, { ...success, output: long }, 0)).toMatchObject({ reason: 'invalid' });
    expect(signalSchema.safeParse({ ...success, output: 'x'.repeat(262_145) }).success).toBe(false);
    expect(signalSchema.safeParse({ kind: 'Resume' }).success).toBe(false);
  });

  it('go when the run goes', async () => {
    const { send, runId, userId } = await waiting();
    await send(0, success, 0);
    await db.run.delete({ where: { id: runId, userId } });
    expect(await db.runSignal.count({ where: { runId } })).toBe(0);
  });
});
