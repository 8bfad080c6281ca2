import { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { writeAudit } from '../audit/write-audit';
import { keptMark } from '../drafts/draft-topic';

interface Move {
  readonly guestId: string;
  readonly userId: string;
}

/** Both learned: sections of both in the order they were read, the earlier start and finish, what either said to know. */
async function moveProgress(tx: Queries, { guestId, userId }: Move): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "lesson_progress" ("userId", "lesson", "sections", "startedAt", "updatedAt", "finishedAt", "knownAt")
    SELECT ${userId}, "lesson", "sections", "startedAt", "updatedAt", "finishedAt", "knownAt"
    FROM "lesson_progress" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", "lesson") DO UPDATE SET
      "sections" = "lesson_progress"."sections" || ARRAY(
        SELECT s FROM unnest(excluded."sections") WITH ORDINALITY AS u(s, n)
        WHERE s <> ALL("lesson_progress"."sections") ORDER BY n),
      "startedAt" = least("lesson_progress"."startedAt", excluded."startedAt"),
      "updatedAt" = greatest("lesson_progress"."updatedAt", excluded."updatedAt"),
      "finishedAt" = least("lesson_progress"."finishedAt", excluded."finishedAt"),
      "knownAt" = least("lesson_progress"."knownAt", excluded."knownAt")`;
  await tx.lessonProgress.deleteMany({ where: { userId: guestId } });
}

/** Of two texts on one topic the newer becomes the draft and the older is kept beside it; the same text is one draft. */
async function moveDrafts(tx: Queries, { guestId, userId }: Move): Promise<void> {
  const mine = await tx.draft.findMany({ where: { userId: guestId } });
  const theirs = await tx.draft.findMany({ where: { userId, topic: { in: mine.map(({ topic }) => topic) } } });
  const stored = new Map(theirs.map((draft) => [draft.topic, draft]));
  for (const draft of mine) {
    const other = stored.get(draft.topic);
    if (other?.text === draft.text) {
      await tx.draft.delete({ where: { id: draft.id } });
      continue;
    }
    if (other) {
      const older = other.updatedAt > draft.updatedAt ? draft : other;
      const topic = `${older.topic}${keptMark}${older.updatedAt.toISOString()}~${older.id}`;
      // The time it was last typed in stays, so that what was kept can be told apart.
      await tx.draft.update({ where: { id: older.id }, data: { topic, updatedAt: older.updatedAt } });
    }
    await tx.draft.update({ where: { id: draft.id }, data: { userId, updatedAt: draft.updatedAt } });
  }
}

/** What has a key made by the browser: the same key in both accounts is the same thing sent twice, so the account's stays. */
async function moveKeyed(tx: Queries, { guestId, userId }: Move): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "card_answer" g USING "card_answer" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."clientKey" = g."clientKey"`;
  await tx.cardAnswer.updateMany({ where: { userId: guestId }, data: { userId } });
  await tx.cardReport.updateMany({ where: { userId: guestId }, data: { userId } });
  await tx.$executeRaw`
    DELETE FROM "submission" g USING "submission" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."clientKey" = g."clientKey"`;
  await tx.submission.updateMany({ where: { userId: guestId }, data: { userId } });
}

/** Of two first answers to one card the earlier one is the first. */
async function moveFirstAnswers(tx: Queries, { guestId, userId }: Move): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "first_answer" u USING "first_answer" g
    WHERE u."userId" = ${userId} AND g."userId" = ${guestId} AND g."card" = u."card" AND g."answeredAt" < u."answeredAt"`;
  await tx.$executeRaw`
    DELETE FROM "first_answer" g USING "first_answer" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."card" = g."card"`;
  await tx.firstAnswer.updateMany({ where: { userId: guestId }, data: { userId } });
}

/** Opened by both, the earlier opening stays: attempts of an exam count from it. */
async function moveAccess(tx: Queries, { guestId, userId }: Move): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "exercise_access" ("userId", "slug", "linkId", "openedAt")
    SELECT ${userId}, "slug", "linkId", "openedAt" FROM "exercise_access" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", "slug") DO UPDATE SET "openedAt" = least("exercise_access"."openedAt", excluded."openedAt")`;
  await tx.exerciseAccess.deleteMany({ where: { userId: guestId } });
}

/**
 * Cards of the guest's own. Where the account has the same text under the same id, it is one card, and its memories meet as those of any card do; a
 * text that differs stays beside it.
 */
