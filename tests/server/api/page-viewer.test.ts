import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../support/browser';
import { makeCourse, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let lesson: string;
beforeAll(async () => {
  ({ lesson } = await makeCourse(db));
});

const account = async (browser: Browser, name: string) => {
  const email = `${unique('page')}@example.test`;
  await browser.auth('/sign-up/email', { name, email, password: 'long-enough-password' });
  return (await me(browser))?.id ?? '';
};
const me = async (browser: Browser) => (await browser.query<{ id: string; guest: boolean } | null>('account.me')).data;
const write = (browser: Browser) => browser.mutate('lesson.markSection', { lesson, section: 'first' });
const writtenBy = (userId: string | undefined) => db.lessonProgress.count({ where: { userId: userId ?? '' } });
const guests = () => db.user.count({ where: { isAnonymous: true } });

describe('a write of a page made for an account', () => {
  it('is taken with that account’s session', async () => {
    const browser = new Browser();
    browser.pageViewer = await account(browser, 'Ada');
    expect((await write(browser)).status).toBe(200);
    expect(await writtenBy(browser.pageViewer)).toBe(1);
  });

  it('is refused once the session has ended, and makes no guest', async () => {
    const browser = new Browser();
    browser.pageViewer = await account(browser, 'Ada');
    const before = await guests();
    await db.session.deleteMany({ where: { userId: browser.pageViewer } });
    const { status, error } = await write(browser);
    expect(status).toBe(412);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^You are signed out/),
      data: { code: 'PRECONDITION_FAILED', apart: { signedInAs: null } },
    });
    expect(await guests()).toBe(before);
  });

  it('is refused beside a guest’s session, as signed out', async () => {
    const browser = new Browser();
    const id = await account(browser, 'Ada');
    browser.cookies.clear();
    expect((await write(browser)).status).toBe(200);
    const guest = await me(browser);
    browser.pageViewer = id;
    const { error } = await browser.mutate('lesson.markSection', { lesson, section: 'second' });
    expect(error).toMatchObject({ data: { apart: { signedInAs: null } } });
    const kept = await db.lessonProgress.findFirst({ where: { userId: guest?.id ?? '' } });
    expect(kept?.sections).toEqual(['first']);
  });

  it('is refused with another’s session, whom it names, and read all the same', async () => {
    const browser = new Browser();
    const ada = await account(browser, 'Ada');
    browser.cookies.clear();
    const bo = await account(browser, 'Bo Lind');
    browser.pageViewer = ada;
    const { status, error } = await write(browser);
    expect(status).toBe(412);
    expect(error?.message).toMatch(/^This browser is signed in as Bo Lind now/);
    expect(await writtenBy(ada)).toBe(0);
    expect(await writtenBy(bo)).toBe(0);
    expect((await browser.query('account.me')).status).toBe(200);
  });

  it('gives nobody what their session does not', async () => {
    const browser = new Browser();
    const ada = await account(browser, 'Ada');
    const other = new Browser();
    other.pageViewer = ada;
    expect((await other.mutate('account.rename', { name: 'Eve' })).status).toBe(412);
    expect(await me(browser)).toMatchObject({ id: ada, name: 'Ada' });
  });
});

describe('a write of a page made for nobody', () => {
  it('makes a guest, and goes on when that session has ended', async () => {
    const browser = new Browser();
    browser.pageViewer = 'guest';
    expect((await write(browser)).status).toBe(200);
    const guest = await me(browser);
    expect(guest).toMatchObject({ guest: true });
    expect((await write(browser)).status).toBe(200);
    expect((await me(browser))?.id).toBe(guest?.id);
    await db.session.deleteMany({ where: { userId: guest?.id ?? '' } });
    expect((await write(browser)).status).toBe(200);
    expect((await me(browser))?.id).not.toBe(guest?.id);
  });

  it('is refused where somebody has signed in since, to whom the guest’s work has moved', async () => {
    const browser = new Browser();
    browser.pageViewer = 'guest';
    await write(browser);
    const id = await account(browser, 'Ada');
    expect(await writtenBy(id)).toBe(1);
    expect((await write(browser)).error?.message).toMatch(/^This browser is signed in as Ada now/);
  });
});

it('asks nothing of a caller that is no page', async () => {
  const browser = new Browser();
  const id = await account(browser, 'Ada');
  expect((await write(browser)).status).toBe(200);
  expect(await writtenBy(id)).toBe(1);
});
