import type { Database } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import type { SignalBody } from './signal-body';

/** Signals one run may get; bytes of UTF-8 of one; a year of virtual milliseconds, as long as an execution may last. */
export const signalLimits = { most: 200, bytes: 400_000, atMs: 31_536_000_000 } as const;

export interface SignalInput {
  readonly userId: string;
  readonly runId: string;
  /** How many signals the sender knows of: this is the next. */
  readonly sequence: number;
  /** The virtual instant it arrives, in milliseconds since the run's start. */
  readonly atMs: number;
  readonly signal: SignalBody;
}

const gone = new Refusal('not-found', 'This run is not kept any more: run it again.');

/**
 * Keeps what was sent to a run that waits, so that the run can be computed again with it. A signal goes after those that are
 * there, never before: what was recorded up to then stays as it is. The same signal twice is one whose answer was lost.
 */
export async function sendSignal(db: Database, input: SignalInput): Promise<{ sequence: number } | Refusal> {
  const { userId, runId, sequence, atMs } = input;
  const { kind, ...rest } = input.signal;
  const body = JSON.stringify(rest);
  if (Buffer.byteLength(body) > signalLimits.bytes) {
    return new Refusal('invalid', 'The output is too long to keep: a task may answer with 256 KiB.');
  }
  if (sequence >= signalLimits.most) {
    return new Refusal('too-many', `A run takes ${signalLimits.most} signals at most: start a new one.`);
  }
  const run = await db.run.findFirst({ where: { id: runId, userId }, select: { id: true } });
  if (!run) return gone;
  const last = await db.runSignal.findFirst({ where: { runId }, orderBy: { sequence: 'desc' } });
  const next = last === null ? 0 : last.sequence + 1;
  if (sequence < next) return repeated(db, { runId, sequence, kind, body, atMs });
  if (sequence > next) return new Refusal('conflict', 'Signals before this one are missing. Reload the page.');
  if (last !== null && BigInt(atMs) < last.atMs) {
    return new Refusal('invalid', 'A signal cannot arrive before one that was sent already.');
  }
  try {
    await db.runSignal.create({ data: { runId, sequence, kind, body, atMs: BigInt(atMs) } });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return repeated(db, { runId, sequence, kind, body, atMs });
  }
  return { sequence };
}

interface Sent {
  readonly runId: string;
  readonly sequence: number;
  readonly kind: string;
  readonly body: string;
  readonly atMs: number;
}

async function repeated(
  db: Database,
  { runId, sequence, kind, body, atMs }: Sent,
): Promise<{ sequence: number } | Refusal> {
  const stored = await db.runSignal.findUnique({ where: { runId_sequence: { runId, sequence } } });
  const isSame = stored?.kind === kind && stored.body === body && stored.atMs === BigInt(atMs);
  return isSame ? { sequence } : new Refusal('conflict', 'Another window sent something to this run. Reload the page.');
}
