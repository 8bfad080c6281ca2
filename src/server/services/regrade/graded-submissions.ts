import { engineVersion } from '@/asl';
import type { Prisma } from '../../generated/client';
import { fromStored } from '../exercises/stored-verdict';
import type { Regraded } from './plan-regrade';

/** Which graded submissions are meant. Every field given must fit; none: all. */
export interface GradedQuery {
  readonly ids?: readonly string[];
  /** Slug. */
  readonly exercise?: string;
  /** Submitted at or after, and before. */
  readonly since?: Date;
  readonly before?: Date;
  /** Only those whose engine was not today's. */
  readonly otherEngine?: boolean;
}

/** The graded submissions a query means. */
export const whereOf = ({ ids, exercise, since, before, otherEngine }: GradedQuery): Prisma.SubmissionWhereInput => ({
  state: 'graded',
  outcome: { not: null },
  gradedVersionId: { not: null },
  ...(ids && { id: { in: [...ids] } }),
  ...(exercise !== undefined && { contentVersion: { kind: 'exercise', slug: exercise } }),
  ...((since || before) && { createdAt: { ...(since && { gte: since }), ...(before && { lt: before }) } }),
  ...(otherEngine && { engine: { not: engineVersion } }),
});

/** What a verdict was computed with, of a graded submission. */
export const gradingSelection = {
  id: true,
  verdict: true,
  passed: true,
  score: true,
  engine: true,
  grader: true,
  gradedAt: true,
  contentVersion: { select: { slug: true } },
  gradedVersion: { select: { id: true, version: true } },
} satisfies Prisma.SubmissionSelect;

type GradedRow = Prisma.SubmissionGetPayload<{ select: typeof gradingSelection }>;

/** The verdict that stands, with what it was computed with; undefined where there is none. */
export function gradingOf({
  verdict,
  engine,
  gradedAt,
  gradedVersion,
  ...row
}: GradedRow): Regraded['before'] | undefined {
  if (!gradedVersion || !gradedAt || verdict === null || engine === null) return undefined;
  return {
    verdict: fromStored(verdict),
    passed: row.passed === true,
    score: row.score ?? 0,
    engine,
    grader: row.grader,
    contentVersionId: gradedVersion.id,
    version: gradedVersion.version,
    gradedAt,
  };
}

const pageSize = 100;

/** Reads rows page by page, oldest first; ids sort by time. */
export async function* inPages<Row extends { readonly id: string }>(
  read: (from: { where: { id: { gt: string } }; orderBy: { id: 'asc' }; take: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await read({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: pageSize });
    yield rows;
    const last = rows.at(-1);
    if (rows.length < pageSize || !last) return;
    after = last.id;
  }
}
