import { type QuizBody, quizBodySchema } from '@/catalog';
import { deadlineOf, endOf, extended, isPast } from '@/review';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { datesOf, extensionOf, ruleOf } from '../classes/assignment-row';
import { Remembered } from '../content/remember';

const bodies = new Remembered<QuizBody>(100);

/** The quiz as it stands in a content version. */
export const readQuizVersion = (db: Queries, versionId: string): Promise<QuizBody> =>
  bodies.get(versionId, async () => {
    const { body } = await db.contentVersion.findUniqueOrThrow({
      where: { id: versionId, kind: 'quiz' },
      select: { body: true },
    });
    return quizBodySchema.parse(body);
  });

/** All an attempt's time hangs on. */
export const timeSelection = {
  id: true,
  userId: true,
  startedAt: true,
  minutes: true,
  extra: true,
  finishedAt: true,
  assignment: {
    select: {
      id: true,
      classId: true,
      title: true,
      openAt: true,
      dueAt: true,
      closeAt: true,
      lateRule: true,
      latePercent: true,
      removedAt: true,
      extensions: { select: { userId: true, dueAt: true, closeAt: true } },
      class: { select: { name: true, archivedAt: true } },
    },
  },
} satisfies Prisma.QuizAttemptSelect;

export type TimedAttempt = Prisma.QuizAttemptGetPayload<{ select: typeof timeSelection }>;

/** When nothing is taken any more: its own time is over, or the assignment has ended for this person. Undefined: never. */
export function attemptDeadline({ assignment, userId, startedAt, minutes, extra }: TimedAttempt): number | undefined {
  const extension = assignment.extensions.find((one) => one.userId === userId);
  const end = endOf(extended(datesOf(assignment), extensionOf(extension)), ruleOf(assignment));
  const own = minutes === null ? undefined : deadlineOf({ startedAt: startedAt.getTime(), minutes, extra });
  return own === undefined ? end : end === undefined ? own : Math.min(own, end);
}

export function isAttemptOver(attempt: TimedAttempt, now: Date): boolean {
  const deadline = attemptDeadline(attempt);
  return deadline !== undefined && isPast(deadline, now.getTime());
}

/**
 * When verdicts that wait for the end may be shown: once the assignment has ended for everybody, the person with the latest extension included, since
 * one tells another. Undefined: never ends.
 */
export function releaseOf({ assignment }: Pick<TimedAttempt, 'assignment'>): number | undefined {
  const rule = ruleOf(assignment);
  const ends = [undefined, ...assignment.extensions].map((extension) =>
    endOf(extended(datesOf(assignment), extensionOf(extension)), rule),
  );
  return ends.some((end) => end === undefined) ? undefined : Math.max(...ends.map((end) => end ?? 0));
}

/** May this attempt's verdicts be shown to its student? */
export function isReleased(attempt: TimedAttempt, feedback: QuizBody['feedback'], now: Date): boolean {
  if (attempt.finishedAt === null) return false;
  if (feedback !== 'later') return true;
  const release = releaseOf(attempt);
  return release !== undefined && isPast(release, now.getTime());
}
