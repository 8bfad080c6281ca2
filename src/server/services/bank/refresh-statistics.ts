import { cardSchema, choicesOf, chosenOf, hasDistractors } from '@/grading';
import { type AnswerGroup, fewestAnswers, flagsOf, groupedStatistics } from '@/review';
import type { Prisma } from '../../generated/client';
import { limits } from '../../limits';
import type { Database, Queries } from '../../make-database';
import { consumeLimit } from '../limits/consume-limit';
import { firstAnswers, knownTotals } from './first-answers';

interface GroupRow {
  readonly card: string;
  readonly response: unknown;
  readonly correct: boolean;
  readonly n: number;
  readonly m: number;
  readonly rest: number;
  readonly square: number;
}

/** Of the transaction that adds up a million answers, on a machine with other work. */
const longestMs = 30_000;

const groupsOf = (db: Queries, totals: Prisma.Sql): Promise<GroupRow[]> => db.$queryRaw<GroupRow[]>`
  WITH ${firstAnswers(totals)}
  SELECT "card", "response", "correct", count(*)::int AS "n", count("rest")::int AS "m",
    coalesce(sum("rest"), 0)::float8 AS "rest", coalesce(sum("rest" * "rest"), 0)::float8 AS "square"
  FROM answer GROUP BY "card", "response", "correct"`;

/**
 * Works out what the bank lists of every card that was answered, from all first answers: the database adds up answers that are alike, and the
 * formulas are `src/review/analytics`. Gives how many cards have figures now.
 */
export async function refreshStatistics(db: Database, now = new Date()): Promise<number> {
  const groups = await db.$transaction(async (tx) => groupsOf(tx, await knownTotals(tx)), {
    isolationLevel: 'RepeatableRead',
    timeout: longestMs,
  });
  const byCard = new Map<string, GroupRow[]>();
  for (const group of groups) {
    const found = byCard.get(group.card);
    if (found) found.push(group);
    else byCard.set(group.card, [group]);
  }
  const bodies = await db.$queryRaw<{ slug: string; body: unknown }[]>`
    SELECT DISTINCT ON ("slug") "slug", "body" FROM "content_version" WHERE "kind" = 'card' AND "state" IN ('published', 'archived')
    ORDER BY "slug", ("state" = 'published') DESC, "version" DESC`;
  const rows = bodies.flatMap(({ slug, body }): Prisma.ItemStatisticCreateManyInput[] => {
    const answers = byCard.get(slug);
    const card = cardSchema.safeParse(body);
    return answers && card.success ? [{ card: slug, ...figuresOf(card.data, answers), updatedAt: now }] : [];
  });
  await db.$transaction([db.itemStatistic.deleteMany({}), db.itemStatistic.createMany({ data: rows })]);
  return rows.length;
}

function figuresOf(card: ReturnType<typeof cardSchema.parse>, answers: readonly GroupRow[]) {
  const groups = answers.map(
    ({ response, correct, ...sums }): AnswerGroup => ({
      ...sums,
      score: correct ? 1 : 0,
      choices: chosenOf(card, response),
    }),
  );
  const { statistics, choices } = groupedStatistics(groups);
  if (statistics.n < fewestAnswers) return { n: statistics.n, facility: null, discrimination: null, flags: [] };
  const options = choicesOf(card).map(({ id, key }) => ({
    id,
    key,
    chosen: choices.get(id)?.chosen ?? 0,
    pointBiserial: choices.get(id)?.pointBiserial,
  }));
  return {
    n: statistics.n,
    facility: statistics.facility,
    discrimination: statistics.discriminationIndex ?? null,
    flags: flagsOf(statistics, hasDistractors(card) ? options : []),
  };
}

/** The same, once a minute for everybody, however many ask. Whether it was done. */
export async function refreshWhenDue(db: Database, now = new Date()): Promise<{ refreshed: boolean }> {
  const { allowed } = await consumeLimit(db, 'item-statistics', limits.statistics, now.getTime());
  if (allowed) await refreshStatistics(db, now);
  return { refreshed: allowed };
}
