import { cardKinds } from '@/grading';
import { addDays, type DayRule, dayOf, type Memory, type QueueCard, startOfDay } from '@/review';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';

/** A card of the deck: what the queue needs, and the version that is shown. */
export interface DeckCard extends QueueCard {
  readonly versionId: string;
  /** DVA-C02 domain, 1 to 4. */
  readonly domain: number;
}

/** Slug, id of the version, paragraph, domain. */
type PublishedCard = readonly [string, string, string, number];

/** The newest version of every published card of the course's files, from an index alone; one value for the reason below. */
async function readPublished(db: Queries): Promise<readonly PublishedCard[]> {
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array("slug", "id", "cardParagraph", "cardDomain")), '[]')::text AS "rows" FROM (
      SELECT DISTINCT ON ("slug") "slug", "id", "cardParagraph", "cardDomain" FROM "content_version"
      WHERE "kind" = 'card' AND "builtIn" AND "state" = 'published' AND "cardKind" = ANY(${[...cardKinds]}) AND "cardParagraph" IS NOT NULL
      ORDER BY "slug", "version" DESC) AS card`;
  return JSON.parse(found?.rows ?? '[]');
}

/** Card, phase, due, stability, difficulty, reps, lapses, step, scheduledDays, lastReview, suspended, buriedUntil; instants are milliseconds since 1970. */
type StoredMemory = readonly [
  string,
  Memory['phase'],
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number | null,
  boolean,
  string | null,
];

/** All memories of a learner in one value: read row by row, thousands of them take ten times as long. */
async function readMemories(db: Queries, userId: string): Promise<readonly StoredMemory[]> {
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array("card", "phase", round(date_part('epoch', "due") * 1000)::bigint, "stability", "difficulty",
      "reps", "lapses", "step", "scheduledDays", round(date_part('epoch', "lastReview") * 1000)::bigint, "suspended", "buriedUntil")), '[]')::text AS "rows"
    FROM "review_card" WHERE "userId" = ${userId}`;
  return JSON.parse(found?.rows ?? '[]');
}

const memoryOf = ([
  ,
  phase,
  due,
  stability,
  difficulty,
  reps,
  lapses,
  step,
  scheduledDays,
  last,
]: StoredMemory): Memory => ({
  phase,
  due,
  stability,
  difficulty,
  reps,
  lapses,
  step,
  scheduledDays,
  lastReview: last ?? undefined,
});

/** Every published card of the course's files (what instructors write reaches learners through quizzes) of a kind this release knows, in its newest version, with the learner's memory of it, in the order of the course. */
export async function readDeck(db: Queries, userId: string): Promise<DeckCard[]> {
  const [published, memories, course] = await Promise.all([
    readPublished(db),
    readMemories(db, userId),
    readCourse(db),
  ]);
  const place = new Map((course?.lessons ?? []).flatMap(({ cards }) => cards).map(({ id }, index) => [id, index]));
  const known = new Map(memories.map((row) => [row[0], row]));
  return published.map(([slug, versionId, paragraph, domain]) => {
    const row = known.get(slug);
    const [, phase, , , , , , , , lastReview, suspended, buriedUntil] = row ?? [];
    return {
      id: slug,
      versionId,
      paragraph,
      domain,
      // Queued before it was ever seen, after a failed exercise or mock: it comes before the course's next.
      place: row && lastReview === null ? -1 : (place.get(slug) ?? place.size),
      memory: row && (lastReview !== null || phase !== 'new') ? memoryOf(row) : undefined,
      suspended: suspended ?? false,
      buriedUntil: buriedUntil ?? undefined,
    };
  });
}

/** What the learner did on the present day: how much, in how many seconds, and of which cards. */
export interface Today {
  readonly fresh: number;
  readonly reviews: number;
  readonly seconds: number;
  readonly cards: ReadonlySet<string>;
}

/** Longer than this on one card was a pause, not work. */
const longestMs = 120_000;

export async function readToday(db: Queries, userId: string, now: number, rule: DayRule): Promise<Today> {
  const day = dayOf(now, rule);
  const entries = await db.reviewEntry.findMany({
    // By the instant too, so that a learner who changed the time zone is not credited twice.
    where: {
      userId,
      undoneAt: null,
      at: { gte: new Date(startOfDay(day, rule)), lt: new Date(startOfDay(addDays(day, 1), rule)) },
    },
    select: { card: true, before: true, tookMs: true },
  });
  const phaseBefore = (before: unknown): unknown =>
    typeof before === 'object' && before !== null && 'phase' in before ? before.phase : undefined;
  return {
    fresh: entries.filter(({ before }) => before === null).length,
    reviews: entries.filter(({ before }) => phaseBefore(before) === 'review').length,
    seconds: entries.reduce((sum, { tookMs }) => sum + Math.min(tookMs ?? 12_000, longestMs), 0) / 1000,
    cards: new Set(entries.map(({ card }) => card)),
  };
}
