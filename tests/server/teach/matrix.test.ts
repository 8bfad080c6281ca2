import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineVersion } from '@/asl';
import { beginProof, graderVersion } from '@/grading';
import { pool } from '@/server/sandbox/pool';
import { forkExercise } from '@/server/services/authoring/create-authored';
import { exerciseOf } from '../sandbox/exercise';
import { cardBody, makeCourse, makeVersion, openDatabase, unique } from '../support/make';
import { assign, callerOf, join, makeClass, makeQuiz } from '../support/make-class';
import {
  type Cast,
  everybody,
  inMatrix,
  instructors,
  learners,
  type Matrix,
  makeCast,
  outcome,
  runners,
  walk,
} from '../support/matrix';

const db = openDatabase();
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

let cast: Cast;
let source: string;
let classId: string;
/** What the class was asked in a quiz. */
let asked: string;
let attempt: string;
/** An exercise of the course that a student of the class submitted to. */
let submitted: string;

beforeAll(async () => {
  cast = await makeCast(db);
  await makeCourse(db);
  source = unique('exercise');
  await makeVersion(db, 'exercise', source, { ...exerciseOf('mend-the-choice'), slug: source });
  const made = await makeClass(db, cast.get('instructor'));
  classId = made.id;
  for (const person of ['student', 'guestStudent'] as const) await join(db, classId, cast.get(person));
  await join(db, classId, cast.get('assistant'), 'assistant');
  const other = await makeClass(db, cast.get('otherInstructor'));
  await join(db, other.id, cast.get('otherStudent'));
  const quiz = await makeQuiz(db);
  asked = quiz.cards[0] ?? '';
  const { id: assignmentId } = await assign(db, classId, 'quiz', quiz.slug);
  const student = callerOf(db, cast.get('student'));
  attempt = (await student.attempts.start({ assignmentId, clientKey: randomUUID() })).id;
  await student.attempts.finish({ id: attempt });
  submitted = unique('exercise');
  const exercise = { ...exerciseOf('mend-the-choice'), slug: submitted };
  const { id: versionId } = await makeVersion(db, 'exercise', submitted, exercise);
  const text = exercise.references[0]?.definition ?? '';
  const handed = { versionId, text, clientKey: randomUUID() };
  // What a busy machine did not grade in time is asked for again: the same key is the same submission.
  for (let turn = 0; turn < 20 && (await student.submissions.submit(handed)).state === 'queued'; turn++);
  await makeVersion(db, 'card', asked, { ...cardBody(asked, 'lesson#first'), prompt: 'Which one, now?' }, 2);
});

/** As the database takes it. */
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object;

const digest = (word: string) => createHash('sha256').update(word).digest('hex');

/** A question of the instructor's at every stage. */
async function makeQuestion() {
  const authorId = cast.get('instructor').id;
  const slug = unique('card');
  const body = cardBody(slug, 'lesson#first');
  const stage = (version: number, state: 'published' | 'archived' | 'reviewed' | 'draft') =>
    db.contentVersion.create({
      data: {
        ...{ kind: 'card', slug, version, state, authorId, writers: [authorId] },
        sha256: digest(`${slug}/${version}`),
        body: plain({ ...body, prompt: `Which one in ${version}?` }),
      },
    });
  const [archived, published] = [await stage(1, 'archived'), await stage(2, 'published')];
  const [reviewed, waiting] = [await stage(3, 'reviewed'), await stage(4, 'draft')];
  await db.cardDraft.create({ data: { slug, body: { ...body }, authorId, writers: [authorId], fromId: waiting.id } });
  const report = await db.cardReport.create({
    data: { userId: cast.get('student').id, contentVersionId: published.id, reason: 'wrong', text: 'It is not so.' },
  });
  return {
    ...{ slug, archived: archived.id, published: published.id, reviewed: reviewed.id, waiting: waiting.id },
    report: report.id,
  };
}

