import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { type SignalBody, signalSchema } from './signal-body';

export interface StoredSignal {
  readonly sequence: number;
  /** Virtual milliseconds since the run's start. */
  readonly atMs: number;
  readonly signal: SignalBody;
}

/** What was sent to a run, in order. */
export async function listSignals(
  db: Queries,
  { userId, runId }: { readonly userId: string; readonly runId: string },
): Promise<readonly StoredSignal[] | Refusal> {
  const run = await db.run.findFirst({ where: { id: runId, userId }, select: { id: true } });
  if (!run) return new Refusal('not-found', 'This run is not kept any more: run it again.');
  const rows = await db.runSignal.findMany({ where: { runId }, orderBy: { sequence: 'asc' } });
  return rows.map(({ sequence, atMs, kind, body }) => ({
    sequence,
    atMs: Number(atMs),
    signal: signalSchema.parse({ kind, ...(JSON.parse(body) as object) }),
  }));
}
