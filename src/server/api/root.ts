import 'server-only';
import { deleteAccount } from './routers/account/delete-account';
import { exportData } from './routers/account/export-data';
import { listSessions } from './routers/account/list-sessions';
import { readMe } from './routers/account/read-me';
import { readOptions } from './routers/account/read-options';
import { renameUser } from './routers/account/rename-user';
import { revokeSession } from './routers/account/revoke-session';
import { listAudit } from './routers/admin/list-audit';
import { listUsers } from './routers/admin/list-users';
import { makeResetLink } from './routers/admin/make-reset-link';
import { revokeSessions } from './routers/admin/revoke-sessions';
import { setRole } from './routers/admin/set-role';
import {
  createAssignment,
  listTargets,
  removeAssignment,
  setExtension,
  updateAssignment,
} from './routers/assignments/assignments';
import { finishAttempt, readAttempt, saveItem, startAttempt } from './routers/attempts/attempts';
import * as authored from './routers/authoring/exercises';
import * as exerciseLinks from './routers/authoring/links';
import * as previews from './routers/authoring/preview';
import * as proofs from './routers/authoring/proofs';
import * as publishing from './routers/authoring/publishing';
import { analysis, duplicates, listBank, readBankQuestion, refreshFigures, vocabulary } from './routers/bank/questions';
import {
  archiveQuestion,
  bulkEdit,
  completeCardDraft,
  discardDraft,
  forkQuestion,
  handIn,
  publishVersion,
  reviewVersion,
  saveCardDraft,
  startQuestion,
} from './routers/bank/writing';
import { answerCard } from './routers/cards/answer-card';
import { listLessonCards } from './routers/cards/list-lesson-cards';
import {
  joinClass,
  leaveClass,
  listClasses,
  listDue,
  readClass,
  readJoinable,
  removeMember,
} from './routers/classes/attend-class';
import {
  announce,
  archiveClass,
  createClass,
  listMembers,
  readTaughtClass,
  removeAnnouncement,
  setJoinCode,
  setMemberRole,
  updateClass,
} from './routers/classes/teach-class';
import { glossary } from './routers/course/glossary';
import { overview } from './routers/course/overview';
import { showcase } from './routers/course/showcase';
import { keepDraft } from './routers/drafts/keep-draft';
import { readDraft } from './routers/drafts/read-draft';
import { saveDraft } from './routers/drafts/save-draft';
import { listOwn, readOwn } from './routers/exchange/export';
import { planImport, writeDrafts } from './routers/exchange/import';
import { listExercises } from './routers/exercises/list-exercises';
import { openLink, readLink } from './routers/exercises/open-link';
import { readExercise } from './routers/exercises/read-exercise';
import {
  addComment,
  findAlike,
  readAssignment,
  readDiscussed,
  readGradebook,
  readQuizFigures,
  readStudentWork,
  removeComment,
} from './routers/gradebook/gradebook';
import { finishLesson } from './routers/lesson/finish-lesson';
import { markSection } from './routers/lesson/mark-section';
import { readLesson } from './routers/lesson/read-lesson';
import { readProgress } from './routers/lesson/read-progress';
import { setKnown } from './routers/lesson/set-known';
import { listExamples, readExample } from './routers/machines/examples';
import {
  deleteMachine,
  listMachines,
  readMachine,
  renameMachine,
  restoreMachine,
  saveMachine,
} from './routers/machines/machines';
import { listShares, readShared, revokeShare, shareMachine } from './routers/machines/shares';
import { storeMedia } from './routers/media/store-media';
import { finishMock } from './routers/mocks/finish-mock';
import { listMocks } from './routers/mocks/list-mocks';
import { queueMistakes } from './routers/mocks/queue-mistakes';
import { readMock } from './routers/mocks/read-mock';
import { saveMockItem } from './routers/mocks/save-mock-item';
import { startMock } from './routers/mocks/start-mock';
import { planOwnImport, writeOwnImport } from './routers/own-cards/import';
import { deleteOwnCards, listOwnCards, readOwnCard, restoreOwnCards, saveOwnCard } from './routers/own-cards/own-cards';
import { readPlacement } from './routers/placement/read-placement';
import {
  archiveQuiz,
  listQuizzes,
  previewQuiz,
  publishQuiz,
  readCards,
  readQuiz,
  searchCards,
} from './routers/quizzes/quizzes';
import * as regrades from './routers/regrades/regrades';
import { listReports, markSeen, myReports, replyToReport, reportCard } from './routers/reports/reports';
import { listSuspended } from './routers/review/list-suspended';
import { readPlan, savePlan } from './routers/review/plan';
import { rateAnswer } from './routers/review/rate-answer';
import { rateOwn } from './routers/review/rate-own';
import { readQueue } from './routers/review/read-queue';
import { readStatistics } from './routers/review/read-statistics';
import { makeCalendar, readReminders, revokeCalendar, setMailReminder } from './routers/review/reminders';
import { setAside } from './routers/review/set-aside';
import { undoRating } from './routers/review/undo-rating';
import { latestRuns } from './routers/runs/latest-runs';
import { listSignals } from './routers/runs/list-signals';
import { recordRun } from './routers/runs/record-run';
import { sendSignal } from './routers/runs/send-signal';
import { listDocuments } from './routers/search/list-documents';
import { listSubmissions } from './routers/submissions/list-submissions';
import { readHistory } from './routers/submissions/read-history';
import { readSubmission } from './routers/submissions/read-submission';
import { listRegraded, sawRegraded } from './routers/submissions/regraded';
import { submit } from './routers/submissions/submit';
import { overview as teachOverview } from './routers/teach/overview';
import { createCallerFactory, router } from './trpc';

