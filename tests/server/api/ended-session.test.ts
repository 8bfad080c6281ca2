import { afterAll, describe, expect, it } from 'vitest';
import { makeContext } from '@/server/api/context';
import { makeGuest } from '@/server/auth';
import { openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('a first write with a session that has ended', () => {
  it('makes a guest, as without any session', async () => {
    const cookie = cookieOf((await makeGuest(new Headers())).headers);
    const before = await makeContext(new Headers({ cookie })).viewer();
    await db.session.deleteMany({ where: { userId: before?.id ?? '' } });

    const answer = new Headers();
    const made = await makeContext(new Headers({ cookie }), answer).ensureViewer();
    expect(made).toMatchObject({ guest: true });
    expect(await makeContext(new Headers({ cookie: cookieOf(answer) })).viewer()).toEqual(made);
    expect(made).not.toMatchObject({ id: before?.id });
  });
});
