import { quizBodySchema } from '@/catalog';
import { drawQuiz, endOf, extended } from '@/review';
import type { Database, Queries } from '../../make-database';
import { assignmentSelection, datesOf, extensionOf, ruleOf } from '../classes/assignment-row';
import { type Asker, authoriseChange } from '../classes/authorise-class';
import { readPublished } from '../content/read-version';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { readPlan } from '../review/plan';
import { endPastAttempts } from './end-attempt';

interface StartInput {
  readonly asker: Asker;
  readonly assignmentId: string;
  readonly clientKey: string;
  readonly now: Date;
}

const noSuch = () => new Refusal('not-found', 'There is no such quiz of yours.');

/** The newest version of each card, a published one where there is one: a card put away since is still asked where a quiz names it. */
export async function readCardVersions(db: Queries, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ slug: string; id: string }[]>`
    SELECT DISTINCT ON ("slug") "slug", "id" FROM "content_version"
    WHERE "kind" = 'card' AND "state" IN ('published', 'archived') AND "slug" = ANY(${[...slugs]})
    ORDER BY "slug", ("state" = 'published') DESC, "version" DESC`;
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Draws the questions of a quiz for one attempt and starts its clock. One that is still running is gone on with. */
export async function startAttempt(db: Database, input: StartInput): Promise<{ readonly id: string } | Refusal> {
  const { asker, assignmentId, clientKey, now } = input;
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId, kind: 'quiz', removedAt: null },
    select: {
      ...assignmentSelection,
      classId: true,
      extensions: { where: { userId: asker.id }, select: { dueAt: true, closeAt: true } },
    },
  });
  if (!assignment) return noSuch();
  const standing = await authoriseChange(db, asker, assignment.classId, 'see');
  if (standing instanceof Refusal) return standing.reason === 'not-found' ? noSuch() : standing;
  const member = { classId_userId: { classId: assignment.classId, userId: asker.id } };
  const own = await db.classMember.findUnique({ where: member, select: { role: true } });
  if (own?.role !== 'student')
    return new Refusal('forbidden', 'Only a student of the class takes its quizzes. Preview it among your quizzes.');

  const again = { userId_clientKey: { userId: asker.id, clientKey } };
  const repeated = await db.quizAttempt.findUnique({ where: again, select: { id: true } });
  if (repeated) return repeated;
  await endPastAttempts(db, { assignmentId, userId: asker.id }, now);
  const running = await db.quizAttempt.findFirst({
    where: { assignmentId, userId: asker.id, finishedAt: null },
    select: { id: true },
  });
  if (running) return running;

  const dates = extended(datesOf(assignment), extensionOf(assignment.extensions[0]));
  const end = endOf(dates, ruleOf(assignment));
  if (dates.openAt !== undefined && now.getTime() < dates.openAt)
    return new Refusal('conflict', 'This quiz has not opened yet.');
  if (end !== undefined && now.getTime() > end) return new Refusal('conflict', 'This quiz has closed.');
  const quiz = await readPublished(db, 'quiz', assignment.target, quizBodySchema);
  if (!quiz) return new Refusal('not-found', 'This quiz was taken back by its author. Ask your instructor.');
  const { body, versionId } = quiz;
  const drawn = drawQuiz(body.parts, body.shuffleQuestions, clientKey);
  const [versions, plan] = await Promise.all([
    readCardVersions(
      db,
      drawn.map(({ card }) => card),
    ),
    readPlan(db, asker.id),
  ]);
  const questions = drawn.flatMap(({ card, points }) => {
    const contentVersionId = versions.get(card);
    return contentVersionId ? [{ contentVersionId, points }] : [];
  });
  if (questions.length === 0)
    return new Refusal('not-found', 'This quiz has no questions any more. Ask your instructor.');
  try {
    return await db.$transaction(async (tx) => {
      // Two starts at once wait for each other here, so that none is one attempt too many.
      await tx.$queryRaw`
        SELECT 1 FROM "class_member" WHERE "classId" = ${assignment.classId} AND "userId" = ${asker.id} FOR UPDATE`;
      const made = await tx.quizAttempt.findMany({
        where: { assignmentId, userId: asker.id },
        select: { id: true, finishedAt: true },
      });
      const open = made.find(({ finishedAt }) => finishedAt === null);
      if (open) return { id: open.id };
      if (body.attempts !== null && made.length >= body.attempts)
        return new Refusal(
          'conflict',
          body.attempts === 1
            ? 'You have taken this quiz.'
            : `You have taken this quiz ${made.length} times, as often as it may be.`,
        );
      return tx.quizAttempt.create({
        data: {
          userId: asker.id,
          assignmentId,
          contentVersionId: versionId,
          clientKey,
          seed: clientKey,
          startedAt: now,
          minutes: body.minutes,
          extra: body.minutes === null ? 1 : plan.extraTime,
          maxPoints: questions.reduce((sum, { points }) => sum + points, 0),
          items: { create: questions.map((question, place) => ({ place, ...question })) },
        },
        select: { id: true },
      });
    });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    return db.quizAttempt.findUniqueOrThrow({ where: again, select: { id: true } });
  }
}