/** Everything the screens may ask, by topic. */
export const appRouter = router({
  course: router({ overview, showcase, glossary }),
  search: router({ documents: listDocuments }),
  lesson: router({ read: readLesson, progress: readProgress, markSection, finish: finishLesson, setKnown }),
  placement: router({ get: readPlacement }),
  cards: router({ forLesson: listLessonCards, answer: answerCard }),
  runs: router({ record: recordRun, latest: latestRuns, signal: sendSignal, signals: listSignals }),
  drafts: router({ get: readDraft, save: saveDraft, keep: keepDraft }),
  machines: router({
    list: listMachines,
    get: readMachine,
    save: saveMachine,
    rename: renameMachine,
    delete: deleteMachine,
    restore: restoreMachine,
    examples: listExamples,
    example: readExample,
  }),
  shares: router({ create: shareMachine, list: listShares, revoke: revokeShare, get: readShared }),
  exercises: router({ list: listExercises, read: readExercise, link: readLink, openLink }),
  submissions: router({
    submit,
    get: readSubmission,
    list: listSubmissions,
    history: readHistory,
    regraded: listRegraded,
    sawRegraded,
  }),
  review: router({
    queue: readQueue,
    rate: rateAnswer,
    rateOwn,
    suspended: listSuspended,
    undo: undoRating,
    setAside,
    plan: readPlan,
    savePlan,
    statistics: readStatistics,
    reminders: readReminders,
    makeCalendar,
    revokeCalendar,
    setMailReminder,
  }),
  ownCards: router({
    list: listOwnCards,
    get: readOwnCard,
    save: saveOwnCard,
    delete: deleteOwnCards,
    restore: restoreOwnCards,
    plan: planOwnImport,
    write: writeOwnImport,
  }),
  mocks: router({
    start: startMock,
    get: readMock,
    saveItem: saveMockItem,
    finish: finishMock,
    list: listMocks,
    queueMistakes,
  }),
  media: router({ store: storeMedia }),
  exchange: router({ plan: planImport, write: writeDrafts, own: listOwn, read: readOwn }),
  classes: router({
    list: listClasses,
    due: listDue,
    get: readClass,
    taught: readTaughtClass,
    create: createClass,
    update: updateClass,
    archive: archiveClass,
    setCode: setJoinCode,
    joinable: readJoinable,
    join: joinClass,
    leave: leaveClass,
    members: listMembers,
    setRole: setMemberRole,
    remove: removeMember,
    announce,
    removeAnnouncement,
  }),
  assignments: router({
    targets: listTargets,
    create: createAssignment,
    update: updateAssignment,
    remove: removeAssignment,
    extend: setExtension,
  }),
  gradebook: router({
    get: readGradebook,
    student: readStudentWork,
    assignment: readAssignment,
    alike: findAlike,
    quizFigures: readQuizFigures,
    submission: readDiscussed,
    comment: addComment,
    removeComment,
  }),
  quizzes: router({
    list: listQuizzes,
    get: readQuiz,
    publish: publishQuiz,
    archive: archiveQuiz,
    preview: previewQuiz,
    searchCards,
    cards: readCards,
  }),
  attempts: router({ start: startAttempt, get: readAttempt, saveItem, finish: finishAttempt }),
  account: router({
    me: readMe,
    options: readOptions,
    sessions: listSessions,
    revokeSession,
    rename: renameUser,
    exportData,
    delete: deleteAccount,
  }),
  teach: router({ overview: teachOverview }),
  authoring: router({ ...authored, ...proofs, ...publishing, ...previews, ...exerciseLinks }),
  regrades: router(regrades),
  bank: router({
    list: listBank,
    get: readBankQuestion,
    vocabulary,
    duplicates,
    analysis,
    refreshFigures,
    start: startQuestion,
    fork: forkQuestion,
    saveDraft: saveCardDraft,
    complete: completeCardDraft,
    discardDraft,
    handIn,
    review: reviewVersion,
    publish: publishVersion,
    archive: archiveQuestion,
    bulk: bulkEdit,
  }),
  reports: router({ send: reportCard, mine: myReports, markSeen, list: listReports, reply: replyToReport }),
  admin: router({ users: listUsers, setRole, makeResetLink, revokeSessions, audit: listAudit }),
});

export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, for server components and tests. */
export const createCaller = createCallerFactory(appRouter);
