import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exerciseOf } from '../sandbox/exercise';
import { cardBody, makeCourse, makeVersion, openDatabase, unique } from '../support/make';
import { type Cast, inMatrix, type Matrix, makeCast, type Person, walk } from '../support/matrix';

const db = openDatabase();
afterAll(() => db.$disconnect());

let cast: Cast;
let exercise: string;
let card: { slug: string; versionId: string };

beforeAll(async () => {
  cast = await makeCast(db);
  await makeCourse(db);
  const slug = unique('exercise');
  exercise = (await makeVersion(db, 'exercise', slug, { ...exerciseOf('mend-the-choice'), slug })).id;
  const question = unique('card');
  const version = await makeVersion(db, 'card', question, cardBody(question, 'lesson#first'));
  card = { slug: question, versionId: version.id };
});

/** One of everything a student makes. */
async function makeWork() {
  const { id: userId } = cast.get('student');
  const text = { title: 'Mine', definition: '{}', setup: '{}' };
  const machine = await db.machine.create({ data: { id: randomUUID(), userId, title: 'Mine', setup: '{}' } });
  const token = randomUUID().replaceAll('-', '').slice(0, 22);
  await db.machineShare.create({ data: { token, userId, machineId: machine.id, ...text } });
  const run = await db.run.create({
    data: {
      ...{ userId, topic: 'playground', definition: '{}', input: '{}', responses: '{}', seed: 'a', engine: '1' },
      startTime: new Date(),
    },
  });
  const verdict = { kind: 'over-limit', limit: 'time', message: 'It runs too long.' };
  const submission = await db.submission.create({
    data: {
      ...{ userId, contentVersionId: exercise, clientKey: randomUUID(), text: '{}', seed: 'a', state: 'graded' },
      ...{ verdict, passed: false, score: 0, outcome: 'overLimit', engine: '1', gradedAt: new Date() },
    },
  });
  const item = { place: 0, contentVersionId: card.versionId };
  const mock = await db.mock.create({
    data: { userId, clientKey: randomUUID(), minutes: 10, seed: 'a', items: { create: item } },
  });
  const name = `own:${randomUUID()}`;
  const ownCard = await db.ownCard.create({
    data: { userId, externalId: name, note: name, front: 'Front', back: 'Back', deck: 'Deck', tags: [] },
  });
  const answer = await db.cardAnswer.create({
    data: { userId, contentVersionId: card.versionId, clientKey: randomUUID(), response: {}, correct: true },
  });
  const session = await db.session.create({
    data: { userId, token: randomUUID(), expiresAt: new Date('2099-01-01T00:00:00Z') },
  });
  return {
    ...{ machine: machine.id, token, run: run.id, submission: submission.id, mock: mock.id },
    ...{ ownCard: ownCard.id, answer: answer.id, session: session.id },
  };
}

type Work = Awaited<ReturnType<typeof makeWork>>;

const mine: readonly Person[] = ['student'];

/** What tells how many it concerned tells none of another's. */
const someOf = async (told: Promise<object>): Promise<void> => {
  const [count] = Object.values(await told) as unknown[];
  if (count === 0 || count === undefined) throw new TRPCError({ code: 'NOT_FOUND' });
};

const signal = { kind: 'SendTaskHeartbeat' as const, task: { taskToken: 'token' } };
const words = { front: 'Front', back: 'Back', deck: 'Deck', tags: [] };

