import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { readAnalysis } from '@/server/services/bank/read-analysis';
import { refreshStatistics } from '@/server/services/bank/refresh-statistics';
import { Refusal } from '@/server/services/refusal';
import { cardBody, makeUser, makeVersion, openDatabase, unique } from '../support/make';
import { assign, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

it('counts first answers alone, withholds figures under thirty, and agrees with what the bank lists', async () => {
  const asker = await makeViewer(db, 'instructor');
  const lesson = unique('lesson');
  const slugs = Array.from({ length: 7 }, () => unique('card'));
  const versions: { readonly id: string }[] = [];
  for (const slug of slugs) versions.push(await makeVersion(db, 'card', slug, cardBody(slug, `${lesson}#first`)));
  const [slug = ''] = slugs;
  const answer = (userId: string, at: number, option: string) => ({
    userId,
    contentVersionId: versions[at]?.id ?? '',
    clientKey: unique('k'),
    response: { option },
    correct: option === 'right',
    tookMs: 10_000,
  });
  /** Person n answers n % 6 of the six other cards right, and this one right where n is above the middle, but for one in four. */
  const person = async (n: number): Promise<void> => {
    const { id } = await makeUser(db);
    const option = n % 6 >= 3 !== (n % 4 === 0) ? 'right' : n % 2 ? 'wrong-a' : 'wrong-b';
    await db.cardAnswer.create({ data: answer(id, 0, option) });
    await db.cardAnswer.create({ data: answer(id, 0, 'wrong-c') });
    await db.cardAnswer.createMany({
      data: Array.from({ length: 6 }, (_, at) => answer(id, at + 1, at < n % 6 ? 'right' : 'wrong-a')),
    });
  };
  for (let n = 0; n < 29; n++) await person(n);
  expect(await readAnalysis(db, { asker, slug, versionId: null, classId: null })).toMatchObject({
    n: 29,
    figures: null,
  });
  for (let n = 29; n < 36; n++) await person(n);
  const analysis = await readAnalysis(db, { asker, slug, versionId: null, classId: null });
  if (!('figures' in analysis) || !analysis.figures) throw new Error('no figures');
  const { figures } = analysis;
  expect(analysis).toMatchObject({ n: 36, withRest: 36 });
  expect(figures.time).toMatchObject({ n: 36, median: 10 });
  expect(figures.choices.find(({ id }) => id === 'wrong-c')).toMatchObject({ chosen: 0, pointBiserial: null });
  expect(figures.choices.find(({ key }) => key)?.pointBiserial).toBeGreaterThan(0);
  expect(figures.flags).toContain('unused-distractor');
  // Of an item with one key both are the same groups and the same people.
  const key = figures.choices.find((choice) => choice.key);
  expect(figures.upperLower).toBeCloseTo((key?.upper ?? 0) - (key?.lower ?? 1), 12);
  expect(figures.upperLower).toBeLessThan(1);

  await refreshStatistics(db);
  const row = await db.itemStatistic.findUniqueOrThrow({ where: { card: slug } });
  expect(row.n).toBe(36);
  expect(row.facility).toBeCloseTo(figures.facility, 9);
  // Two ways to work it out: sums in the database, every answer here.
  expect(Math.abs((row.discrimination ?? 0) - (figures.discriminationIndex ?? 1))).toBeLessThan(1e-9 * 100);
  expect(row.flags).toEqual(figures.flags);
});

it('counts a first answer wherever it was given, and looks at one class alone for who teaches it', async () => {
  const [teacher, stranger] = [await makeViewer(db, 'instructor'), await makeViewer(db, 'instructor')];
  const quiz = await makeQuiz(db, { cards: 1 });
  const [slug = ''] = quiz.cards;
  const version = await db.contentVersion.findFirstOrThrow({ where: { kind: 'card', slug } });
  const made = await makeClass(db, teacher);
  const { id: assignmentId } = await assign(db, made.id, 'quiz', quiz.slug);
  const [inQuiz, blank, inMock, before] = [
    await makeViewer(db),
    await makeViewer(db),
    await makeViewer(db),
    await makeViewer(db),
  ];
  for (const student of [inQuiz, blank, before]) await join(db, made.id, student);
  const practise = (userId: string, option: string) =>
    db.cardAnswer.create({
      data: {
        userId,
        contentVersionId: version.id,
        clientKey: randomUUID(),
        response: { option },
        correct: option === 'right',
      },
    });
  const take = async (userId: string, response: object | undefined, correct: boolean) => {
    const item = { place: 0, contentVersionId: version.id, points: 1, spentMs: 4_000, ...(response && { response }) };
    const attempt = await db.quizAttempt.create({
      data: {
        userId,
        assignmentId,
        contentVersionId: quiz.versionId,
        clientKey: randomUUID(),
        seed: 's',
        maxPoints: 1,
        items: { create: [item] },
      },
    });
    expect(await db.firstAnswer.count({ where: { card: slug, userId, source: 'quiz' } })).toBe(0);
    await db.quizItem.updateMany({ where: { attemptId: attempt.id }, data: { correct } });
    return attempt.id;
  };
  await practise(before.id, 'wrong-a');
  await take(before.id, { option: 'right' }, true);
  const attemptId = await take(inQuiz.id, { option: 'right' }, true);
  await practise(inQuiz.id, 'wrong-a');
  await take(blank.id, undefined, false);
  const mock = await db.mock.create({
    data: {
      userId: inMock.id,
      clientKey: randomUUID(),
      minutes: 10,
      seed: 's',
      items: {
        create: [{ place: 0, contentVersionId: version.id, struck: [], response: { option: 'wrong-b' } }],
      },
    },
  });
  await db.mockItem.updateMany({ where: { mockId: mock.id }, data: { correct: false } });

  const everybody = { asker: teacher, slug, versionId: null, classId: null };
  expect(await readAnalysis(db, everybody)).toMatchObject({ n: 3, sources: { practice: 1, quiz: 1, mock: 1 } });
  const ofClass = { ...everybody, classId: made.id };
  expect(await readAnalysis(db, ofClass)).toMatchObject({
    n: 2,
    figures: null,
    sources: { practice: 1, quiz: 1, mock: 0 },
    classes: [{ id: made.id }],
  });
  expect(await readAnalysis(db, { ...ofClass, asker: stranger })).toBeInstanceOf(Refusal);

  const right = async () =>
    (await db.firstAnswer.findUniqueOrThrow({ where: { card_userId: { card: slug, userId: inQuiz.id } } })).correct;
  expect(await right()).toBe(true);
  await db.quizItem.updateMany({ where: { attemptId }, data: { correct: false } });
  expect(await right()).toBe(false);
});

it('takes the earlier of two answers for the first, whichever was marked first', async () => {
  const slug = unique('card');
  const { id: contentVersionId } = await makeVersion(db, 'card', slug, cardBody(slug, 'some-lesson#first'));
  const { id: userId } = await makeUser(db);
  for (const [minute, option] of [
    [10, 'right'],
    [5, 'wrong-a'],
    [20, 'wrong-b'],
  ] as const)
    await db.cardAnswer.create({
      data: {
        userId,
        contentVersionId,
        clientKey: unique('k'),
        response: { option },
        correct: option === 'right',
        tookMs: 1,
        answeredAt: new Date(Date.UTC(2026, 0, 1, 10, minute)),
      },
    });
  expect(await db.firstAnswer.findMany({ where: { userId } })).toMatchObject([
    { card: slug, correct: false, response: { option: 'wrong-a' } },
  ]);
});

it('takes an answer of a mock for the first where one in a lesson came later, though that was marked before', async () => {
  const slug = unique('card');
  const { id: contentVersionId } = await makeVersion(db, 'card', slug, cardBody(slug, 'some-lesson#first'));
  const { id: userId } = await makeUser(db);
  const at = (time: string) => new Date(`2026-01-01T${time}:00Z`);
  const item = { place: 0, contentVersionId, struck: [], response: { option: 'wrong-b' }, answeredAt: at('10:00') };
  const { id: mockId } = await db.mock.create({
    data: {
      userId,
      clientKey: randomUUID(),
      minutes: 130,
      seed: 's',
      startedAt: at('09:50'),
      items: { create: [item] },
    },
  });
  await db.cardAnswer.create({
    data: {
      ...{ userId, contentVersionId, clientKey: randomUUID(), tookMs: 1, answeredAt: at('10:30') },
      ...{ response: { option: 'right' }, correct: true },
    },
  });
  await db.mockItem.updateMany({ where: { mockId }, data: { correct: false } });
  expect(await db.firstAnswer.findMany({ where: { userId } })).toMatchObject([
    { source: 'mock', paperId: mockId, correct: false, response: { option: 'wrong-b' }, answeredAt: at('10:00') },
  ]);
});