/** An exercise of the instructor's with versions at every stage, proved. */
async function makeExercise() {
  const ownerId = cast.get('instructor').id;
  const made = await forkExercise(db, { userId: ownerId, slug: source });
  if (!('slug' in made)) throw new Error('not forked');
  const { id, slug, files, revision } = made;
  const body = { ...exerciseOf('mend-the-choice'), slug };
  const proof = await db.exerciseProof.create({
    data: {
      ...{ authoredId: id, sha256: digest(slug), engine: engineVersion, grader: graderVersion, holds: true },
      ...{
        body: plain(body),
        state: plain({ ...beginProof(exerciseOf('mend-the-choice')), stage: 'done' }),
        finishedAt: new Date(),
      },
    },
  });
  const version = async (number: number, state: 'archived' | 'reviewed' | 'draft') => {
    const stored = await db.contentVersion.create({
      data: {
        ...{ kind: 'exercise', slug, version: number, state, authorId: ownerId, writers: [ownerId] },
        ...{ sha256: digest(`${slug}/${number}`), body: plain(body) },
        ...(state === 'draft' ? {} : { reviews: { create: { approved: true, note: '' } } }),
      },
    });
    const data = { contentVersionId: stored.id, authoredId: id, proofId: proof.id, files: files ?? {} };
    await db.authoredVersion.create({ data: { ...data, submittedById: ownerId } });
    return stored.id;
  };
  const [archived, reviewed, waiting] = [
    await version(1, 'archived'),
    await version(2, 'reviewed'),
    await version(3, 'draft'),
  ];
  const link = await db.exerciseLink.create({ data: { token: randomUUID(), slug, createdById: ownerId } });
  return {
    id,
    slug,
    proof: proof.id,
    files: files as Record<string, string>,
    revision,
    archived,
    reviewed,
    waiting,
    link: link.id,
  };
}

/** A regrade of what the class answered, as the instructor began it. */
async function makeRegrade(state: 'computing' | 'ready' | 'applied') {
  const version = await db.contentVersion.findFirstOrThrow({ where: { kind: 'card', slug: asked, version: 2 } });
  const data = { subject: 'card', slug: asked, versionId: version.id, total: 1, state } as const;
  return (await db.regrade.create({ data: { ...data, createdById: cast.get('instructor').id } })).id;
}

/** The same of what the class submitted to an exercise. */
async function makeRegradeOf(state: 'computing' | 'ready' | 'applied') {
  const version = await db.contentVersion.findFirstOrThrow({ where: { kind: 'exercise', slug: submitted } });
  const data = { subject: 'exercise', slug: submitted, versionId: version.id, total: 1, state } as const;
  return (await db.regrade.create({ data: { ...data, createdById: cast.get('instructor').id } })).id;
}

const makeRegradesOf = async () => ({
  computing: await makeRegradeOf('computing'),
  ready: await makeRegradeOf('ready'),
  applied: await makeRegradeOf('applied'),
});

const makeRegrades = async () => ({
  computing: await makeRegrade('computing'),
  ready: await makeRegrade('ready'),
  applied: await makeRegrade('applied'),
});

type On<Make extends () => Promise<unknown>> = Awaited<ReturnType<Make>>;

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
const options = [
  { id: 'a', text: 'Right', correct: true, explanation: '' },
  { id: 'b', text: 'Wrong', explanation: '' },
];
const imported = {
  externalId: 'one',
  card: { kind: 'single' as const, id: '', prompt: 'Which?', explanation: '', options },
};

const questions: Matrix<On<typeof makeQuestion>> = {
  // What stands in the bank is every instructor's to read and to write on, since colleagues review it.
  'bank.list': { may: instructors, call: (api) => api.bank.list({}) },
  'bank.get': { may: instructors, call: (api, { slug }) => api.bank.get({ slug }) },
  'bank.vocabulary': { may: instructors, call: (api) => api.bank.vocabulary() },
  'bank.duplicates': { may: instructors, call: (api) => api.bank.duplicates() },
  'bank.analysis': { may: instructors, call: (api, { slug }) => api.bank.analysis({ slug }) },
  'bank.analysis of a class': { may: runners, call: (api, { slug }) => api.bank.analysis({ slug, classId }) },
  'bank.refreshFigures': { may: instructors, call: (api) => api.bank.refreshFigures({}) },
  'bank.start': { may: instructors, call: (api) => api.bank.start({ body: { kind: 'single' } }) },
  'bank.fork': { may: instructors, call: (api, { published }) => api.bank.fork({ versionId: published }) },
  'bank.saveDraft': {
    may: instructors,
    call: (api, { slug, waiting }) =>
      api.bank.saveDraft({ slug, body: { kind: 'single', id: slug }, revision: 1, fromId: waiting, basedOnId: null }),
  },
  'bank.complete': { may: instructors, call: (api) => api.bank.complete({ body: { kind: 'single' } }) },
  // Others' words are not theirs to lose.
  'bank.discardDraft': { may: runners, call: (api, { slug }) => api.bank.discardDraft({ slug, revision: 1 }) },
  'bank.handIn': { may: instructors, call: (api, { slug }) => api.bank.handIn({ slug, revision: 1 }) },
  // Not by who wrote it.
  'bank.review': {
    may: ['otherInstructor', 'admin'],
    call: (api, { waiting }) => api.bank.review({ versionId: waiting, approved: true }),
  },
  'bank.publish': { may: instructors, call: (api, { reviewed }) => api.bank.publish({ versionId: reviewed }) },
  'bank.publish of what was archived': {
    may: runners,
    call: (api, { archived }) => api.bank.publish({ versionId: archived }),
  },
  'bank.archive': { may: runners, call: (api, { slug }) => api.bank.archive({ slug }) },
  'bank.bulk': {
    may: instructors,
    call: (api, { slug }) => api.bank.bulk({ slugs: [slug], action: { do: 'tag', tag: 'mine' } }),
  },
  'reports.send': {
    may: learners,
    call: (api, { published }, who) => api.reports.send({ versionId: published, reason: 'unclear', text: who }),
  },
  'reports.mine': { may: everybody, call: (api) => api.reports.mine() },
  'reports.markSeen': { may: learners, call: (api) => api.reports.markSeen({}) },
  'reports.list': { may: instructors, call: (api) => api.reports.list({}) },
  'reports.reply': { may: instructors, call: (api, { report }) => api.reports.reply({ id: report, reply: 'It is.' }) },
  'exchange.plan': { may: instructors, call: (api) => api.exchange.plan({ questions: [imported] }) },
  'exchange.write': {
    may: instructors,
    call: (api) => api.exchange.write({ format: 'gift', questions: [imported] }),
  },
  'exchange.own': { may: instructors, call: (api) => api.exchange.own() },
  'exchange.read': { may: instructors, call: (api, { slug }) => api.exchange.read({ slugs: [slug] }) },
  'media.store': { may: instructors, call: (api) => api.media.store({ base64: png }) },
  'teach.overview': { may: instructors, call: (api) => api.teach.overview() },
};

