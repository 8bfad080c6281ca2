import { type Card, cardSchema, choicesOf, chosenOf, hasDistractors } from '@/grading';
import { fewestAnswers, flagsOf, type ItemFlag, itemStatistics, pointBiserial } from '@/review';
import { type AnswerSource, Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { type Asker, authoriseClass, taughtBy } from '../classes/authorise-class';
import { Refusal } from '../refusal';
import { fewestOthers, firstAnswers, learnerTotals } from './first-answers';

interface AnswerRow {
  readonly contentVersionId: string;
  readonly response: unknown;
  readonly correct: boolean;
  readonly tookMs: number | null;
  readonly rest: number | null;
  readonly source: AnswerSource;
}

export interface ChoiceUse {
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  readonly chosen: number;
  /** 0 to 1, of all first answers. */
  readonly share: number;
  /** Among the upper and the lower 27 % by rest; null where nobody's rest is known. */
  readonly upper: number | null;
  readonly lower: number | null;
  /** With the rest, −1 to 1; null where it cannot be worked out. */
  readonly pointBiserial: number | null;
}

export interface ItemAnalysis {
  readonly slug: string;
  readonly prompt: string;
  readonly builtIn: boolean;
  /** The version whose answers are counted; null for all of them. */
  readonly versionId: string | null;
  readonly versions: readonly { readonly id: string; readonly version: number; readonly n: number }[];
  /** Classes the asker teaches, to look at one alone; `classId`: the one looked at, null for everybody. */
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly classId: string | null;
  /** First answers. */
  readonly n: number;
  /** How many of them were given where. */
  readonly sources: Readonly<Record<AnswerSource, number>>;
  /** Of them, those by learners whose rest is known: discrimination and point-biserials rest on these. */
  readonly withRest: number;
  /** Fewer answers than this, and figures are withheld. */
  readonly fewest: number;
  /** A learner's rest needs first answers to this many other cards. */
  readonly fewestOthers: number;
  readonly figures: {
    readonly facility: number;
    readonly discriminationIndex: number | null;
    readonly discriminationEfficiency: number | null;
    readonly upperLower: number | null;
    readonly flags: readonly ItemFlag[];
    readonly choices: readonly ChoiceUse[];
    /** Answers that make a choice this text of the card does not have. */
    readonly elsewhere: number;
    /** Seconds, of answers that were timed; null where fewer than 30 were. */
    readonly time: {
      readonly n: number;
      readonly median: number;
      readonly lower: number;
      readonly upper: number;
    } | null;
  } | null;
}

const quantile = (sorted: readonly number[], q: number): number => {
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
};

function timeOf(answers: readonly AnswerRow[]) {
  const seconds = answers.flatMap(({ tookMs }) => (tookMs === null ? [] : [tookMs / 1000])).sort((a, b) => a - b);
  if (seconds.length < fewestAnswers) return null;
  return {
    n: seconds.length,
    median: quantile(seconds, 0.5),
    lower: quantile(seconds, 0.25),
    upper: quantile(seconds, 0.75),
  };
}

/** Share of those `which` picks among the upper and lower 27 % by rest; `known` is sorted by it. */
function ends<Known>(known: readonly Known[], which: (one: Known) => boolean) {
  const group = Math.round(known.length * 0.27);
  if (group === 0) return { upper: null, lower: null };
  const share = (people: typeof known) => people.filter(which).length / people.length;
  return { upper: share(known.slice(known.length - group)), lower: share(known.slice(0, group)) };
}

function figuresOf(card: Card, answers: readonly AnswerRow[]): ItemAnalysis['figures'] {
  const n = answers.length;
  if (n < fewestAnswers) return null;
  const all = answers.map((answer) => ({
    score: answer.correct ? 1 : 0,
    rest: answer.rest,
    chosen: new Set(chosenOf(card, answer.response)),
  }));
  const known = all
    .flatMap((one) => (one.rest === null ? [] : [{ ...one, rest: one.rest }]))
    .sort((a, b) => a.rest - b.rest);
  const enough = known.length >= fewestAnswers;
  const rests = known.map(({ rest }) => rest);
  const related = enough
    ? itemStatistics(
        known.map(({ score }) => score),
        rests,
        1,
      )
    : undefined;
  const choices = choicesOf(card).map(({ id, text, key }): ChoiceUse => {
    const chosen = all.filter((one) => one.chosen.has(id)).length;
    const r = enough
      ? pointBiserial(
          known.map((one) => one.chosen.has(id)),
          rests,
        )
      : undefined;
    const { upper, lower } = enough ? ends(known, (one) => one.chosen.has(id)) : { upper: null, lower: null };
    return { id, text, key, chosen, share: chosen / n, upper, lower, pointBiserial: r ?? null };
  });
  const { upper, lower } = enough ? ends(known, ({ score }) => score === 1) : { upper: null, lower: null };
  const facility = (100 * all.filter(({ score }) => score === 1).length) / n;
  const ids = new Set(choices.map(({ id }) => id));
  const statistics = { n, facility, discriminationIndex: related?.discriminationIndex };
  const options = choices.map((choice) => ({ ...choice, pointBiserial: choice.pointBiserial ?? undefined }));
  return {
    facility,
    discriminationIndex: related?.discriminationIndex ?? null,
    discriminationEfficiency: related?.discriminationEfficiency ?? null,
    // By the rest and not by a total: added to a share, the answer itself would decide who is above.
    upperLower: upper === null || lower === null ? null : upper - lower,
    flags: flagsOf(statistics, hasDistractors(card) ? options : []),
    choices,
    elsewhere: all.filter(({ chosen }) => chosen.size === 0 || [...chosen].some((id) => !ids.has(id))).length,
    time: timeOf(answers),
  };
}

interface AnalysisQuery {
  readonly asker: Asker;
  readonly slug: string;
  readonly versionId: string | null;
  /** Only students of this class, which the asker teaches. */
  readonly classId: string | null;
}

/** What first answers say of a card, over all its versions or of one, by everybody or by one class. Under 30 answers n alone is told. */
export async function readAnalysis(
  db: Queries,
  { asker, slug, versionId, classId }: AnalysisQuery,
): Promise<ItemAnalysis | Refusal> {
  if (classId !== null) {
    const standing = await authoriseClass(db, asker, classId, 'teach');
    if (standing instanceof Refusal) return standing;
  }
  const versions = await db.contentVersion.findMany({
    where: { kind: 'card', slug, state: { in: ['published', 'archived'] } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, state: true, builtIn: true, body: true },
  });
  const shown = versions.find(({ id, state }) => (versionId ? id === versionId : state === 'published')) ?? versions[0];
  if (!shown || (versionId !== null && shown.id !== versionId))
    return new Refusal('not-found', 'This question was never published, so nobody has answered it.');
  const card = cardSchema.parse(shown.body);
  const [rows, classes] = await Promise.all([readAnswers(db, slug, classId), listTaught(db, asker)]);
  const answers = versionId === null ? rows : rows.filter((row) => row.contentVersionId === versionId);
  const givenIn = (source: AnswerSource): number => answers.filter((answer) => answer.source === source).length;
  return {
    slug,
    prompt: card.prompt,
    builtIn: shown.builtIn,
    versionId,
    versions: versions.map(({ id, version }) => ({
      id,
      version,
      n: rows.filter((row) => row.contentVersionId === id).length,
    })),
    classes,
    classId,
    n: answers.length,
    sources: { practice: givenIn('practice'), quiz: givenIn('quiz'), mock: givenIn('mock') },
    withRest: answers.filter(({ rest }) => rest !== null).length,
    fewest: fewestAnswers,
    fewestOthers,
    figures: figuresOf(card, answers),
  };
}

/** The first answers to one card; a learner's rest is over all they answered, in whatever class. */
function readAnswers(db: Queries, slug: string, classId: string | null): Promise<AnswerRow[]> {
  const people =
    classId === null
      ? Prisma.empty
      : Prisma.sql`AND "userId" IN (SELECT "userId" FROM "class_member" WHERE "classId" = ${classId} AND "role" = 'student')`;
  return db.$queryRaw<AnswerRow[]>`
    WITH ${firstAnswers(
      learnerTotals(Prisma.sql`"userId" IN (SELECT "userId" FROM "first_answer" WHERE "card" = ${slug} ${people})`),
      Prisma.sql`a."card" = ${slug}`,
    )}
    SELECT "contentVersionId", "response", "correct", "tookMs", "rest", "source" FROM answer`;
}

const listTaught = (db: Queries, { id }: Asker) =>
  db.class.findMany({
    where: taughtBy(id),
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: 100,
    select: { id: true, name: true },
  });