async function moveOwnCards(tx: Queries, { guestId, userId }: Move): Promise<void> {
  const same = Prisma.sql`
    SELECT g."id" AS "guest", u."id" AS "account" FROM "own_card" g
    JOIN "own_card" u ON u."userId" = ${userId} AND u."externalId" = g."externalId" AND u."deletedAt" IS NULL
      AND u."front" = g."front" AND u."back" = g."back"
    WHERE g."userId" = ${guestId}`;
  for (const table of [Prisma.sql`"review_card"`, Prisma.sql`"review_entry"`])
    await tx.$executeRaw`
      UPDATE ${table} r SET "card" = 'own/' || s."account" FROM (${same}) s
      WHERE r."userId" = ${guestId} AND r."card" = 'own/' || s."guest"`;
  await tx.$executeRaw`DELETE FROM "own_card" c USING (${same}) s WHERE c."id" = s."guest"`;
  await tx.$executeRaw`
    UPDATE "own_card" g SET "externalId" = 'own:' || gen_random_uuid()
    WHERE g."userId" = ${guestId} AND EXISTS (
      SELECT 1 FROM "own_card" u WHERE u."userId" = ${userId} AND u."externalId" = g."externalId")`;
  await tx.ownCard.updateMany({ where: { userId: guestId }, data: { userId } });
}

/** Of two memories of one card the later reviewed one stays; every rating and every mock comes along; a plan fills a gap. */
async function moveReviews(tx: Queries, { guestId, userId }: Move): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "review_card" u USING "review_card" g
    WHERE u."userId" = ${userId} AND g."userId" = ${guestId} AND g."card" = u."card"
      AND coalesce(g."lastReview", '-infinity') > coalesce(u."lastReview", '-infinity')`;
  await tx.$executeRaw`
    DELETE FROM "review_card" g USING "review_card" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."card" = g."card"`;
  await tx.reviewCard.updateMany({ where: { userId: guestId }, data: { userId } });
  await tx.$executeRaw`
    DELETE FROM "review_entry" g USING "review_entry" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."clientKey" = g."clientKey"`;
  await tx.reviewEntry.updateMany({ where: { userId: guestId }, data: { userId } });
  if (!(await tx.reviewPlan.findUnique({ where: { userId }, select: { userId: true } })))
    await tx.reviewPlan.updateMany({ where: { userId: guestId }, data: { userId } });
  await tx.$executeRaw`
    DELETE FROM "mock" g USING "mock" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."clientKey" = g."clientKey"`;
  await tx.mock.updateMany({ where: { userId: guestId }, data: { userId } });
}

/** The classes a guest joined, what was said there, their extensions and quizzes; where the account is a member already it stays what it is. */
async function moveClasses(tx: Queries, { guestId, userId }: Move): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "class_member" ("classId", "userId", "role", "joinedAt")
    SELECT "classId", ${userId}, "role", "joinedAt" FROM "class_member" WHERE "userId" = ${guestId}
    ON CONFLICT ("classId", "userId") DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "extension" ("assignmentId", "userId", "dueAt", "closeAt", "reason", "createdAt")
    SELECT "assignmentId", ${userId}, "dueAt", "closeAt", "reason", "createdAt" FROM "extension" WHERE "userId" = ${guestId}
    ON CONFLICT ("assignmentId", "userId") DO NOTHING`;
  await tx.$executeRaw`
    DELETE FROM "quiz_attempt" g USING "quiz_attempt" u
    WHERE g."userId" = ${guestId} AND u."userId" = ${userId} AND u."clientKey" = g."clientKey"`;
  await tx.quizAttempt.updateMany({ where: { userId: guestId }, data: { userId } });
  await tx.submissionComment.updateMany({ where: { authorId: guestId }, data: { authorId: userId } });
}

/**
 * Moves everything a guest did to the account they registered or signed in to, and removes the guest, in one transaction:
 * after a fault in the middle the guest still has all of it, and signing in again moves it. False when the guest is gone.
 */
export async function moveGuestWork(db: Database, move: Move): Promise<boolean> {
  const { guestId, userId } = move;
  if (guestId === userId) return false;
  return db.$transaction(async (tx) => {
    // The row lock makes a second move of the same guest wait, and then find nothing.
    const guests = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "user" WHERE "id" = ${guestId} AND "isAnonymous" FOR UPDATE`;
    if (guests.length === 0) return false;
    await moveProgress(tx, move);
    await moveDrafts(tx, move);
    await moveKeyed(tx, move);
    await moveOwnCards(tx, move);
    await moveReviews(tx, move);
    await moveFirstAnswers(tx, move);
    await moveAccess(tx, move);
    await tx.machine.updateMany({ where: { userId: guestId }, data: { userId } });
    await tx.machineShare.updateMany({ where: { userId: guestId }, data: { userId } });
    await moveClasses(tx, move);
    await tx.run.updateMany({ where: { userId: guestId }, data: { userId } });
    await tx.user.delete({ where: { id: guestId } });
    await writeAudit(tx, { action: 'guest.moved', actorId: userId, subjectId: userId, detail: { guest: guestId } });
    return true;
  });
}
