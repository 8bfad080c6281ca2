import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../support/browser';
import { makeCourse, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let course: Awaited<ReturnType<typeof makeCourse>>;
beforeAll(async () => {
  course = await makeCourse(db);
});

const me = async (browser: Browser) =>
  (await browser.query<{ id: string; guest: boolean; name: string; email: string | null } | null>('account.me')).data;

const signUp = (browser: Browser, email: string) =>
  browser.auth('/sign-up/email', { name: 'Nora', email, password: 'long-enough-password' });

const answer = (response: string, clientKey: string = randomUUID()) => ({
  versionId: course.versionId,
  response: { option: response },
  clientKey,
  tookMs: 900,
});

describe('a visitor', () => {
  it('stays nobody by reading', async () => {
    const browser = new Browser();
    const before = await db.user.count({ where: { isAnonymous: true } });
    expect((await browser.query('course.overview')).status).toBe(200);
    expect((await browser.query('cards.forLesson', { slug: course.lesson })).status).toBe(200);
    expect((await browser.query('lesson.progress', { lesson: course.lesson })).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect(await db.user.count({ where: { isAnonymous: true } })).toBe(before);
  });

  it('cannot ask to be a guest: that route is closed', async () => {
    expect((await new Browser().auth('/sign-in/anonymous', {})).status).toBe(404);
  });

  it('becomes one guest by a first request of two writes', async () => {
    const browser = new Browser();
    const { answers } = await browser.batch('mutation', [
      { path: 'lesson.markSection', input: { lesson: course.lesson, section: 'first' } },
      { path: 'lesson.markSection', input: { lesson: course.lesson, section: 'second' } },
    ]);
    expect(answers.every(({ result }) => result)).toBe(true);
    const guest = await me(browser);
    expect(guest).toMatchObject({ guest: true, email: null });
    const progress = await db.lessonProgress.findMany({ where: { userId: guest?.id } });
    expect(progress.map(({ sections }) => [...sections].sort())).toEqual([['first', 'second']]);
  });
});

describe('registering', () => {
  it('moves a guest’s work and leaves no guest', async () => {
    const browser = new Browser();
    await browser.mutate('cards.answer', answer('wrong-a'));
    const guest = await me(browser);
    expect((await signUp(browser, `${unique('nora')}@example.test`)).status).toBe(200);
    const user = await me(browser);
    expect(user).toMatchObject({ guest: false, name: 'Nora' });
    expect(await db.user.count({ where: { id: guest?.id } })).toBe(0);
    expect(await db.cardAnswer.count({ where: { userId: user?.id } })).toBe(1);
    expect(await db.audit.count({ where: { subjectId: user?.id, action: 'guest.moved' } })).toBe(1);
    const account = await db.account.findFirstOrThrow({ where: { userId: user?.id } });
    expect(account.password).not.toContain('long-enough-password');
  });

  it('joins a guest’s work with an account’s: nothing doubled, nothing lost', async () => {
    const email = `${unique('nora')}@example.test`;
    const home = new Browser();
    await signUp(home, email);
    const owner = await me(home);
    const twice = randomUUID();
    const topic = `exercise:${unique('draft')}`;
    await home.mutate('cards.answer', answer('wrong-a', twice));
    await home.mutate('lesson.markSection', { lesson: course.lesson, section: 'first' });
    await home.mutate('drafts.save', { topic, text: 'at home', revision: 0 });

    const school = new Browser();
    await school.mutate('cards.answer', answer('right', twice));
    await school.mutate('cards.answer', answer('right'));
    await school.mutate('lesson.markSection', { lesson: course.lesson, section: 'first' });
    await school.mutate('lesson.markSection', { lesson: course.lesson, section: 'second' });
    await school.mutate('lesson.finish', { lesson: course.lesson });
    await school.mutate('drafts.save', { topic, text: 'at school', revision: 0 });
    await school.auth('/sign-in/email', { email, password: 'long-enough-password' });

    expect((await me(school))?.id).toBe(owner?.id);
    const answers = await db.cardAnswer.findMany({ where: { userId: owner?.id }, orderBy: { id: 'asc' } });
    expect(answers.map(({ correct }) => correct)).toEqual([false, true]);
    const progress = await db.lessonProgress.findMany({ where: { userId: owner?.id } });
    expect(progress).toHaveLength(1);
    expect(progress[0]?.sections).toEqual(['first', 'second']);
    expect(progress[0]?.finishedAt).not.toBeNull();
    const { data } = await school.query<{ draft: { text: string }; kept: { text: string }[] }>('drafts.get', { topic });
    expect(data?.draft.text).toBe('at school');
    expect(data?.kept.map(({ text }) => text)).toEqual(['at home']);
  });
});