/** Every procedure that names something a learner made: theirs alone, whoever else asks. */
const procedures: Matrix<Work> = {
  'submissions.get': { may: mine, call: (api, { submission }) => api.submissions.get({ id: submission }) },
  'submissions.history': {
    may: mine,
    heard: 'CONFLICT',
    call: (api, { submission }) => api.submissions.history({ id: submission, scenario: 'one' }),
  },
  'machines.get': { may: mine, call: (api, { machine }) => api.machines.get({ id: machine }) },
  'machines.save': {
    may: mine,
    call: (api, { machine }) => api.machines.save({ id: machine, title: 'Other', setup: '{}' }),
  },
  'machines.rename': { may: mine, call: (api, { machine }) => api.machines.rename({ id: machine, title: 'Other' }) },
  'machines.delete': { may: mine, call: (api, { machine }) => api.machines.delete({ id: machine }) },
  'machines.restore': { may: mine, call: (api, { machine }) => api.machines.restore({ id: machine }) },
  'shares.create': {
    may: mine,
    call: (api, { machine }) =>
      api.shares.create({ machineId: machine, title: 'Other', definition: '{}', setup: '{}' }),
  },
  'shares.list': { may: mine, call: (api, { machine }) => someOf(api.shares.list({ machineId: machine })) },
  'shares.revoke': { may: mine, call: (api, { token }) => api.shares.revoke({ token }) },
  'runs.signal': {
    may: mine,
    call: (api, { run }) => api.runs.signal({ runId: run, sequence: 0, atMs: 0, signal }),
  },
  'runs.signals': { may: mine, call: (api, { run }) => api.runs.signals({ runId: run }) },
  'mocks.get': { may: mine, call: (api, { mock }) => api.mocks.get({ id: mock }) },
  'mocks.saveItem': {
    may: mine,
    call: (api, { mock }) =>
      api.mocks.saveItem({
        ...{ mockId: mock, place: 0, response: null, flagged: true, struck: [], note: '', spentMs: 0, revision: 1 },
      }),
  },
  'mocks.finish': { may: mine, call: (api, { mock }) => api.mocks.finish({ id: mock }) },
  'mocks.queueMistakes': {
    may: mine,
    // Only once it has ended.
    heard: 'CONFLICT',
    call: (api, { mock }) => api.mocks.queueMistakes({ id: mock }),
  },
  'ownCards.get': { may: mine, call: (api, { ownCard }) => api.ownCards.get({ id: ownCard }) },
  'ownCards.save': { may: mine, call: (api, { ownCard }) => api.ownCards.save({ id: ownCard, ...words }) },
  'ownCards.delete': { may: mine, call: (api, { ownCard }) => someOf(api.ownCards.delete({ ids: [ownCard] })) },
  'ownCards.restore': { may: mine, call: (api, { ownCard }) => someOf(api.ownCards.restore({ ids: [ownCard] })) },
  'review.rate': { may: mine, call: (api, { answer }) => api.review.rate({ answerId: answer, rating: 'good' }) },
  'review.rateOwn': {
    may: mine,
    call: (api, { ownCard }) =>
      api.review.rateOwn({ card: `own/${ownCard}`, rating: 'good', clientKey: randomUUID(), tookMs: null }),
  },
  'review.setAside': {
    may: mine,
    call: (api, { ownCard }) => api.review.setAside({ card: `own/${ownCard}`, how: 'suspend' }),
  },
  'account.revokeSession': {
    may: mine,
    call: (api, { session }) => api.account.revokeSession({ sessionId: session }),
  },
};

/**
 * Those that name nothing anybody made: they speak of whoever asks, of the course, or of what a link's holder may see. That their role is
 * asked, `authorise.test.ts` walks.
 */
const nobodys = new Set(
  [
    'account.delete exportData me options rename sessions',
    'admin.audit makeResetLink revokeSessions setRole users',
    'cards.answer forLesson',
    'course.glossary overview showcase',
    'drafts.get keep save',
    'exercises.link list openLink read',
    'lesson.finish markSection progress read setKnown',
    'machines.example examples list',
    'mocks.list start',
    'ownCards.list plan write',
    'placement.get',
    'review.makeCalendar plan queue reminders revokeCalendar savePlan setMailReminder statistics suspended undo',
    'runs.latest record',
    'search.documents',
    'shares.get',
    'submissions.list regraded sawRegraded submit',
  ].flatMap((line) => {
    const [topic = '', verbs = ''] = line.split('.');
    return verbs.split(' ').map((verb) => `${topic}.${verb}`);
  }),
);

/** Walked elsewhere: by who teaches and who attends. */
const taught = new Set([
  ...['classes', 'assignments', 'gradebook', 'quizzes', 'attempts'],
  ...['bank', 'regrades', 'reports', 'authoring', 'exchange', 'media', 'teach'],
]);

describe('every procedure that names what a learner made', () => {
  it('is in the matrix, or said to name nothing of anybody’s', () => {
    const { all, walked } = inMatrix(procedures, (topic) => !taught.has(topic));
    expect([...walked, ...nobodys].sort()).toEqual(all);
  });

  it.each(Object.entries(procedures))('%s serves its owner, and to others it is not there', async (_, walked) => {
    expect(await walk(walked, { db, cast, fixture: makeWork })).toEqual([]);
  });
});
