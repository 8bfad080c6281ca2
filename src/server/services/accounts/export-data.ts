import type { Queries } from '../../make-database';
import { meSelection, sessionSelection, viewMe } from '../../views';
import { exportAttempts } from '../quizzes/export-attempts';
import { exportSubmissions } from '../submissions/export-submissions';

/**
 * Everything stored about a person, as they may take it with them: no password hash, no session token, and of what is graded no more than they
 * are shown.
 */
export async function exportData(db: Queries, userId: string, now = new Date()) {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: meSelection });
  const own = { where: { userId } };
  const quizzes = await exportAttempts(db, userId, now);
  return {
    format: 'statecraft-export-1',
    account: viewMe(user),
    sessions: await db.session.findMany({ ...own, select: sessionSelection }),
    lessonProgress: await db.lessonProgress.findMany({ ...own, omit: { userId: true } }),
    cardAnswers: await db.cardAnswer.findMany({
      ...own,
      orderBy: { id: 'asc' },
      omit: { userId: true },
      include: { contentVersion: { select: { kind: true, slug: true, version: true } } },
    }),
    firstAnswers: (await db.firstAnswer.findMany({ ...own, orderBy: { card: 'asc' }, omit: { userId: true } })).filter(
      ({ source, paperId }) => source !== 'quiz' || (paperId !== null && quizzes.told.has(paperId)),
    ),
    cardReports: await db.cardReport.findMany({
      ...own,
      orderBy: { id: 'asc' },
      omit: { userId: true, repliedById: true },
      include: { contentVersion: { select: { slug: true, version: true } } },
    }),
    drafts: await db.draft.findMany({ ...own, omit: { userId: true } }),
    machines: await db.machine.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true } }),
    machineShares: await db.machineShare.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true } }),
    runs: await db.run.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true } }),
    submissions: await exportSubmissions(db, userId),
    exercisesOpened: await db.exerciseAccess.findMany({ ...own, omit: { userId: true, linkId: true } }),
    reviewPlan: await db.reviewPlan.findUnique({ ...own, omit: { userId: true } }),
    calendarFeed: await db.calendarFeed.findUnique({ ...own, select: { createdAt: true } }),
    mailReminder: await db.mailReminder.findUnique({ ...own, omit: { userId: true } }),
    pictures: await db.media.findMany({
      where: { ownerId: userId },
      select: { id: true, type: true, size: true, createdAt: true },
    }),
    importedQuestions: await db.importedQuestion.findMany({ ...own, omit: { userId: true } }),
    ownCards: await db.ownCard.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true } }),
    reviewCards: await db.reviewCard.findMany({ ...own, orderBy: { card: 'asc' }, omit: { userId: true } }),
    reviewEntries: await db.reviewEntry.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true } }),
    mocks: await db.mock.findMany({
      ...own,
      orderBy: { id: 'asc' },
      omit: { userId: true },
      include: { items: { orderBy: { place: 'asc' }, omit: { mockId: true } } },
    }),
    classes: await db.classMember.findMany({
      ...own,
      select: { role: true, joinedAt: true, class: { select: { id: true, name: true } } },
    }),
    extensions: await db.extension.findMany({ ...own, omit: { userId: true } }),
    quizAttempts: quizzes.exported,
    submissionComments: await db.submissionComment.findMany({
      where: { OR: [{ authorId: userId }, { submission: { userId } }] },
      orderBy: { id: 'asc' },
      omit: { authorId: true },
    }),
    audit: await db.audit.findMany({
      where: { subjectId: userId },
      orderBy: { id: 'asc' },
      select: { at: true, action: true, detail: true },
    }),
  };
}
