import { afterAll, describe, expect, it } from 'vitest';
import { storeVersions } from '@/cli/content/store-versions';
import { moveGuestWork } from '@/server/services/accounts/move-guest-work';
import { readDeck } from '@/server/services/review/deck';
import { cardBody, makeUser, makeVersion, openDatabase, unique } from '../support/make';

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

  it('stays an instructor’s own when they leave: no seed archives it and no learner’s deck takes it up', async () => {
    const author = await makeUser(db, 'instructor');
    const slug = unique('own');
    const body = cardBody(slug, 'some-lesson#first');
    const own = await db.contentVersion.create({
      data: { kind: 'card', slug, version: 1, sha256: 'a'.repeat(64), body, state: 'published', authorId: author.id },
    });
    expect(own.builtIn).toBe(false);
    const built = unique('built-in');
    await makeVersion(db, 'card', built, cardBody(built, 'some-lesson#first'));
    await db.user.delete({ where: { id: author.id } });
    const deck = (await readDeck(db, (await makeUser(db)).id)).map(({ id }) => id);
    expect(deck).toContain(built);
    expect(deck).not.toContain(slug);
    const course = await db.contentVersion.findMany({ where: { builtIn: true, state: 'published' } });
    await storeVersions(
      db,
      course.map(({ kind, slug, sha256, body }) => ({ kind: kind as 'card', slug, sha256, body })),
    );
    const after = await db.contentVersion.findUniqueOrThrow({ where: { id: own.id } });
    expect(after).toMatchObject({ state: 'published', builtIn: false, authorId: null });
    await expect(db.contentVersion.update({ where: { id: own.id }, data: { builtIn: true } })).rejects.toThrow(
      /immutable/,
    );
  });

  it('is never reviewed by who wrote on it', async () => {
    const [author, other, third] = [
      await makeUser(db, 'instructor'),
      await makeUser(db, 'instructor'),
      await makeUser(db, 'instructor'),
    ];
    const slug = unique('own');
    const { id: contentVersionId } = await db.contentVersion.create({
      data: {
        kind: 'card',
        slug,
        version: 1,
        sha256: 'b'.repeat(64),
        body: {},
        authorId: author.id,
        writers: [other.id],
      },
    });
    const say = (reviewerId: string) =>
      db.contentReview.create({ data: { contentVersionId, reviewerId, approved: true } });
    await expect(say(author.id)).rejects.toThrow();
    await expect(say(other.id)).rejects.toThrow();
    expect(await say(third.id)).toMatchObject({ approved: true });
  });
});

describe('a card’s answer', () => {
  it('knows its card and whether it is the learner’s first, a guest’s work counted in', async () => {
    const slug = unique('card');
    const one = await makeVersion(db, 'card', slug, { text: 'one' });
    const two = await makeVersion(db, 'card', slug, { text: 'two' }, 2);
    const [user, guest] = [await makeUser(db), await makeUser(db, 'guest')];
    const answer = (userId: string, contentVersionId: string, at: string) =>
      db.cardAnswer.create({
        data: {
          userId,
          contentVersionId,
          clientKey: unique('key'),
          response: {},
          correct: true,
          answeredAt: new Date(at),
        },
      });
    const later = await answer(user.id, one.id, '2026-11-24T10:00:00Z');
    const again = await answer(user.id, two.id, '2026-11-24T11:00:00Z');
    expect([later, again]).toMatchObject([{ card: slug }, { card: slug }]);
    const firstOf = async ({ id }: { id: string }) =>
      (await db.firstAnswer.findUnique({ where: { card_userId: { card: slug, userId: id } } }))?.answeredAt;
    expect(await firstOf(user)).toEqual(later.answeredAt);
    const earlier = await answer(guest.id, one.id, '2026-11-24T09:00:00Z');
    expect(await firstOf(guest)).toEqual(earlier.answeredAt);
    await moveGuestWork(db, { guestId: guest.id, userId: user.id });
    expect(await firstOf(user)).toEqual(earlier.answeredAt);
    expect(await db.firstAnswer.count({ where: { card: slug } })).toBe(1);
  });
});

describe('a user', () => {
  it('has no role as a guest, and one spelling of an address', async () => {
    const guest = await makeUser(db, 'guest');
    await expect(db.user.update({ where: { id: guest.id }, data: { role: 'admin' } })).rejects.toThrow();
    await expect(db.user.update({ where: { id: guest.id }, data: { email: 'Big@Example.test' } })).rejects.toThrow();
  });
});
