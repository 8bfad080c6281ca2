import { randomBytes } from 'node:crypto';
import type { Queries } from '../../make-database';
import { draftLimits } from '../drafts/draft-topic';
import { Refusal } from '../refusal';
import { machineLimits } from './machine-limits';

export interface ShareInput {
  readonly userId: string;
  readonly machineId: string;
  /** As they stand in the sender's window: what is shared is what they saw. */
  readonly title: string;
  readonly definition: string;
  readonly setup: string;
}

/** Makes a link to a machine as it is now. Who has the link may read it, without an account; it shows this for ever, until it is revoked. */
export async function shareMachine(db: Queries, input: ShareInput): Promise<{ token: string } | Refusal> {
  const { userId, machineId, definition, setup } = input;
  if (Buffer.byteLength(definition) > draftLimits.bytes || Buffer.byteLength(setup) > machineLimits.setup)
    return new Refusal('invalid', 'What is to be shared is longer than 1 MB. Shorten it.');
  const own = await db.machine.findFirst({ where: { id: machineId, userId, deletedAt: null }, select: { id: true } });
  if (!own) return new Refusal('not-found', 'This machine is not there any more. Reload the page.');
  if ((await db.machineShare.count({ where: { userId, revokedAt: null } })) >= machineLimits.shares)
    return new Refusal('too-many', `You have ${machineLimits.shares} links, the most there may be. Revoke one.`);
  const token = randomBytes(16).toString('base64url');
  await db.machineShare.create({ data: { ...input, token } });
  return { token };
}

export interface ShareSummary {
  readonly token: string;
  readonly createdAt: Date;
}

/** Links to a machine that still work, newest first. */
export async function listShares(
  db: Queries,
  { userId, machineId }: { readonly userId: string; readonly machineId: string },
): Promise<readonly ShareSummary[]> {
  return db.machineShare.findMany({
    where: { userId, machineId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { token: true, createdAt: true },
  });
}

/** Ends a link of one's own for everyone; ended twice it is ended. */
export async function revokeShare(
  db: Queries,
  { userId, token, now = new Date() }: { readonly userId: string; readonly token: string; readonly now?: Date },
): Promise<{ token: string } | Refusal> {
  const { count } = await db.machineShare.updateMany({
    where: { userId, token, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 1 || (await db.machineShare.findFirst({ where: { userId, token }, select: { id: true } })))
    return { token };
  return new Refusal('not-found', 'There is no link of yours with this address.');
}

export interface SharedMachine {
  readonly title: string;
  readonly definition: string;
  readonly setup: string;
  readonly createdAt: Date;
}

/** What a link shows. A revoked link and one that never was are told apart by nobody. */
export async function readShared(db: Queries, token: string): Promise<SharedMachine | Refusal> {
  const row = await db.machineShare.findUnique({
    where: { token, revokedAt: null },
    select: { title: true, definition: true, setup: true, createdAt: true },
  });
  return row ?? new Refusal('not-found', 'This link shows nothing: it was revoked, or it never was.');
}
