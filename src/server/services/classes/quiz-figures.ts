import { fewestAnswers, itemStatistics, reliability } from '@/review';
import type { Database } from '../../make-database';
import { endPastAttempts } from '../quizzes/end-attempt';
import { Refusal } from '../refusal';
import { type Asker, authoriseClass } from './authorise-class';

export interface QuizQuestionFigures {
  /** The card's slug. */
  readonly card: string;
  readonly prompt: string;
  /** First attempts in which it was asked. */
  readonly n: number;
  /** Per cent; null under 30. */
  readonly facility: number | null;
  /** Per cent, with the share of all other points of the attempt; null under 30, or where either does not vary. */
  readonly discrimination: number | null;
}

export interface QuizFigures {
  /** Students whose first attempt is finished. */
  readonly n: number;
  /** Fewer, and figures are withheld. */
  readonly fewest: number;
  /** In the order they are first asked. */
  readonly questions: readonly QuizQuestionFigures[];
  /** Cronbach's α and the standard error of measurement in points; null under 30, or where not everybody was asked the same. */
  readonly reliability: { readonly alpha: number; readonly sem: number; readonly maxPoints: number } | null;
}

interface Asked {
  readonly attemptId: string;
  readonly card: string;
  readonly prompt: string | null;
  readonly points: number;
  readonly correct: boolean;
}

const scoreOf = ({ correct, points }: Asked): number => (correct ? points : 0);

const sum = (items: readonly Asked[], of: (item: Asked) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

function groupBy(items: readonly Asked[], of: (item: Asked) => string): Map<string, Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const item of items) {
    const found = groups.get(of(item));
    if (found) found.push(item);
    else groups.set(of(item), [item]);
  }
  return groups;
}

/** What the first attempts of a class at one of its quizzes say of the quiz; blanks count as wrong, as they do for the student. */
export async function readQuizFigures(
  db: Database,
  { asker, classId, id, now }: { asker: Asker; classId: string; id: string; now: Date },
): Promise<QuizFigures | Refusal> {
  const standing = await authoriseClass(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  const assignment = await db.assignment.findFirst({ where: { id, classId, kind: 'quiz' }, select: { id: true } });
  if (!assignment) return new Refusal('not-found', 'There is no such quiz assigned in this class.');
  await endPastAttempts(db, { assignmentId: id }, now);
  const rows = await db.$queryRaw<Asked[]>`
    WITH taken AS (
      SELECT DISTINCT ON (q."userId") q."id" FROM "quiz_attempt" q
      JOIN "class_member" m ON m."classId" = ${classId} AND m."userId" = q."userId" AND m."role" = 'student'
      WHERE q."assignmentId" = ${id} AND q."finishedAt" IS NOT NULL ORDER BY q."userId", q."startedAt", q."id")
    SELECT i."attemptId", v."slug" AS "card", v."body"->>'prompt' AS "prompt", i."points", i."correct" IS TRUE AS "correct"
    FROM taken JOIN "quiz_item" i ON i."attemptId" = taken."id" JOIN "content_version" v ON v."id" = i."contentVersionId"
    ORDER BY i."place", v."slug"`;
  const attempts = groupBy(rows, ({ attemptId }) => attemptId);
  const questions = [...groupBy(rows, ({ card }) => card)].map(([card, asked]): QuizQuestionFigures => {
    const n = asked.length;
    const prompt = asked.at(-1)?.prompt ?? card;
    if (n < fewestAnswers) return { card, prompt, n, facility: null, discrimination: null };
    const rests = asked.map((item) => {
      const others = (attempts.get(item.attemptId) ?? []).filter((other) => other.card !== card);
      const most = sum(others, ({ points }) => points);
      return most === 0 ? 0 : sum(others, scoreOf) / most;
    });
    const { facility, discriminationIndex } = itemStatistics(
      asked.map(({ correct }) => (correct ? 1 : 0)),
      rests,
      1,
    );
    return { card, prompt, n, facility, discrimination: discriminationIndex ?? null };
  });
  return { n: attempts.size, fewest: fewestAnswers, questions, reliability: reliabilityOf([...attempts.values()]) };
}

function reliabilityOf(attempts: readonly (readonly Asked[])[]): QuizFigures['reliability'] {
  const [first] = attempts;
  if (!first || attempts.length < fewestAnswers) return null;
  const cards = first.map(({ card }) => card).sort();
  const table = attempts.map((items) => {
    const byCard = new Map(items.map((item) => [item.card, item]));
    return byCard.size === cards.length ? cards.map((card) => byCard.get(card)) : [undefined];
  });
  if (table.some((row) => row.includes(undefined))) return null;
  const { alpha, sem } = reliability(table.map((row) => row.map((item) => (item ? scoreOf(item) : 0))));
  if (alpha === undefined || sem === undefined) return null;
  return { alpha, sem, maxPoints: sum(first, ({ points }) => points) };
}
