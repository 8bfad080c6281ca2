import { cardKinds } from '@/grading';
import { addDays, type DayRule, dayOf, type Memory, type QueueCard, startOfDay } from '@/review';
import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { ownName } from '../own-cards/own-card';

/** A card of the deck: what the queue needs, and where its text is. */
export interface DeckCard extends QueueCard {
  /** Of a card of the course: the version that is shown. Null for one of the learner's own. */
  readonly versionId: string | null;
  /** DVA-C02 domain, 1 to 4; null for one of the learner's own. */
  readonly domain: number | null;
}

/**
 * What of a deck concerns one day: what is due before it ends, what was answered since it began, whatever is new or being learned, and one card
 * besides. Without an exam in sight the rest of it rests, and that is most of a learned deck.
 */
export interface DeckPart {
  readonly since: Date;
  readonly before: Date;
  readonly besides: string | undefined;
}

/** Of a learner's memories: remembered, and not of this day. */
const rests = ({ since, before, besides }: DeckPart, card: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`"phase" = 'review' AND "due" >= ${before} AND "lastReview" < ${since} AND ${card} <> ${besides ?? ''}`;

const asked = (userId: string, card: Prisma.Sql, part: DeckPart | undefined): Prisma.Sql =>
  part
    ? Prisma.sql`NOT EXISTS (SELECT 1 FROM "review_card" r WHERE r."userId" = ${userId} AND r."card" = ${card} AND ${rests(part, Prisma.sql`r."card"`)})`
    : Prisma.sql`TRUE`;

/** Slug, id of the version, paragraph, domain. */
type PublishedCard = readonly [string, string, string, number];

/** The newest version of every published card of the course's files, from an index alone; one value for the reason below. */
async function readPublished(
  db: Queries,
  userId: string,
  part: DeckPart | undefined,
): Promise<readonly PublishedCard[]> {
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array("slug", "id", "cardParagraph", "cardDomain")), '[]')::text AS "rows" FROM (
      SELECT DISTINCT ON ("slug") "slug", "id", "cardParagraph", "cardDomain" FROM "content_version"
      WHERE "kind" = 'card' AND "builtIn" AND "state" = 'published' AND "cardKind" = ANY(${[...cardKinds]}) AND "cardParagraph" IS NOT NULL
      ORDER BY "slug", "version" DESC) AS card
    WHERE ${asked(userId, Prisma.sql`"slug"`, part)}`;
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
async function readMemories(db: Queries, userId: string, part: DeckPart | undefined): Promise<readonly StoredMemory[]> {
  const among = part ? Prisma.sql`AND NOT (${rests(part, Prisma.sql`"card"`)})` : Prisma.empty;
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array("card", "phase", round(date_part('epoch', "due") * 1000)::bigint, "stability", "difficulty",
      "reps", "lapses", "step", "scheduledDays", round(date_part('epoch', "lastReview") * 1000)::bigint, "suspended", "buriedUntil")), '[]')::text AS "rows"
    FROM "review_card" WHERE "userId" = ${userId} ${among}`;
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

/** Id and note of the learner's own cards, in the order in which they came; one value for the same reason. */
async function readOwn(
  db: Queries,
  userId: string,
  part: DeckPart | undefined,
): Promise<readonly (readonly [string, string])[]> {
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array("id", "note") ORDER BY "createdAt", "position", "id"), '[]')::text AS "rows"
    FROM "own_card" WHERE "userId" = ${userId} AND "deletedAt" IS NULL AND ${asked(userId, Prisma.sql`'own/' || "id"`, part)}`;
  return JSON.parse(found?.rows ?? '[]');
}

/** What a learner's row says of a card, as the queue reads it. */
function standingOf(row: StoredMemory | undefined): Pick<QueueCard, 'memory' | 'suspended' | 'buriedUntil'> {
  const [, phase, , , , , , , , lastReview, suspended, buriedUntil] = row ?? [];
  return {
    memory: row && (lastReview !== null || phase !== 'new') ? memoryOf(row) : undefined,
    suspended: suspended ?? false,
    buriedUntil: buriedUntil ?? undefined,
  };
}

/** New cards of one's own take turns with the course's: the first after its next unseen one, the second after the one after that. */
function placeOwn(
  own: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, StoredMemory>,
  course: readonly DeckCard[],
): DeckCard[] {
  if (own.length === 0) return [];
  const unseen = course.filter(({ memory }) => memory === undefined).map(({ place }) => place);
  unseen.sort((a, b) => a - b);
  const last = unseen.at(-1) ?? 0;
  let turn = 0;
  return own.map(([id, note]) => {
    const name = ownName(id);
    const standing = standingOf(known.get(name));
    const place = (unseen[turn] ?? last + turn) + 0.5;
    if (standing.memory === undefined && !standing.suspended) turn += 1;
    return { id: name, versionId: null, paragraph: ownName(note), domain: null, place, ...standing };
  });
}

/** Every published card of the course's files (what instructors write reaches learners through quizzes) of a kind this release knows, in its newest version, with the learner's memory of it, in the order of the course; then the cards of their own. */
export async function readDeck(db: Queries, userId: string, part?: DeckPart): Promise<DeckCard[]> {
  const [published, memories, own, course] = await Promise.all([
    readPublished(db, userId, part),
    readMemories(db, userId, part),
    readOwn(db, userId, part),
    readCourse(db),
  ]);
  const place = new Map((course?.lessons ?? []).flatMap(({ cards }) => cards).map(({ id }, index) => [id, index]));
  const known = new Map(memories.map((row) => [row[0], row]));
  const cards = published.map(([slug, versionId, paragraph, domain]): DeckCard => {
    const row = known.get(slug);
    // Queued before it was ever seen, after a failed exercise or mock: it comes before the course's next.
    const isNext = row !== undefined && row[9] === null;
    return {
      id: slug,
      versionId,
      paragraph,
      domain,
      place: isNext ? -1 : (place.get(slug) ?? place.size),
      ...standingOf(row),
    };
  });
  return [...cards, ...placeOwn(own, known, cards)];
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
