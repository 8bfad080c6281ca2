import { afterAll, describe, expect, it } from 'vitest';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

describe('a content version', () => {
  it('never changes what it holds', async () => {
    const { id } = await makeVersion(db, 'card', unique('card'), { text: 'as published' });
    const where = { id };
    await expect(db.contentVersion.update({ where, data: { body: { text: 'other' } } })).rejects.toThrow(/immutable/);
    await expect(db.contentVersion.update({ where, data: { slug: unique('card') } })).rejects.toThrow(/immutable/);
    expect((await db.contentVersion.findUniqueOrThrow({ where })).body).toEqual({ text: 'as published' });
  });

  it('is archived and brought back, never a draft again, never deleted', async () => {
    const { id } = await makeVersion(db, 'card', unique('card'), { text: 'as published' });
    const where = { id };
    await db.contentVersion.update({ where, data: { state: 'archived' } });
    await expect(db.contentVersion.update({ where, data: { state: 'draft' } })).rejects.toThrow(/was published/);
    await db.contentVersion.update({ where, data: { state: 'published' } });
    await expect(db.contentVersion.delete({ where })).rejects.toThrow(/cannot be deleted/);
  });

  it('has its number and its body once', async () => {
    const slug = unique('card');
    await makeVersion(db, 'card', slug, { text: 'one' });
    await expect(makeVersion(db, 'card', slug, { text: 'two' }, 1)).rejects.toMatchObject({ code: 'P2002' });
    await expect(makeVersion(db, 'card', slug, { text: 'one' }, 2)).rejects.toMatchObject({ code: 'P2002' });
  });

  it('stays when its author leaves, without the name', async () => {
    const author = await makeUser(db, 'instructor');
    const { id } = await makeVersion(db, 'card', unique('card'), { text: 'mine' });
    await db.contentVersion.update({ where: { id }, data: { authorId: author.id } });
    await db.user.delete({ where: { id: author.id } });
    expect((await db.contentVersion.findUniqueOrThrow({ where: { id } })).authorId).toBeNull();
  });
});

describe('a user', () => {
  it('has no role as a guest, and one spelling of an address', async () => {
    const guest = await makeUser(db, 'guest');
    await expect(db.user.update({ where: { id: guest.id }, data: { role: 'admin' } })).rejects.toThrow();
    await expect(db.user.update({ where: { id: guest.id }, data: { email: 'Big@Example.test' } })).rejects.toThrow();
  });
});