const regrades: Matrix<On<typeof makeRegrades>> = {
  // Of answers, those of one's own classes alone: who teaches none in which the question was asked finds nothing to grade.
  'regrades.begin': { may: runners, call: (api) => begin(api, { subject: 'card', slug: asked }) },
  // Of submissions too, but for an exercise of one's own.
  'regrades.begin of an exercise': {
    may: runners,
    call: (api) => begin(api, { subject: 'exercise', slug: submitted }),
  },
  'regrades.list': { may: instructors, call: (api) => api.regrades.list({ subject: 'card', slug: asked }) },
  'regrades.get': { may: runners, call: (api, { computing }) => api.regrades.get({ id: computing }) },
  'regrades.goOn': { may: runners, call: (api, { computing }) => api.regrades.goOn({ id: computing }) },
  'regrades.write': { may: runners, call: (api, { ready }) => api.regrades.write({ id: ready, reason: 'So.' }) },
  'regrades.takeBack': { may: runners, call: (api, { applied }) => api.regrades.takeBack({ id: applied }) },
};

const regradesOfExercises = Object.fromEntries(
  Object.entries(regrades).filter(([name]) => !/begin|list/.test(name)),
) as Matrix<On<typeof makeRegradesOf>>;

const exercises: Matrix<On<typeof makeExercise>> = {
  'authoring.list': { may: instructors, call: (api) => api.authoring.list() },
  'authoring.create': { may: instructors, call: (api) => api.authoring.create({ title: 'Mine' }) },
  'authoring.fork': { may: instructors, call: (api) => api.authoring.fork({ slug: source }) },
  'authoring.get': { may: instructors, call: (api, { id }) => api.authoring.get({ id }) },
  'authoring.save': {
    may: instructors,
    call: (api, { id, files, revision }) => api.authoring.save({ id, files, revision }),
  },
  'authoring.base': { may: instructors, call: (api, { id }) => api.authoring.base({ id }) },
  'authoring.course': { may: instructors, call: (api) => api.authoring.course() },
  // It cannot be read: it names misconceptions that this course does not have.
  'authoring.preview': { may: instructors, heard: 'BAD_REQUEST', call: (api, { id }) => api.authoring.preview({ id }) },
  'authoring.tryOut': {
    may: instructors,
    heard: 'BAD_REQUEST',
    call: (api, { id }) => api.authoring.tryOut({ id, text: '{}' }),
  },
  'authoring.validate': {
    may: instructors,
    heard: 'BAD_REQUEST',
    call: (api, { id }) => api.authoring.validate({ id }),
  },
  'authoring.prove': {
    may: instructors,
    call: (api, { proof }) => api.authoring.prove({ proofId: proof }),
  },
  'authoring.proof': { may: instructors, call: (api, { id }) => api.authoring.proof({ id }) },
  // Nobody sends what is not proved.
  'authoring.send': {
    may: instructors,
    heard: 'BAD_REQUEST',
    call: (api, { id, revision }) => api.authoring.send({ id, revision }),
  },
  'authoring.review': {
    may: ['otherInstructor', 'admin'],
    call: (api, { waiting }) => api.authoring.review({ versionId: waiting, approve: true }),
  },
  'authoring.publish': {
    may: instructors,
    call: (api, { reviewed }) => api.authoring.publish({ versionId: reviewed, listed: false }),
  },
  'authoring.publish for everybody': {
    may: runners,
    call: (api, { reviewed }) => api.authoring.publish({ versionId: reviewed, listed: true }),
  },
  'authoring.publish of an earlier version': {
    may: runners,
    call: (api, { archived }) => api.authoring.publish({ versionId: archived, listed: false }),
  },
  'authoring.versionFiles': {
    may: instructors,
    call: (api, { waiting }) => api.authoring.versionFiles({ versionId: waiting }),
  },
  'authoring.listPublicly': {
    may: runners,
    call: (api, { id }) => api.authoring.listPublicly({ id, listed: true }),
  },
  'authoring.archive': {
    may: runners,
    call: (api, { id }) => api.authoring.archive({ id, archived: true }),
  },
  'authoring.links': { may: instructors, call: (api, { slug }) => api.authoring.links({ slug }) },
  'authoring.makeLink': { may: instructors, call: (api) => api.authoring.makeLink({ slug: source, exam: true }) },
  'authoring.closeLink': { may: runners, call: (api, { link }) => api.authoring.closeLink({ id: link }) },
};

