import { afterAll, describe, expect, it } from 'vitest';
import { exportData } from '@/server/services/accounts/export-data';
import { moveGuestWork } from '@/server/services/accounts/move-guest-work';
import { readDraft } from '@/server/services/drafts/read-draft';
import { saveDraft } from '@/server/services/drafts/save-draft';
import { deleteMachine, renameMachine, restoreMachine } from '@/server/services/machines/change-machine';
import { listMachines } from '@/server/services/machines/list-machines';
import { machineLimits, machineTopic } from '@/server/services/machines/machine-limits';
import { readMachine } from '@/server/services/machines/read-machine';
import { saveMachine } from '@/server/services/machines/save-machine';
import { listShares, readShared, revokeShare, shareMachine } from '@/server/services/machines/share-machine';
import { Refusal } from '@/server/services/refusal';
import { pruneMachines } from '@/server/services/upkeep/prune-machines';
import { makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

const setup = '{"input":"{\\"a\\": 1.0}"}';

async function made(title = 'A machine', role: 'student' | 'guest' = 'student') {
  const { id: userId } = await makeUser(db, role);
  const id = crypto.randomUUID();
  expect(await saveMachine(db, { userId, id, title, setup })).toEqual({ id });
  const text = `{"Comment": "${id}"}`;
  await saveDraft(db, { userId, topic: machineTopic(id), text, revision: 0, contentVersionId: null });
  const share = async () => {
    const made = await shareMachine(db, { userId, machineId: id, title, definition: text, setup });
    if (made instanceof Refusal) throw new Error(made.message);
    return made.token;
  };
  return { userId, id, text, share };
}

describe('machines of one’s own', () => {
  it('are kept with their text, renamed, and listed with the one last worked on first', async () => {
    const { userId, id, text } = await made();
    const other = crypto.randomUUID();
    await saveMachine(db, { userId, id: other, title: 'Another', setup });
    expect(await readMachine(db, { userId, id })).toMatchObject({ title: 'A machine', setup, draft: { text } });
    expect(await readMachine(db, { userId, id: other })).toMatchObject({ draft: null });
    await saveDraft(db, { userId, topic: machineTopic(id), text: '{}', revision: 1, contentVersionId: null });
    expect((await listMachines(db, userId)).map((one) => one.id)).toEqual([id, other]);
    await renameMachine(db, { userId, id, title: 'Renamed' });
    expect(await listMachines(db, userId)).toContainEqual(expect.objectContaining({ id, title: 'Renamed', shares: 0 }));
    expect(await listMachines(db, undefined)).toEqual([]);
  });

  it('belong to who made them: nobody else reads, changes, deletes or takes their id', async () => {
    const { id, text } = await made();
    const { id: stranger } = await makeUser(db);
    const mine = { userId: stranger, id };
    expect(await readMachine(db, mine)).toMatchObject({ reason: 'not-found' });
    expect(await readMachine(db, { userId: undefined, id })).toMatchObject({ reason: 'not-found' });
    expect(await renameMachine(db, { ...mine, title: 'Mine' })).toMatchObject({ reason: 'not-found' });
    expect(await deleteMachine(db, mine)).toMatchObject({ reason: 'not-found' });
    expect(await restoreMachine(db, mine)).toMatchObject({ reason: 'not-found' });
    expect(await saveMachine(db, { ...mine, title: 'Mine', setup })).toMatchObject({ reason: 'not-found' });
    expect(
      await shareMachine(db, { userId: stranger, machineId: id, title: 'T', definition: text, setup }),
    ).toMatchObject({ reason: 'not-found' });
  });

  it('come back by undo after they were thrown away, and a late save does not bring them back', async () => {
    const { userId, id, text } = await made();
    await deleteMachine(db, { userId, id });
    expect(await deleteMachine(db, { userId, id })).toEqual({ id });
    expect(await listMachines(db, userId)).toEqual([]);
    expect(await saveMachine(db, { userId, id, title: 'Late', setup })).toMatchObject({ reason: 'not-found' });
    await restoreMachine(db, { userId, id });
    expect(await readMachine(db, { userId, id })).toMatchObject({ title: 'A machine', draft: { text } });
  });

  it('go for good when their time is over, with their texts; links keep what they show', async () => {
    const { userId, id, text, share } = await made();
    const token = await share();
    const past = new Date(Date.now() - (machineLimits.keptDays + 1) * 86_400_000);
    await deleteMachine(db, { userId, id, now: past });
    expect(await pruneMachines(db)).toBeGreaterThan(0);
    expect(await restoreMachine(db, { userId, id })).toMatchObject({ reason: 'not-found' });
    expect(await readDraft(db, { userId, topic: machineTopic(id) })).toEqual({ draft: null, kept: [] });
    expect(await readShared(db, token)).toMatchObject({ definition: text });
  });

  it('are bounded in number and size', async () => {
    const { userId } = await made();
    const rows = Array.from({ length: machineLimits.machines - 1 }, () => ({
      ...{ id: crypto.randomUUID(), userId, title: 'One of many', setup },
    }));
    await db.machine.createMany({ data: rows });
    const id = crypto.randomUUID();
    expect(await saveMachine(db, { userId, id, title: 'T', setup })).toMatchObject({ reason: 'too-many' });
    const long = 'x'.repeat(machineLimits.setup + 1);
    expect(await saveMachine(db, { userId, id, title: 'T', setup: long })).toMatchObject({ reason: 'invalid' });
  });

  it('move with a guest who registers, and are in the export', async () => {
    const { userId: guestId, id, share } = await made('A guest’s', 'guest');
    const token = await share();
    const { id: userId } = await makeUser(db);
    await moveGuestWork(db, { guestId, userId });
    expect(await readMachine(db, { userId, id })).toMatchObject({ title: 'A guest’s' });
    expect(await listShares(db, { userId, machineId: id })).toEqual([{ token, createdAt: expect.any(Date) }]);
    const data = await exportData(db, userId);
    expect(data.machines).toMatchObject([{ id }]);
    expect(data.machineShares).toMatchObject([{ token }]);
  });
});

describe('a link to a machine', () => {
  it('shows what was shared, whatever becomes of the machine', async () => {
    const { userId, id, text, share } = await made();
    const token = await share();
    await saveMachine(db, { userId, id, title: 'Changed', setup: '{}' });
    await saveDraft(db, { userId, topic: machineTopic(id), text: '{}', revision: 1, contentVersionId: null });
    await deleteMachine(db, { userId, id });
    expect(await readShared(db, token)).toEqual({
      title: 'A machine',
      definition: text,
      setup,
      createdAt: expect.any(Date),
    });
    await expect(db.machineShare.updateMany({ where: { token }, data: { definition: '{}' } })).rejects.toThrow();
  });

  it('is new each time, long, and cannot be guessed from another', async () => {
    const { share } = await made();
    const [first, second] = [await share(), await share()];
    expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(first).not.toBe(second);
  });

  it('shows nothing once revoked, to anybody, and stays revoked; only its maker may revoke it', async () => {
    const { userId, id, share } = await made();
    const token = await share();
    const { id: stranger } = await makeUser(db);
    expect(await revokeShare(db, { userId: stranger, token })).toMatchObject({ reason: 'not-found' });
    expect(await listShares(db, { userId: stranger, machineId: id })).toEqual([]);
    expect(await revokeShare(db, { userId, token })).toEqual({ token });
    expect(await revokeShare(db, { userId, token })).toEqual({ token });
    expect(await readShared(db, token)).toEqual(await readShared(db, 'A'.repeat(22)));
    expect(await readShared(db, token)).toMatchObject({ reason: 'not-found' });
    expect(await listShares(db, { userId, machineId: id })).toEqual([]);
    await expect(db.machineShare.updateMany({ where: { token }, data: { revokedAt: null } })).rejects.toThrow();
  });
});
