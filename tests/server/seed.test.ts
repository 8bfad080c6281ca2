import { createHash, randomUUID } from 'node:crypto';
import { verifyPassword } from 'better-auth/crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '@/catalog';
import { storeAccounts } from '@/cli/content/store-accounts';
import { storeVersions } from '@/cli/content/store-versions';
import { makeDatabase } from '@/server/make-database';

const database = makeDatabase(process.env['DATABASE_URL'] ?? '', 2);
afterAll(() => database.$disconnect());

const row = (slug: string, text: string) => {
  const body = { slug, text };
  return { kind: 'card', slug, body, sha256: createHash('sha256').update(canonicalJson(body)).digest('hex') } as const;
};
const versions = (slug: string) =>
  database.contentVersion.findMany({
    where: { slug },
    orderBy: { version: 'asc' },
    select: { version: true, state: true, body: true },
  });

describe('storing content', () => {
  it('writes a body once, however often it is stored', async () => {
    const slug = randomUUID();
    expect((await storeVersions(database, [row(slug, 'a')])).written).toBe(1);
    expect((await storeVersions(database, [row(slug, 'a')])).written).toBe(0);
    expect(await versions(slug)).toEqual([{ version: 1, state: 'published', body: { slug, text: 'a' } }]);
  });

  it('publishes exactly what the files hold: an edit archives the old version, going back brings it back', async () => {
    const slug = randomUUID();
    await storeVersions(database, [row(slug, 'a')]);
    await storeVersions(database, [row(slug, 'b')]);
    expect((await versions(slug)).map(({ version, state }) => [version, state])).toEqual([
      [1, 'archived'],
      [2, 'published'],
    ]);
    const back = await storeVersions(database, [row(slug, 'a')]);
    expect(back).toMatchObject({ written: 0, restored: 1 });
    expect((await versions(slug)).map(({ version, state }) => [version, state])).toEqual([
      [1, 'published'],
      [2, 'archived'],
    ]);
  });

  it('leaves what an author wrote alone', async () => {
    const slug = randomUUID();
    const author = await database.user.create({
      data: { name: 'A', email: `${slug}@example.org`, role: 'instructor' },
    });
    const written = row(slug, 'mine');
    await database.contentVersion.create({
      data: { ...written, version: 1, state: 'published', authorId: author.id },
    });
    await storeVersions(database, []);
    expect((await versions(slug)).map(({ state }) => state)).toEqual(['published']);
  });

  it('serves two seeds at once: one writes, the other finds it done', async () => {
    const slug = randomUUID();
    const both = await Promise.all([
      storeVersions(database, [row(slug, 'a')]),
      storeVersions(database, [row(slug, 'a')]),
    ]);
    expect(both.map(({ written }) => written).sort()).toEqual([0, 1]);
  });
});

describe('demo accounts', () => {
  it('exist once with the password that is shown, and keep a role changed since', async () => {
    const email = `${randomUUID()}@example.org`;
    const account = { role: 'student', name: 'S', email, password: 'abcd-efgh-jkmn' } as const;
    await storeAccounts(database, [account]);
    await database.user.update({ where: { email }, data: { role: 'instructor' } });
    await storeAccounts(database, [account]);
    await storeAccounts(database, [{ ...account, password: 'other-pass-word' }]);
    const user = await database.user.findUniqueOrThrow({ where: { email }, include: { accounts: true } });
    expect(user.role).toBe('instructor');
    expect(user.accounts).toHaveLength(1);
    const hash = user.accounts[0]?.password ?? '';
    expect(await verifyPassword({ hash, password: 'other-pass-word' })).toBe(true);
    expect(await verifyPassword({ hash, password: account.password })).toBe(false);
  });
});
