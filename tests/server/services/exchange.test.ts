import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readOwn } from '@/server/services/exchange/list-own';
import { planImport } from '@/server/services/exchange/plan-import';
import { type Imported, type QuestionToImport, writeDrafts } from '@/server/services/exchange/write-drafts';
import { Refusal } from '@/server/services/refusal';
import { makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());

let userId: string;
beforeEach(async () => {
  userId = (await makeUser(db, 'instructor')).id;
});

const question = (externalId: string, prompt = `Prompt of ${externalId}`): QuestionToImport => ({
  externalId,
  card: {
    kind: 'single',
    id: '',
    prompt,
    explanation: '',
    options: [
      { id: 'a', text: 'Right', correct: true, explanation: '' },
      { id: 'b', text: 'Wrong', explanation: '' },
    ],
  },
});

const write = async (questions: readonly QuestionToImport[], as = userId): Promise<Imported> => {
  const written = await writeDrafts(db, { userId: as, format: 'gift', questions });
  if (written instanceof Refusal) throw new Error(written.message);
  return written;
};
const counts = ({ created, updated, unchanged }: Imported) => ({ created, updated, unchanged });
const standings = async (questions: readonly QuestionToImport[]) =>
  (await planImport(db, { userId, questions: questions.map(({ externalId, card }) => ({ externalId, card })) })).map(
    ({ standing }) => standing,
  );
const drafts = () => db.cardDraft.findMany({ where: { writers: { has: userId } }, orderBy: { createdAt: 'asc' } });

describe('an import', () => {
  it('writes drafts under names of their own, each of its author', async () => {
    expect(await standings([question('one'), question('two')])).toEqual(['new', 'new']);
    const written = await write([question('one'), question('two')]);
    expect(counts(written)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    const rows = await drafts();
    expect(rows.map(({ slug }) => slug).sort()).toEqual([...written.slugs].sort());
    for (const { slug, body, authorId } of rows) {
      expect(body).toMatchObject({ id: slug, kind: 'single' });
      expect(authorId).toBe(userId);
    }
  });

  it('read again changes nothing, mended updates, and never doubles', async () => {
    await write([question('one'), question('two')]);
    expect(await standings([question('one'), question('two', 'Mended')])).toEqual(['same', 'update']);
    const again = await write([question('one'), question('two', 'Mended'), question('three')]);
    expect(counts(again)).toEqual({ created: 1, updated: 1, unchanged: 1 });
    const rows = await drafts();
    expect(rows).toHaveLength(3);
    expect(rows.map(({ body }) => (body as { prompt: string }).prompt)).toContain('Mended');
    expect(rows.find(({ body }) => (body as { prompt: string }).prompt === 'Mended')?.revision).toBe(2);
  });

  it('sent twice at once makes nothing twice', async () => {
    const [a, b] = await Promise.all([write([question('one')]), write([question('one')])]);
    expect([a, b].map(({ created }) => created).sort()).toEqual([0, 1]);
    expect(await drafts()).toHaveLength(1);
  });

  it('tells a draft that was changed here since', async () => {
    const { slugs } = await write([question('one')]);
    const [slug = ''] = slugs;
    await db.cardDraft.update({
      where: { slug },
      data: { body: { ...question('one').card, id: slug, prompt: 'Edited here' } },
    });
    expect(await standings([question('one')])).toEqual(['edited']);
    const unseen = await writeDrafts(db, { userId, format: 'gift', questions: [question('one'), question('two')] });
    expect(unseen).toMatchObject({ message: expect.stringContaining('changed here since the file was read') });
    expect((await drafts()).map(({ body }) => Reflect.get(body as object, 'prompt'))).toEqual(['Edited here']);
    await write([{ ...question('one'), replaceEdited: true }]);
    expect(await standings([question('one')])).toEqual(['same']);
  });

  it('begins a new draft of a question that was handed in', async () => {
    const { slugs } = await write([question('one')]);
    const [slug = ''] = slugs;
    const body = { ...question('one').card, id: slug };
    const version = await db.contentVersion.create({
      data: {
        kind: 'card',
        slug,
        version: 1,
        sha256: createHash('sha256').update(slug).digest('hex'),
        body: body as object,
        authorId: userId,
      },
    });
    await db.cardDraft.delete({ where: { slug } });
    expect(await standings([question('one'), question('one-b')])).toEqual(['same', 'new']);
    expect(await standings([question('one', 'Mended')])).toEqual(['again']);
    await write([question('one', 'Mended')]);
    expect(await db.cardDraft.findUnique({ where: { slug } })).toMatchObject({ fromId: version.id });
  });

  it('meets nothing of another author, whatever id a file carries', async () => {
    const other = (await makeUser(db, 'instructor')).id;
    const { slugs } = await write([question('one')], other);
    const [slug = ''] = slugs;
    expect(await standings([question('one'), question(slug)])).toEqual(['new', 'new']);
    await write([question(slug, 'Taken?')]);
    expect((await db.cardDraft.findUnique({ where: { slug } }))?.body).toMatchObject({ prompt: 'Prompt of one' });
  });

  it('refuses all when one cannot be kept', async () => {
    const long = question('long', 'x'.repeat(300_000));
    expect(await writeDrafts(db, { userId, format: 'gift', questions: [question('one'), long] })).toBeInstanceOf(
      Refusal,
    );
    expect(
      await writeDrafts(db, { userId, format: 'gift', questions: [question('one'), question('one')] }),
    ).toBeInstanceOf(Refusal);
    expect(await drafts()).toHaveLength(0);
  });

  it('writes a thousand in one go, and all come back for an export under their own ids', async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => question(`q-${n}`));
    const { slugs, created } = await write(many);
    expect(created).toBe(1_000);
    const own = await readOwn(db, userId, slugs);
    expect(new Set(own.map(({ externalId }) => externalId))).toEqual(new Set(many.map(({ externalId }) => externalId)));
  });
});
