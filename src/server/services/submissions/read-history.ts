import type { HistoryEvent } from '@/asl';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { replayInSandbox } from '../../sandbox/ask-sandbox';
import { pool } from '../../sandbox/pool';
import { hasPassed } from '../exercises/has-passed';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { secretsOf } from '../exercises/secrets';
import { fromStored } from '../exercises/stored-verdict';
import { Refusal } from '../refusal';
import { withoutData } from './without-data';

/** A part of the history a submission made in one scenario. */
export interface OwnHistory {
  /** Shaped as GetExecutionHistory's; of a hidden scenario without any payload until the exercise is passed. */
  readonly events: readonly HistoryEvent[];
  /** Events of the whole history. */
  readonly total: number;
  /** Whether payloads are left out. */
  readonly withheld: boolean;
}

export interface HistoryQuery {
  readonly userId: string;
  /** The submission. */
  readonly id: string;
  /** A scenario of its exercise. */
  readonly scenario: string;
  /** Id of the last event already read; 0 for the beginning. */
  readonly after: number;
}

/** How long a reader waits for a free worker, in milliseconds. */
const patience = 3_000;

/**
 * The learner's own events in one scenario, up to 1,000 at a time. Histories are not kept: the run is computed again, and comes out
 * the same.
 */
export async function readHistory(db: Queries, query: HistoryQuery): Promise<OwnHistory | Refusal> {
  const row = await db.submission.findFirst({
    where: { id: query.id, userId: query.userId },
    select: { text: true, verdict: true, gradedVersionId: true, contentVersion: { select: { slug: true } } },
  });
  if (!row) return new Refusal('not-found', 'There is no such submission of yours.');
  if (row.gradedVersionId === null) return new Refusal('conflict', 'This submission is not graded yet.');
  const versionId = row.gradedVersionId;
  const exercise = await readExerciseVersion(db, versionId);
  const scenario = exercise.scenarios.find(({ id }) => id === query.scenario);
  if (!scenario) return new Refusal('not-found', 'The exercise has no such scenario.');
  const revealed = scenario.shown === 'sample' || (await hasPassed(db, query.userId, row.contentVersion.slug));

  const place = await pool().take(performance.now() + patience);
  if (!place) return new Refusal('too-many', 'Much is being graded at the moment. Ask again in a few seconds.', 3);
  try {
    const { text: definition } = row;
    const asked = { scenario: scenario.id, situation: situationOf(row.verdict, scenario.id), after: query.after };
    const history = await replayInSandbox(place, { versionId, exercise, definition, asked });
    if (!history) return new Refusal('not-found', 'This submission made no history in that scenario.');
    const { events, total } = history;
    if (revealed) return { events, total, withheld: false };
    const secrets = secretsOf(exercise, scenario, definition);
    return { events: events.map((event) => withoutData(event, secrets)), total, withheld: true };
  } finally {
    place.release();
  }
}

/** The situation the verdict speaks of, where a scenario has several. */
function situationOf(verdict: Prisma.JsonValue, scenario: string): number | undefined {
  const stored = verdict === null ? undefined : fromStored(verdict);
  return stored?.kind === 'graded' ? stored.scenarios.find(({ id }) => id === scenario)?.situation : undefined;
}
