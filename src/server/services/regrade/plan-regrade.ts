import { engineVersion } from '@/asl';
import { graderVersion } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { gradeInSandbox } from '../../sandbox/ask-sandbox';
import { type Pool, pool } from '../../sandbox/pool';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { fromStored, resultOf, type StoredVerdict, toStored } from '../exercises/stored-verdict';

/** Which submissions are graded again, and against what. Every field given must fit; none: all that are graded. */
export interface RegradeQuery {
  readonly ids?: readonly string[];
  /** Slug. */
  readonly exercise?: string;
  /** Submitted at or after, and before. */
  readonly since?: Date;
  readonly before?: Date;
  /** Only those whose engine was not today's. */
  readonly otherEngine?: boolean;
  /** The content version each was graded against, or the newest published of its exercise. */
  readonly content: 'stored' | 'newest';
}

/** A verdict with what it was computed with. */
export interface Computed {
  readonly verdict: StoredVerdict;
  readonly passed: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly engine: string;
  /** The grader's version; null for verdicts from before it was kept. */
  readonly grader: string | null;
  readonly contentVersionId: string;
  readonly version: number;
}

/** What a later grading makes of an earlier verdict; `words`: the result is the same and its explanation another. */
export type Change = 'same' | 'words' | 'score' | 'passes' | 'fails' | 'kind';

export interface Regraded {
  readonly id: string;
  readonly exercise: string;
  readonly change: Change;
  readonly before: Computed & { readonly gradedAt: Date };
  readonly after: Computed & { readonly gradingMs: number };
}

/** A submission that could not be computed again, by our fault: its verdict stays. */
export interface NotRegraded {
  readonly id: string;
  readonly exercise: string;
  readonly change: 'fault';
  readonly reason: string;
}

const selection = {
  id: true,
  text: true,
  verdict: true,
  passed: true,
  score: true,
  engine: true,
  grader: true,
  gradedAt: true,
  contentVersion: { select: { slug: true } },
  gradedVersion: { select: { id: true, version: true } },
} satisfies Prisma.SubmissionSelect;

type Row = Prisma.SubmissionGetPayload<{ select: typeof selection }>;

const pageSize = 100;

/**
 * Computes submissions again, oldest first, and tells what would change; writes nothing. Everything a verdict hangs on is stored or
 * has a version, so with the same engine and content each comes out the same.
 */
export async function* planRegrade(
  db: Queries,
  query: RegradeQuery,
  workers: Pool = pool(),
): AsyncGenerator<Regraded | NotRegraded> {
  let after = '';
  for (;;) {
    const rows = await db.submission.findMany({
      where: { AND: [whereOf(query), { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: selection,
    });
    for (let first = 0; first < rows.length; first += workers.size)
      yield* await Promise.all(
        rows.slice(first, first + workers.size).map((row) => computeAgain(db, workers, row, query)),
      );
    const last = rows.at(-1);
    if (rows.length < pageSize || !last) return;
    after = last.id;
  }
}

/** The graded submissions a query means. */
export const whereOf = ({
  ids,
  exercise,
  since,
  before,
  otherEngine,
}: Omit<RegradeQuery, 'content'>): Prisma.SubmissionWhereInput => ({
  state: 'graded',
  outcome: { not: null },
  gradedVersionId: { not: null },
  ...(ids && { id: { in: [...ids] } }),
  ...(exercise !== undefined && { contentVersion: { kind: 'exercise', slug: exercise } }),
  ...((since || before) && { createdAt: { ...(since && { gte: since }), ...(before && { lt: before }) } }),
  ...(otherEngine && { engine: { not: engineVersion } }),
});

async function computeAgain(
  db: Queries,
  workers: Pool,
  row: Row,
  query: RegradeQuery,
): Promise<Regraded | NotRegraded> {
  const { id, text: definition, gradedVersion, gradedAt, verdict, engine } = row;
  const exercise = row.contentVersion.slug;
  const fault = (reason: string): NotRegraded => ({ id, exercise, change: 'fault', reason });
  if (!gradedVersion || !gradedAt || verdict === null || engine === null) return fault('it has no verdict');
  const version = query.content === 'stored' ? gradedVersion : await newestOf(db, exercise);
  if (!version) return fault('its exercise is published no more');
  const place = await workers.take(Number.MAX_SAFE_INTEGER);
  if (!place) return fault('no worker was free');
  try {
    const versioned = { versionId: version.id, exercise: await readExerciseVersion(db, version.id) };
    const { ms, ...outcome } = await gradeInSandbox(place, { ...versioned, definition });
    if (outcome.kind === 'fault') return fault(outcome.reason);
    const before = {
      verdict: fromStored(verdict),
      passed: row.passed === true,
      score: row.score ?? 0,
      engine,
      grader: row.grader,
      contentVersionId: gradedVersion.id,
      version: gradedVersion.version,
      gradedAt,
    };
    // As it would be read back, so that the two are compared in one form.
    const again = fromStored(toStored(outcome) as Prisma.JsonValue);
    const after = {
      verdict: again,
      ...resultOf(again),
      engine: engineVersion,
      grader: graderVersion,
      contentVersionId: version.id,
      version: version.version,
      gradingMs: ms,
    };
    return { id, exercise, change: changeOf(before, after), before, after };
  } finally {
    place.release();
  }
}

const newestOf = (db: Queries, slug: string) =>
  db.contentVersion.findFirst({
    where: { kind: 'exercise', slug, state: 'published' },
    orderBy: { version: 'desc' },
    select: { id: true, version: true },
  });

/** What it means for the student that one verdict stands where another stood. */
export function changeOf(before: Computed, after: Computed): Change {
  if (before.passed !== after.passed) return after.passed ? 'passes' : 'fails';
  if (before.verdict.kind !== after.verdict.kind) return 'kind';
  if (Math.abs(before.score - after.score) > 1e-9) return 'score';
  return canonical(before.verdict) === canonical(after.verdict) ? 'same' : 'words';
}

/** jsonb orders members by its own rule; sorted, equal verdicts have equal texts. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
