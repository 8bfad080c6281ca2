import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuizBody } from '@/catalog';
import type { Viewer } from '@/server/viewer';
import { openDatabase } from '../support/make';
import { callerOf, makeQuiz, makeViewer } from '../support/make-class';
import { storeCourse } from '../support/store-course';

const db = openDatabase();
afterAll(() => db.$disconnect());

let me: Viewer;
beforeAll(async () => {
  await storeCourse(db);
  me = await makeViewer(db, 'instructor');
});

describe('the list of exercises', () => {
  it('finds by title, slug and tag, each word anywhere, of the course and one’s own alike', async () => {
    const { authoring } = callerOf(db, me);
    const { id } = await authoring.create({ title: 'A Lighthouse counts ships' });
    const { slug, files, revision } = await authoring.get({ id });
    const spec = `${files['exercise.yaml']?.replace(/^tags:.*$/m, '')}\ntags: [beacon, beacon, night-shift]\n`;
    await authoring.save({ id, files: { ...files, 'exercise.yaml': spec }, revision });
    const slugs = async (asked: Parameters<typeof authoring.list>[0]) =>
      (await authoring.list(asked)).exercises.map((one) => one.slug);

    expect(await slugs({ text: 'ships LIGHT', part: 'mine' })).toEqual([slug]);
    expect(await slugs({ text: slug })).toEqual([slug]);
    expect(await slugs({ text: 'beacon' })).toEqual([slug]);
    expect(await slugs({ tag: 'night-shift' })).toEqual([slug]);
    expect(await slugs({ text: 'beacon', part: 'course' })).toEqual([]);
    expect(await slugs({ text: 'open-the-envelope', part: 'course' })).toEqual(['open-the-envelope']);
    const { exercises, tags } = await authoring.list({ tag: 'idempotency', size: 100 });
    expect(exercises.map((one) => one.slug)).toContain('twice-is-once');
    expect(exercises.every((one) => one.tags.includes('idempotency'))).toBe(true);
    expect(tags).toEqual([...new Set(tags)].sort());
    expect(tags).toEqual(expect.arrayContaining(['beacon', 'idempotency']));
  });

  it('counts what matches in every part, and gives one page of one', async () => {
    const { authoring } = callerOf(db, me);
    const { counts, total, exercises } = await authoring.list({ part: 'course', size: 5 });
    expect(total).toBe(counts.course);
    expect(exercises).toHaveLength(5);
    const last = await authoring.list({ part: 'course', size: 5, page: Math.ceil(total / 5) });
    expect(last.exercises).toHaveLength(total % 5 || 5);
    expect(last.exercises.at(-1)?.slug).not.toBe(exercises.at(-1)?.slug);
    const [kind] = exercises.map((one) => one.kind);
    const narrowed = await authoring.list({ part: 'mine', kind: kind as 'write' });
    expect(narrowed.counts.course).toBeLessThanOrEqual(counts.course);
    expect(narrowed.counts.course).toBeGreaterThan(0);
    expect(narrowed.total).toBe(narrowed.counts.mine);
    // What another may be begun from does not depend on what is shown.
    expect((await authoring.list({ text: 'no such words' })).published.length).toBeGreaterThanOrEqual(counts.course);
  });
});

/** A version of what stands there now, published without the way there. */
async function publishAsItIs(id: string): Promise<void> {
  const row = await db.authoredExercise.findUniqueOrThrow({ where: { id } });
  const { slug, title, ownerId: authorId } = row;
  const made = await db.contentVersion.create({
    data: {
      kind: 'exercise',
      slug,
      version: 1,
      sha256: '0'.repeat(64),
      body: { title, kind: 'write', difficulty: 1, lesson: 'none#none', tags: [] },
      state: 'published',
      authorId,
    },
  });
  const proof = await db.exerciseProof.create({
    data: {
      authoredId: id,
      sha256: '0'.repeat(64),
      engine: 'e',
      grader: 'g',
      body: {},
      state: { made: 1, killed: 1, equivalent: [] },
      holds: true,
      finishedAt: new Date(),
    },
  });
  await db.authoredVersion.create({
    data: { contentVersionId: made.id, authoredId: id, proofId: proof.id, files: row.files as object },
  });
}

describe('a published exercise', () => {
  it('says whether what is being written differs from what learners have, and gives that to compare', async () => {
    const { authoring } = callerOf(db, me);
    const { id } = await authoring.create({ title: `A ferry ${me.id}` });
    const { slug, files, revision } = await authoring.get({ id });
    await publishAsItIs(id);
    const standing = async () => (await authoring.list({ text: slug })).exercises;
    expect(await standing()).toMatchObject([{ live: true, changed: false }]);
    await authoring.save({ id, files: { ...files, 'task.md': 'Another task.\n' }, revision });
    expect(await standing()).toMatchObject([{ live: true, changed: true }]);
    expect((await authoring.list({ text: slug, part: 'changed' })).total).toBe(1);
    expect((await authoring.get({ id })).published).toEqual({ version: 1, files });
    // Taken back, nothing differs any more.
    await authoring.save({ id, files, revision: revision + 1 });
    expect(await standing()).toMatchObject([{ changed: false }]);
  });
});

describe('the list of quizzes', () => {
  it('says of a published one whether its draft differs from what classes get', async () => {
    const { quizzes, drafts } = callerOf(db, me);
    const { cards } = await makeQuiz(db, { cards: 1 });
    const slug = `ahead-${me.id.slice(-12)}`;
    const body: QuizBody = {
      title: `Ahead ${me.id}`,
      instructions: '',
      parts: cards.map((card) => ({ kind: 'card', card, points: 1 })),
      shuffleQuestions: true,
      shuffleOptions: true,
      minutes: 10,
      attempts: 1,
      feedback: 'end',
    };
    const topic = `quiz:${slug}`;
    const standing = async () => (await quizzes.list({ text: body.title, part: 'published' })).quizzes;
    await quizzes.publish({ slug, body });
    await drafts.save({ topic, text: JSON.stringify({ ...body, title: `${body.title} ` }), revision: 0 });
    expect(await standing()).toMatchObject([{ slug, version: 1, draft: false }]);
    const text = JSON.stringify({ ...body, minutes: 20 });
    await drafts.save({ topic, text, revision: 1 });
    expect(await standing()).toMatchObject([{ slug, version: 1, draft: true }]);
    expect((await quizzes.list({ text: body.title })).counts.changed).toBe(1);
    await quizzes.publish({ slug, body: { ...body, minutes: 20 } });
    expect(await standing()).toMatchObject([{ slug, version: 2, draft: false }]);
  });

  it('finds one’s drafts and what was published by title, slug and author', async () => {
    const { quizzes, drafts } = callerOf(db, me);
    const title = `Ferries ${me.id}`;
    await drafts.save({ topic: `quiz:ferry-${me.id.slice(-12)}`, text: JSON.stringify({ title }), revision: 0 });
    const found = await quizzes.list({ text: `${me.id} ferries` });
    expect(found.quizzes).toMatchObject([{ title, state: 'draft', mine: true }]);
    expect(found.counts).toEqual({ all: 1, mine: 1, draft: 1, published: 0, changed: 0, archived: 0 });
    expect((await quizzes.list({ text: title, part: 'published' })).total).toBe(0);
    const other = callerOf(db, await makeViewer(db, 'instructor'));
    expect((await other.quizzes.list({ text: title })).total).toBe(0);
  });
});
