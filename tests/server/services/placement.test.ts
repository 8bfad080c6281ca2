import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCard } from '@/server/services/cards/answer-card';
import { readOverview } from '@/server/services/course/overview';
import { finishLesson } from '@/server/services/lessons/finish-lesson';
import { readProgress } from '@/server/services/lessons/read-progress';
import { setKnown } from '@/server/services/lessons/set-known';
import { readPlacement } from '@/server/services/placement/read-placement';
import { Refusal } from '@/server/services/refusal';
import { makeUser, openDatabase } from '../support/make';
import { storeCourse } from '../support/store-course';

const db = openDatabase();
afterAll(() => db.$disconnect());
let userId: string;
beforeAll(async () => {
  await storeCourse(db);
  userId = (await makeUser(db)).id;
});

const stateOf = async (slug: string) =>
  (await readOverview(db, userId)).lessons.find((lesson) => lesson.slug === slug)?.state;

describe('the placement check', () => {
  it('asks one card of each lesson, in the order of the course, without its key', async () => {
    const items = await readPlacement(db, undefined);
    const { lessons } = await readOverview(db, undefined);
    expect(items.map(({ lesson }) => lesson.slug)).toEqual(lessons.map(({ slug }) => slug));
    expect(JSON.stringify(items)).not.toMatch(/"(correct|misconception|explanation|computed|responses)"/);
  });

  it('remembers what was answered, and begins no lesson by it', async () => {
    const [, item] = await readPlacement(db, userId);
    if (item?.card.kind !== 'single') throw new Error('another kind of card stands here now');
    await answerCard(db, {
      userId,
      versionId: item.versionId,
      response: { option: item.card.options[0]?.id ?? '' },
      clientKey: randomUUID(),
      tookMs: null,
    });
    const [, again] = await readPlacement(db, userId);
    expect(again?.answer?.graded.kind).toBe('single');
    expect(await stateOf(item.lesson.slug)).toBe('new');
  });
});

describe('lessons marked as known', () => {
  it('are known until that is taken back, and count as read for what comes after', async () => {
    await setKnown(db, { userId, lessons: ['first-machine', 'state-types'], known: true });
    expect(await stateOf('first-machine')).toBe('known');
    const overview = await readOverview(db, userId);
    expect(overview.next?.lesson).not.toBe('first-machine');
    expect(overview.lessons.flatMap(({ after }) => after).find(({ slug }) => slug === 'state-types')?.finished).toBe(
      true,
    );

    await setKnown(db, { userId, lessons: ['first-machine', 'state-types'], known: false });
    expect(await stateOf('first-machine')).toBe('new');
    expect(await db.lessonProgress.count({ where: { userId } })).toBe(0);
  });

  it('stay finished where they were finished, whatever is taken back', async () => {
    await finishLesson(db, { userId, lesson: 'sagas' });
    await setKnown(db, { userId, lessons: ['sagas'], known: true });
    await setKnown(db, { userId, lessons: ['sagas'], known: false });
    expect(await stateOf('sagas')).toBe('finished');
    expect((await readProgress(db, { userId, lesson: 'sagas' })).knownAt).toBeNull();
  });

  it('keep the first time when said twice', async () => {
    await setKnown(db, { userId, lessons: ['scale'], known: true });
    const { knownAt } = await readProgress(db, { userId, lesson: 'scale' });
    await setKnown(db, { userId, lessons: ['scale'], known: true });
    expect((await readProgress(db, { userId, lesson: 'scale' })).knownAt).toEqual(knownAt);
  });

  it('must be lessons of the course: otherwise none is marked', async () => {
    const refused = await setKnown(db, { userId, lessons: ['task-state', 'no-such'], known: true });
    expect(refused).toBeInstanceOf(Refusal);
    expect(await stateOf('task-state')).toBe('new');
  });
});
