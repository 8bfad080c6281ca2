import { afterAll, expect, it } from 'vitest';
import { limits } from '@/server/limits';
import { listLessonCards } from '@/server/services/cards/list-lesson-cards';
import { listReports, replyToReport } from '@/server/services/reports/list-reports';
import { markReportsSeen, readOwnReports } from '@/server/services/reports/my-reports';
import { reportCard } from '@/server/services/reports/report-card';
import { makeCourse, makeUser, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

it('a report is sent once, answered, and read on the card and in the account', async () => {
  const { lesson, card, versionId } = await makeCourse(db);
  const [user, instructor] = [await makeUser(db), await makeUser(db, 'instructor')];
  const input = { userId: user.id, versionId, reason: 'wrong', text: 'The second is right too.' } as const;
  const sent = await reportCard(db, input);
  expect(await reportCard(db, input)).toEqual(sent);
  const id = 'id' in sent ? sent.id : '';
  const open = await listReports(db, { open: true, card, page: 1, size: 10 });
  expect(open).toMatchObject({ total: 1, reports: [{ id, card, reason: 'wrong', from: user.name, reply: null }] });
  expect((await readOwnReports(db, user.id))[0]).toMatchObject({
    fresh: false,
    reply: null,
    lesson: `${lesson}#first`,
  });

  expect(await replyToReport(db, { userId: instructor.id, id, reply: 'It is mended.' })).toEqual({ replied: true });
  expect((await listReports(db, { open: true, card, page: 1, size: 10 })).total).toBe(0);
  expect(await listReports(db, { open: false, card, page: 1, size: 10 })).toMatchObject({
    reports: [{ reply: 'It is mended.', repliedBy: instructor.name }],
  });
  const [own] = await readOwnReports(db, user.id);
  expect(own).toMatchObject({ fresh: true, reply: 'It is mended.' });
  expect(JSON.stringify(own)).not.toContain(instructor.name);
  expect(await markReportsSeen(db, user.id)).toEqual({ seen: 1 });
  expect((await readOwnReports(db, user.id))[0]?.fresh).toBe(false);

  await db.cardAnswer.create({
    data: {
      userId: user.id,
      contentVersionId: versionId,
      clientKey: unique('k'),
      response: { option: 'right' },
      correct: true,
    },
  });
  const cards = await listLessonCards(db, { slug: lesson, viewerId: user.id });
  expect(cards).toMatchObject([{ reports: [{ reply: 'It is mended.' }] }]);
  const others = await listLessonCards(db, { slug: lesson, viewerId: (await makeUser(db)).id });
  expect(others).toMatchObject([{ reports: [] }]);
});

it('so many a day are taken from one learner, and none of a draft', async () => {
  const { versionId } = await makeCourse(db);
  const { id: userId } = await makeUser(db, 'guest');
  const send = (text: string) => reportCard(db, { userId, versionId, reason: 'unclear', text });
  for (let n = 0; n < limits.report.max; n++) expect(await send(`No. ${n}`)).toHaveProperty('id');
  expect(await send('one more')).toMatchObject({ reason: 'too-many' });
  const draft = await db.contentVersion.create({
    data: {
      kind: 'card',
      slug: unique('own'),
      version: 1,
      sha256: 'c'.repeat(64),
      body: {},
      authorId: (await makeUser(db, 'instructor')).id,
    },
  });
  expect(await reportCard(db, { userId, versionId: draft.id, reason: 'wrong', text: 'x' })).toMatchObject({
    reason: 'not-found',
  });
});
