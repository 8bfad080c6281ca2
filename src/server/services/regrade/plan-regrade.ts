import { engineVersion } from '@/asl';
import { graderVersion } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { gradeInSandbox } from '../../sandbox/ask-sandbox';
import { type Pool, pool } from '../../sandbox/pool';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { fromStored, resultOf, type StoredVerdict, toStored } from '../exercises/stored-verdict';
import { type GradedQuery, gradingOf, gradingSelection, inPages, whereOf } from './graded-submissions';

/** Which submissions are graded again, and against what. */
export interface RegradeQuery extends GradedQuery {
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

const selection = { ...gradingSelection, text: true } as const;
type Row = Prisma.SubmissionGetPayload<{ select: typeof selection }>;

/**
 * Computes submissions again, oldest first, and tells what would change; writes nothing. Everything a verdict hangs on is stored or
 * has a version, so with the same engine and content each comes out the same.
 */
export async function* planRegrade(
  db: Queries,
  query: RegradeQuery,
  workers: Pool = pool(),
): AsyncGenerator<Regraded | NotRegraded> {
  const pages = inPages((from) =>
    db.submission.findMany({ ...from, where: { AND: [whereOf(query), from.where] }, select: selection }),
  );
  for await (const rows of pages)
    for (let first = 0; first < rows.length; first += workers.size)
      yield* await Promise.all(
        rows.slice(first, first + workers.size).map((row) => computeAgain(db, workers, row, query)),
      );
}

async function computeAgain(
  db: Queries,
  workers: Pool,
  row: Row,
  query: RegradeQuery,
): Promise<Regraded | NotRegraded> {
  const { id, text: definition, gradedVersion } = row;
  const exercise = row.contentVersion.slug;
  const fault = (reason: string): NotRegraded => ({ id, exercise, change: 'fault', reason });
  const before = gradingOf(row);
  if (!before) return fault('it has no verdict');
  const version = query.content === 'stored' ? gradedVersion : await newestOf(db, exercise);
  if (!version) return fault('its exercise is published no more');
  const place = await workers.take(Number.MAX_SAFE_INTEGER);
  if (!place) return fault('no worker was free');
  try {
    const versioned = { versionId: version.id, exercise: await readExerciseVersion(db, version.id) };
    const { ms, ...outcome } = await gradeInSandbox(place, { ...versioned, definition });
    if (outcome.kind === 'fault') return fault(outcome.reason);
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
