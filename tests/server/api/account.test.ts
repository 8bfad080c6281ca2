import { afterAll, describe, expect, it } from 'vitest';
import type { Role } from '@/server/generated/client';
import { limits } from '@/server/limits';
import { Browser } from '../support/browser';
import { openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

const password = 'long-enough-password';

async function register(role: Role = 'student') {
  const browser = new Browser();
  const email = `${unique(role)}@example.test`;
  expect((await browser.auth('/sign-up/email', { name: role, email, password })).status).toBe(200);
  const { id } = await db.user.update({ where: { email }, data: { role } });
  return { browser, email, id };
}

describe('an account', () => {
  it('cannot choose its own role', async () => {
    const email = `${unique('sly')}@example.test`;
    await new Browser().auth('/sign-up/email', { name: 'Sly', email, password, role: 'admin', isAnonymous: true });
    expect(await db.user.findUnique({ where: { email } })).toSatisfy(
      (user: { role: string; isAnonymous: boolean } | null) =>
        user === null || (user.role === 'student' && !user.isAnonymous),
    );
  });

  it('refuses a short password', async () => {
    const email = `${unique('short')}@example.test`;
    expect((await new Browser().auth('/sign-up/email', { name: 'S', email, password: 'short' })).status).toBe(400);
  });

  it('is renamed, and the audit knows', async () => {
    const { browser, id } = await register();
    const { data } = await browser.mutate<{ name: string }>('account.rename', { name: ' New name ' });
    expect(data?.name).toBe('New name');
    expect(await db.audit.count({ where: { subjectId: id, action: 'account.renamed' } })).toBe(1);
  });

  it('ends its own sessions only, and an ended one counts at once', async () => {
    const { browser, email } = await register();
    const other = new Browser();
    await other.auth('/sign-in/email', { email, password });
    const { data, text } = await browser.query<{ id: string; current: boolean }[]>('account.sessions');
    expect(data?.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(text).not.toContain('"token"');
    const foreign = data?.find(({ current }) => !current);
    const stranger = await register();
    expect((await stranger.browser.mutate('account.revokeSession', { sessionId: foreign?.id })).error?.data.code).toBe(
      'NOT_FOUND',
    );
    expect((await browser.mutate('account.revokeSession', { sessionId: foreign?.id })).status).toBe(200);
    expect((await other.query('account.me')).data).toBeNull();
  });

  it('takes its data along, without secrets', async () => {
    const { browser, email, id } = await register();
    const { data, text } = await browser.query<{ account: { email: string } }>('account.exportData');
    expect(data?.account.email).toBe(email);
    const { password: hash } = await db.account.findFirstOrThrow({ where: { userId: id } });
    const { token } = await db.session.findFirstOrThrow({ where: { userId: id } });
    expect(text).not.toContain(hash);
    expect(text).not.toContain(token);
  });

  it('is deleted with the right password only', async () => {
    const { browser, id } = await register();
    const wrong = await browser.mutate('account.delete', { password: 'not the password' });
    expect(wrong.error?.message).toContain('Nothing was deleted');
    expect((await browser.mutate('account.delete', { password })).status).toBe(200);
    expect(await db.user.count({ where: { id } })).toBe(0);
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
    expect((await browser.query('account.me')).data).toBeNull();
  });

  it('is locked for a while after too many wrong passwords, from whatever address, and the audit tells once', async () => {
    const { email, id } = await register();
    const statuses: number[] = [];
    for (let i = 0; i <= limits.account.max; i++)
      statuses.push((await new Browser().auth('/sign-in/email', { email, password: 'wrong-password' })).status);
    expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await new Browser().auth('/sign-in/email', { email, password })).status).toBe(429);
    expect(await db.audit.count({ where: { subjectId: id, action: 'sign-in.limited', actorId: null } })).toBe(1);
  });
});

describe('an administrator', () => {
  it('finds people, gives roles, and the audit tells', async () => {
    const admin = await register('admin');
    const { id, email } = await register();
    const found = await admin.browser.query<{ users: { id: string }[]; total: number }>('admin.users', {
      search: email,
    });
    expect(found.data).toMatchObject({ total: 1, users: [{ id }] });
    expect((await admin.browser.mutate('admin.setRole', { userId: id, role: 'instructor' })).status).toBe(200);
    const audit = await admin.browser.query<{ entries: { detail: unknown; actor: { id: string } }[] }>('admin.audit', {
      userId: id,
      action: 'role.changed',
    });
    expect(audit.data?.entries).toMatchObject([
      { detail: { from: 'student', to: 'instructor' }, actor: { id: admin.id } },
    ]);
  });

  it('makes a link that sets a password once and ends every session', async () => {
    const admin = await register('admin');
    const { browser, email, id } = await register();
    const { data } = await admin.browser.mutate<{ url: string }>('admin.makeResetLink', { userId: id });
    const token = new URL(data?.url ?? '').searchParams.get('token');
    expect(data?.url).toMatch(/^http:\/\/localhost:3000\/reset-password\?token=/);
    const body = { token, newPassword: 'a-new-long-password' };
    expect((await new Browser().auth('/reset-password', body)).status).toBe(200);
    expect((await new Browser().auth('/reset-password', body)).status).toBe(400);
    expect((await browser.query('account.me')).data).toBeNull();
    expect((await new Browser().auth('/sign-in/email', { email, password: 'a-new-long-password' })).status).toBe(200);
    const entries = await db.audit.findMany({ where: { subjectId: id } });
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['reset-link.made', 'password.reset']));
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it('is never the last one to go', async () => {
    const admin = await register('admin');
    await db.user.updateMany({ where: { role: 'admin', id: { not: admin.id } }, data: { role: 'student' } });
    const demoted = await admin.browser.mutate('admin.setRole', { userId: admin.id, role: 'student' });
    expect(demoted.error?.data.code).toBe('CONFLICT');
    expect((await admin.browser.mutate('account.delete', { password })).error?.data.code).toBe('CONFLICT');
  });
});