/** To who may not, there is nothing to grade again. */
const begin = async (api: ReturnType<typeof callerOf>, of: { subject: 'card' | 'exercise'; slug: string }) => {
  const code = await outcome(api.regrades.begin(of));
  if (code === 'CONFLICT') return api.regrades.get({ id: 'none' });
  return code === 'passed' ? code : api.regrades.begin(of);
};

describe('every procedure of writing, grading again and exchanging', () => {
  it('is in the matrix', () => {
    const topics = new Set(['bank', 'regrades', 'reports', 'authoring', 'exchange', 'media', 'teach']);
    const { all, walked } = inMatrix({ ...questions, ...regrades, ...exercises }, (topic) => topics.has(topic));
    expect(walked).toEqual(all);
  });

  const serves = '%s serves whom it should and refuses everybody else';
  it.each(Object.entries(questions))(serves, async (_, walked) => {
    expect(await walk(walked, { db, cast, fixture: makeQuestion })).toEqual([]);
  });
  it.each(Object.entries(regrades))(serves, async (_, walked) => {
    expect(await walk(walked, { db, cast, fixture: makeRegrades })).toEqual([]);
  });
  it.each(Object.entries(regradesOfExercises))(`${serves}, of an exercise`, async (_, walked) => {
    expect(await walk(walked, { db, cast, fixture: makeRegradesOf })).toEqual([]);
  });
  it.each(Object.entries(exercises))(serves, async (_, walked) => {
    expect(await walk(walked, { db, cast, fixture: makeExercise })).toEqual([]);
  });

  it('does for a colleague in bulk nothing that it refuses them one by one', async () => {
    const { slug } = await makeQuestion();
    const api = callerOf(db, cast.get('otherInstructor'));
    const [archived] = await api.bank.bulk({ slugs: [slug], action: { do: 'archive' } });
    expect(archived).toMatchObject({ done: false });
    expect(await db.contentVersion.count({ where: { slug, state: 'published' } })).toBe(1);
  });

  it('exports one’s own questions alone, and says of a regrade to no other that it is there', async () => {
    const { slug } = await makeQuestion();
    const regrade = await makeRegrade('computing');
    const [owner, other] = [callerOf(db, cast.get('instructor')), callerOf(db, cast.get('otherInstructor'))];
    expect(JSON.stringify(await owner.exchange.read({ slugs: [slug] }))).toContain(slug);
    expect(JSON.stringify(await other.exchange.read({ slugs: [slug] }))).not.toContain('Which one in');
    expect(JSON.stringify(await other.exchange.own())).not.toContain(slug);
    const ids = (await other.regrades.list({ subject: 'card', slug: asked })).map(({ id }) => id);
    expect(ids).not.toContain(regrade);
    const ofExercise = await makeRegradeOf('computing');
    const theirs = await other.regrades.list({ subject: 'exercise', slug: submitted });
    expect(theirs.map(({ id }) => id)).not.toContain(ofExercise);
  });
});
