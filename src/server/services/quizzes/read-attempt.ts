import type { QuizBody } from '@/catalog';
import { cardSchema, type Graded, grade, type PresentedCard, present, Refused } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { type Asker, authoriseClass } from '../classes/authorise-class';
import { Refusal } from '../refusal';
import { attemptDeadline, isAttemptOver, isReleased, readQuizVersion, releaseOf, timeSelection } from './attempt-row';
import { endAttempt } from './end-attempt';
import { explainBlank } from './explain-blank';

export interface QuizItemView {
  readonly place: number;
  readonly card: PresentedCard;
  readonly points: number;
  readonly response: unknown;
  readonly revision: number;
  readonly flagged: boolean;
  readonly spentMs: number;
  /** Its verdict was shown: nothing can be changed. */
  readonly settled: boolean;
  /** Verdict, key and explanations, by the quiz's rule for feedback. */
  readonly graded: Graded | null;
  readonly correct: boolean | null;
  /** Why the verdict is not the first one, in the words of whoever mended the question; null where it is. */
  readonly regraded: string | null;
}

export interface AttemptView {
  readonly id: string;
  readonly quiz: Pick<QuizBody, 'title' | 'instructions' | 'feedback' | 'attempts'>;
  readonly assignment: {
    readonly id: string;
    readonly title: string;
    readonly classId: string;
    readonly className: string;
  };
  /** Whose it is, for who teaches the class; null for the student. */
  readonly student: string | null;
  readonly startedAt: Date;
  readonly deadline: Date | null;
  /** The server's clock, against which a browser's may be set right. */
  readonly now: Date;
  readonly finishedAt: Date | null;
  readonly items: readonly QuizItemView[];
  readonly maxPoints: number;
  /** Null until it may be told. */
  readonly points: number | null;
  /** When verdicts are shown that wait for the end; null where they are here, or no date is set. */
  readonly releaseAt: Date | null;
}

const selection = {
  ...timeSelection,
  contentVersionId: true,
  seed: true,
  points: true,
  maxPoints: true,
  user: { select: { name: true } },
  items: {
    orderBy: { place: 'asc' },
    include: {
      contentVersion: { select: { id: true, body: true } },
      gradedVersion: { select: { body: true } },
      regraded: {
        where: { change: { not: 'words' }, writtenAt: { not: null }, undoneAt: null },
        orderBy: { writtenAt: 'desc' },
        take: 1,
        select: { regrade: { select: { reason: true } } },
      },
    },
  },
} satisfies Prisma.QuizAttemptSelect;

type Stored = Prisma.QuizAttemptGetPayload<{ select: typeof selection }>;

/** One's own attempt, or one of a class the asker teaches; one whose time has run out is ended by whoever looks. */
export async function readAttempt(
  db: Database,
  { asker, id, now }: { asker: Asker; id: string; now: Date },
): Promise<AttemptView | Refusal> {
  const find = (queries: Queries) => queries.quizAttempt.findUnique({ where: { id }, select: selection });
  let attempt = await find(db);
  if (!attempt) return new Refusal('not-found', 'There is no such quiz of yours.');
  const own = attempt.userId === asker.id;
  if (!own) {
    const standing = await authoriseClass(db, asker, attempt.assignment.classId, 'teach');
    if (standing instanceof Refusal) return new Refusal('not-found', 'There is no such quiz of yours.');
  }
  if (!attempt.finishedAt && isAttemptOver(attempt, now)) {
    await endAttempt(db, id, now);
    attempt = (await find(db)) ?? attempt;
  }
  return viewOf(attempt, await readQuizVersion(db, attempt.contentVersionId), { own, now });
}

/** Without shuffled options all see the same order, which is not the written one: a key is often written first. */
export const presentSeed = (quiz: Pick<QuizBody, 'shuffleOptions'>, seed: string, versionId: string): string =>
  quiz.shuffleOptions ? `${seed}/${versionId}` : versionId;

function viewOf(attempt: Stored, quiz: QuizBody, { own, now }: { own: boolean; now: Date }): AttemptView {
  const { assignment, finishedAt } = attempt;
  const released = !own || isReleased(attempt, quiz.feedback, now);
  const deadline = attemptDeadline(attempt);
  const release = releaseOf(attempt);
  return {
    id: attempt.id,
    quiz: { title: quiz.title, instructions: quiz.instructions, feedback: quiz.feedback, attempts: quiz.attempts },
    assignment: {
      id: assignment.id,
      title: assignment.title,
      classId: assignment.classId,
      className: assignment.class.name,
    },
    student: own ? null : attempt.user.name,
    startedAt: attempt.startedAt,
    deadline: deadline === undefined ? null : new Date(deadline),
    now,
    finishedAt,
    maxPoints: attempt.maxPoints,
    points: released ? attempt.points : null,
    releaseAt: released || quiz.feedback !== 'later' || release === undefined ? null : new Date(release),
    items: attempt.items.map((item): QuizItemView => {
      const card = cardSchema.parse(item.contentVersion.body);
      const shown = released || (item.settledAt !== null && quiz.feedback === 'each');
      // A question that was mended since is explained as it is now.
      const judge = item.gradedVersion ? cardSchema.parse(item.gradedVersion.body) : card;
      const read = item.response === null ? null : grade(judge, item.response);
      // Begun and never ended counts as blank, and is explained as one.
      const given = read === null || read instanceof Refused ? explainBlank(judge) : read;
      return {
        place: item.place,
        card: present(card, presentSeed(quiz, attempt.seed, item.contentVersion.id)),
        points: item.points,
        response: item.response,
        revision: item.revision,
        flagged: item.flagged,
        spentMs: item.spentMs,
        settled: item.settledAt !== null,
        graded: shown ? given : null,
        correct: shown ? item.correct : null,
        regraded: shown ? (item.regraded[0]?.regrade.reason ?? null) : null,
      };
    }),
  };
}
