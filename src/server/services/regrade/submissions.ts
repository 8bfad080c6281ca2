import type { Prisma, Regrade } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import type { Pool } from '../../sandbox/pool';
import { holdState, leaveState, submissionsOf } from './authorise-regrade';
import { type NotRegraded, planRegrade, type Regraded } from './plan-regrade';
import { replaceVerdict } from './write-regrade';

/** Submissions one step looks at, and milliseconds after which it begins no more of them. */
const step = { submissions: 20, budgetMs: 1_500 } as const;

/** What a regrade keeps of one change; both verdicts whole, so that it can be written later and taken back. */
interface Kept {
  readonly before: Omit<Regraded['before'], 'gradedAt'> & { readonly gradedAt: string };
  readonly after: Regraded['after'];
}

/** Computes the next submissions again, and keeps what would change. */
export async function computeSubmissions(db: Database, regrade: Regrade, workers: Pool): Promise<Regrade> {
  const { slug, createdById } = regrade;
  const ids = await db.submission.findMany({
    where: {
      AND: [await submissionsOf(db, { slug, userId: createdById })],
      id: { gt: regrade.cursor },
      state: 'graded',
      outcome: { not: null },
      gradedVersionId: { not: null },
      contentVersion: { kind: 'exercise', slug },
    },
    orderBy: { id: 'asc' },
    take: step.submissions,
    select: { id: true },
  });
  const until = performance.now() + step.budgetMs;
  let [cursor, done] = [regrade.cursor, regrade.done];
  const found: (Regraded | NotRegraded)[] = [];
  const query = { ids: ids.map((one) => one.id), content: 'newest' as const };
  for await (const one of planRegrade(db, query, workers)) {
    cursor = one.id;
    done++;
    if (one.change !== 'same') found.push(one);
    if (performance.now() > until) break;
  }
  const finished = ids.length === 0 || (ids.length < step.submissions && cursor === ids.at(-1)?.id);
  return db.$transaction(async (tx) => {
    // Of two that went on at once the first one's step counts.
    const { count } = await tx.regrade.updateMany({
      where: { id: regrade.id, state: 'computing', cursor: regrade.cursor },
      data: { cursor, done, ...(finished ? { state: 'ready' as const } : {}) },
    });
    if (count === 1 && found.length > 0)
      await tx.regradeChange.createMany({
        data: found.map((one) => ({
          regradeId: regrade.id,
          submissionId: one.id,
          change: one.change,
          before: one.change === 'fault' ? { reason: one.reason.slice(0, 2_000) } : plain(one.before),
          after: one.change === 'fault' ? {} : plain(one.after),
        })),
        skipDuplicates: true,
      });
    return tx.regrade.findUniqueOrThrow({ where: { id: regrade.id } });
  });
}

const plain = (value: unknown): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;

const keptOf = ({ before, after }: { before: Prisma.JsonValue; after: Prisma.JsonValue }): Kept =>
  ({ before, after }) as unknown as Kept;

/** Those whose verdict changes; what could not be computed keeps its verdict. */
const pendingOf = (regradeId: string, undo: boolean): Prisma.RegradeChangeWhereInput => ({
  regradeId,
  change: { not: 'fault' },
  visited: undo,
  ...(undo ? { writtenAt: { not: null } } : {}),
});

/** Those of them that whoever goes on with the regrade may change as of now. */
const pending = async (
  db: Queries,
  { id, slug }: Regrade,
  { undo, userId }: { undo: boolean; userId: string },
): Promise<Prisma.RegradeChangeWhereInput> => ({
  ...pendingOf(id, undo),
  submission: await submissionsOf(db, { slug, userId }),
});

export async function writeSubmissions(db: Database, regrade: Regrade, userId: string): Promise<Regrade> {
  const where = await pending(db, regrade, { undo: false, userId });
  const rows = await db.regradeChange.findMany({ where, take: step.submissions });
  for (const row of rows) {
    const { before, after } = keptOf(row);
    const regraded: Regraded = {
      id: row.submissionId,
      exercise: regrade.slug,
      change: row.change as Regraded['change'],
      before: { ...before, gradedAt: new Date(before.gradedAt) },
      after,
    };
    const now = new Date();
    const held = await db.$transaction(async (tx) => {
      if (!(await holdState(tx, regrade.id, 'applying'))) return false;
      const written = await replaceVerdict(tx, regraded, regrade.reason, now);
      await tx.regradeChange.update({
        where: { regradeId_submissionId: { regradeId: regrade.id, submissionId: row.submissionId } },
        data: { visited: true, ...(written ? { writtenAt: now } : {}) },
      });
      return true;
    });
    if (!held) return db.regrade.findUniqueOrThrow({ where: { id: regrade.id } });
  }
  if (rows.length === step.submissions) return regrade;
  return leaveState(db, regrade, { state: 'applied', appliedAt: new Date() });
}

/** Puts the earlier verdicts back; those it put there stay beside them, like every verdict that was ever given. */
export async function takeSubmissionsBack(db: Database, regrade: Regrade, userId: string): Promise<Regrade> {
  const where = await pending(db, regrade, { undo: true, userId });
  const rows = await db.regradeChange.findMany({ where, take: step.submissions });
  for (const row of rows) {
    const { before, after } = keptOf(row);
    const now = new Date();
    const regraded: Regraded = {
      id: row.submissionId,
      exercise: regrade.slug,
      change: row.change as Regraded['change'],
      before: { ...after, gradedAt: row.writtenAt ?? now },
      after: { ...before, gradingMs: after.gradingMs },
    };
    const reason = `The regrade was taken back. It had been made because: ${regrade.reason}`;
    const held = await db.$transaction(async (tx) => {
      if (!(await holdState(tx, regrade.id, 'undoing'))) return false;
      const undone = await replaceVerdict(tx, regraded, reason, now);
      await tx.regradeChange.update({
        where: { regradeId_submissionId: { regradeId: regrade.id, submissionId: row.submissionId } },
        data: { visited: false, ...(undone ? { undoneAt: now } : {}) },
      });
      return true;
    });
    if (!held) return db.regrade.findUniqueOrThrow({ where: { id: regrade.id } });
  }
  if (rows.length === step.submissions) return regrade;
  // What whoever takes it back may not change stays written, for somebody who may.
  const left = await db.regradeChange.count({ where: pendingOf(regrade.id, true) });
  return leaveState(db, regrade, left > 0 ? { state: 'applied' } : { state: 'undone', undoneAt: new Date() });
}
