import type { Queries } from '../../make-database';
import type { Refusal } from '../refusal';
import type { Change } from './plan-regrade';
import { absent } from './regrade-batch';

/** A submission whose verdict changes, as an instructor looks it through. */
export interface ChangeView {
  readonly submissionId: string;
  readonly student: string;
  readonly submittedAt: Date;
  readonly change: Change | 'fault';
  readonly before: { readonly passed: boolean; readonly score: number } | null;
  readonly after: { readonly passed: boolean; readonly score: number } | null;
  /** Why it could not be computed, by our fault. */
  readonly reason: string | null;
  /** Null also where the submission was graded again meanwhile: its verdict stayed. */
  readonly writtenAt: Date | null;
  readonly undoneAt: Date | null;
}

export interface RegradeView {
  readonly id: string;
  readonly state: 'computing' | 'ready' | 'applying' | 'applied' | 'undoing' | 'undone';
  readonly reason: string;
  readonly total: number;
  readonly done: number;
  readonly version: number;
  readonly by: string | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  /** How many of each kind of change. */
  readonly counts: Readonly<Record<string, number>>;
  readonly written: number;
  readonly changes: readonly ChangeView[];
}

/** Changes of this list at most; the counts are of all. */
const most = 500;

interface Result {
  readonly passed?: unknown;
  readonly score?: unknown;
  readonly reason?: unknown;
}

const resultOf = (value: unknown): { passed: boolean; score: number } | null => {
  const { passed, score } = Object(value) as Result;
  return typeof passed === 'boolean' && typeof score === 'number' ? { passed, score } : null;
};

/** A regrade with the changes that weigh most first. */
export async function readRegrade(db: Queries, id: string): Promise<RegradeView | Refusal> {
  const row = await db.regrade.findUnique({
    where: { id },
    include: { createdBy: { select: { name: true } }, version: { select: { version: true } } },
  });
  if (!row) return absent();
  const [counts, written, changes] = await Promise.all([
    db.regradeChange.groupBy({ by: ['change'], where: { regradeId: id }, _count: true }),
    db.regradeChange.count({ where: { regradeId: id, writtenAt: { not: null } } }),
    db.regradeChange.findMany({
      where: { regradeId: id },
      orderBy: [{ change: 'asc' }, { submissionId: 'asc' }],
      take: most,
      include: { submission: { select: { createdAt: true, user: { select: { name: true } } } } },
    }),
  ]);
  return {
    id,
    state: row.state,
    reason: row.reason,
    total: row.total,
    done: row.done,
    version: row.version.version,
    by: row.createdBy?.name ?? null,
    createdAt: row.createdAt,
    appliedAt: row.appliedAt,
    undoneAt: row.undoneAt,
    counts: Object.fromEntries(counts.map(({ change, _count }) => [change, _count])),
    written,
    changes: changes.map(({ submissionId, submission, change, before, after, writtenAt, undoneAt }) => ({
      submissionId,
      student: submission.user.name,
      submittedAt: submission.createdAt,
      change: change as ChangeView['change'],
      before: resultOf(before),
      after: resultOf(after),
      reason: change === 'fault' ? String((Object(before) as Result).reason ?? '') : null,
      writtenAt,
      undoneAt,
    })),
  };
}

/** Regrades of an exercise, newest first. */
export async function listRegrades(
  db: Queries,
  slug: string,
): Promise<readonly Pick<RegradeView, 'id' | 'state' | 'reason' | 'total' | 'createdAt' | 'appliedAt' | 'undoneAt'>[]> {
  return db.regrade.findMany({
    where: { slug },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, state: true, reason: true, total: true, createdAt: true, appliedAt: true, undoneAt: true },
  });
}
