import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCard } from '@/server/services/cards/answer-card';
import { listLessonCards } from '@/server/services/cards/list-lesson-cards';
import { readOverview } from '@/server/services/course/overview';
import { Refusal } from '@/server/services/refusal';
import { cardBody, makeCourse, makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let course: Awaited<ReturnType<typeof makeCourse>>;
let userId: string;
beforeAll(async () => {
  course = await makeCourse(db);
  userId = (await makeUser(db)).id;
});

const input = (option: string, clientKey: string) => ({
  userId,
  versionId: course.versionId,
  response: { option },
  clientKey,
  tookMs: 1200,
});

describe('answering a card', () => {
  it('shows nothing of the key before', async () => {
    const cards = await listLessonCards(db, { slug: course.lesson, viewerId: userId });
    expect(cards).toMatchObject([{ versionId: course.versionId, section: 'first', answer: null }]);
    expect(JSON.stringify(cards)).not.toMatch(/SECRET|correct|misconception/);
  });

  it('refuses what does not fit the card and records nothing', async () => {
    const refused = await answerCard(db, input('no-such-option', randomUUID()));
    expect(refused).toBeInstanceOf(Refusal);
    expect(await db.cardAnswer.count({ where: { userId } })).toBe(0);
  });

  it('takes none to a card an instructor wrote: its key is shown by its quiz, when that shows it', async () => {
    const author = await makeUser(db, 'instructor');
    const slug = unique('card');
    const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0');
    const data = { kind: 'card', slug, version: 1, sha256, state: 'published', authorId: author.id } as const;
    const written = await db.contentVersion.create({ data: { ...data, body: cardBody(slug, 'lesson#first') } });
    const answered = await answerCard(db, { ...input('right', randomUUID()), versionId: written.id });
    expect(answered).toMatchObject({ reason: 'not-found' });
  });

  it('takes one answer per key, whatever is sent again and however often at once', async () => {
    const key = randomUUID();
    const all = await Promise.all(
      ['wrong-a', 'right', 'wrong-a', 'right'].map((option) => answerCard(db, input(option, key))),
    );
    expect(await db.cardAnswer.count({ where: { userId, clientKey: key } })).toBe(1);
    const stored = await db.cardAnswer.findFirstOrThrow({ where: { userId, clientKey: key } });
    for (const one of all) expect(one).toMatchObject({ id: stored.id, graded: { correct: stored.correct } });
  });

  it('gives the key with the verdict, and again after a reload', async () => {
    const answered = await answerCard(db, input('right', randomUUID()));
    expect(answered).toMatchObject({ graded: { correct: true, key: { option: 'right' } } });
    const cards = await listLessonCards(db, { slug: course.lesson, viewerId: userId });
    expect(cards).toMatchObject([{ answer: { response: { option: 'right' }, graded: { correct: true } } }]);
    const { lessons } = await readOverview(db, userId);
    expect(lessons[0]).toMatchObject({ state: 'started', cards: { total: 1, answered: 1, right: 1 } });
  });

  it('keeps showing the version that was answered when a newer one comes', async () => {
    const body = { ...cardBody(course.card, `${course.lesson}#first`), prompt: 'Which one, really?' };
    const newer = await makeVersion(db, 'card', course.card, body, 2);
    const mine = await listLessonCards(db, { slug: course.lesson, viewerId: userId });
    const others = await listLessonCards(db, { slug: course.lesson, viewerId: undefined });
    expect(mine).toMatchObject([{ versionId: course.versionId, card: { prompt: 'Which one?' } }]);
    expect(others).toMatchObject([{ versionId: newer.id, card: { prompt: 'Which one, really?' } }]);
  });
});
