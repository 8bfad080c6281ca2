import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pool } from '@/server/sandbox/pool';
import { bulkEdit } from '@/server/services/bank/bulk-edit';
import { discardDraft, forkQuestion, saveCardDraft, startQuestion } from '@/server/services/bank/draft';
import { pairDuplicates, readQuestionTexts } from '@/server/services/bank/find-duplicates';
import { handIn } from '@/server/services/bank/hand-in';
import { listQuestions, type QuestionQuery } from '@/server/services/bank/list-questions';
import { readQuestion } from '@/server/services/bank/read-question';
import { archiveQuestion, publishVersion, reviewVersion } from '@/server/services/bank/review-version';
import { Refusal } from '@/server/services/refusal';
import { cardBody, makeCourse, makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

let author: string;
let colleague: string;
let lesson: string;

beforeAll(async () => {
  author = (await makeUser(db, 'instructor')).id;
  colleague = (await makeUser(db, 'instructor')).id;
  ({ lesson } = await makeCourse(db));
});

const asks = (id: string) => ({ id, role: 'instructor' as const });

/** A question that may be handed in. */
const written = (slug: string, prompt = `Which one is it in ${slug}?`) => {
  const { options, ...card } = cardBody(slug, `${lesson}#first`);
  return { ...card, prompt, options: options.map(({ misconception: _, ...option }) => option) };
};

const ok = <T>(value: T | Refusal): T => {
  if (value instanceof Refusal) throw new Error(value.message);
  return value;
};

/** Begins a question of `author`'s and writes it; gives its slug and revision. */
async function draft(prompt?: string) {
  const { slug } = ok(await startQuestion(db, { userId: author, body: { kind: 'single' } }));
  const body = written(slug, prompt);
  const saved = ok(await saveCardDraft(db, { userId: author, slug, body, revision: 1, fromId: null, basedOnId: null }));
  if (!saved.saved) throw new Error('not saved');
  return { slug, revision: saved.revision, body };
}

async function handedIn() {
  const { slug, revision } = await draft();
  const handed = ok(await handIn(db, { userId: author, slug, revision }));
  if (!('versionId' in handed)) throw new Error(JSON.stringify(handed));
  return { slug, versionId: handed.versionId };
}

async function published() {
  const made = await handedIn();
  ok(await reviewVersion(db, { userId: colleague, versionId: made.versionId, approved: true, note: '' }));
  ok(await publishVersion(db, asks(author), made.versionId));
  return made;
}

const query: QuestionQuery = { text: '', flagged: false, sort: 'updated', direction: 'desc', page: 1, size: 100 };
const find = async (slug: string) =>
  (await listQuestions(db, { ...query, text: slug })).questions.find((row) => row.slug === slug);

describe('a draft', () => {
  it('is saved by revision, and a save that crosses another loses neither text', async () => {
    const { slug, revision, body } = await draft();
    const mine = { ...body, prompt: 'Mine?' };
    const theirs = { ...body, prompt: 'Theirs?' };
    const input = { slug, revision, fromId: null, basedOnId: null };
    expect(await saveCardDraft(db, { ...input, userId: colleague, body: theirs })).toEqual({
      saved: true,
      revision: revision + 1,
    });
    const late = ok(await saveCardDraft(db, { ...input, userId: author, body: mine }));
    expect(late).toMatchObject({ saved: false, stored: { body: { prompt: 'Theirs?' }, revision: revision + 1 } });
    // The same text again is a save whose answer was lost.
    expect(await saveCardDraft(db, { ...input, userId: colleague, body: theirs })).toMatchObject({ saved: true });
  });

  it('keeps its id and a kind that is known, and is bounded', async () => {
    const { slug, revision, body } = await draft();
    const input = { userId: author, slug, revision, fromId: null, basedOnId: null };
    for (const bad of [
      { ...body, id: 'other' },
      { ...body, kind: 'essay' },
      { ...body, prompt: 'x'.repeat(300_000) },
    ])
      expect(await saveCardDraft(db, { ...input, body: bad })).toMatchObject({ reason: 'invalid' });
  });

  it('that was thrown away while somebody wrote on it is kept as a new one, under its name', async () => {
    const { slug, revision } = await draft();
    ok(await discardDraft(db, { asker: asks(author), slug, revision }));
    const late = { userId: colleague, slug, body: written(slug), fromId: null, basedOnId: null };
    expect(await saveCardDraft(db, { ...late, revision })).toEqual({
      saved: false,
      gone: { how: 'thrown-away', newest: null },
    });
    expect(await saveCardDraft(db, { ...late, revision: 0 })).toEqual({ saved: true, revision: 1 });
    expect(await readQuestion(db, { slug, asker: asks(colleague) })).toMatchObject({ draft: { body: written(slug) } });
  });

  it('of a published question goes on from what is published once it was thrown away', async () => {
    const { slug, versionId } = await published();
    const mine = { userId: author, slug, body: written(slug), fromId: versionId, basedOnId: null };
    const { revision } = ok(await saveCardDraft(db, { ...mine, revision: 0 })) as { revision: number };
    ok(await discardDraft(db, { asker: asks(author), slug, revision }));
    expect(await saveCardDraft(db, { ...mine, revision })).toMatchObject({
      gone: { how: 'thrown-away', newest: { id: versionId } },
    });
    expect(await saveCardDraft(db, { ...mine, revision: 0 })).toEqual({ saved: true, revision: 1 });
  });

  it('is thrown away only as it was seen', async () => {
    const { slug, revision } = await draft();
    expect(await discardDraft(db, { asker: asks(author), slug, revision: revision - 1 })).toMatchObject({
      reason: 'conflict',
    });
    expect(await discardDraft(db, { asker: asks(author), slug, revision })).toEqual({ discarded: true });
    expect(await readQuestion(db, { slug, asker: asks(author) })).toMatchObject({ reason: 'not-found' });
  });

  it('that does not fit says so at its fields and stays', async () => {
    const { slug, revision, body } = await draft();
    const options = body.options.map((option, index) =>
      index === 1 ? { ...option, text: ' ', misconception: 'gone' } : option,
    );
    const saved = ok(
      await saveCardDraft(db, {
        userId: author,
        slug,
        body: { ...body, options, lesson: 'none#none' },
        revision,
        fromId: null,
        basedOnId: null,
      }),
    );
    expect(saved).toMatchObject({ saved: true });
    const refused = ok(await handIn(db, { userId: author, slug, revision: revision + 1 }));
    expect(refused).toEqual({ faults: [{ path: ['options', 1, 'text'], message: 'write something here' }] });
    expect((await find(slug))?.states).toEqual(['draft']);
  });
});

describe('a version', () => {
  it('waits for a review by somebody who did not write on it, is published, and answers keep theirs', async () => {
    const { slug, versionId } = await handedIn();
    expect((await find(slug))?.states).toEqual(['in-review']);
    expect(await publishVersion(db, asks(author), versionId)).toMatchObject({ reason: 'conflict' });
    expect(await reviewVersion(db, { userId: author, versionId, approved: true, note: '' })).toMatchObject({
      reason: 'forbidden',
    });
    expect(await reviewVersion(db, { userId: colleague, versionId, approved: false, note: '' })).toMatchObject({
      reason: 'invalid',
    });
    expect(await reviewVersion(db, { userId: colleague, versionId, approved: true, note: '' })).toEqual({
      state: 'reviewed',
    });
    expect(await publishVersion(db, asks(author), versionId)).toEqual({ state: 'published' });
    expect(await find(slug)).toMatchObject({ states: ['published'], version: 1, builtIn: false });
  });

  it('sent back says why, is not reviewed again, and the next one may be', async () => {
    const { slug, versionId } = await handedIn();
    ok(await reviewVersion(db, { userId: colleague, versionId, approved: false, note: 'Two options are right.' }));
    expect((await find(slug))?.states).toEqual(['returned']);
    expect(await reviewVersion(db, { userId: colleague, versionId, approved: true, note: '' })).toMatchObject({
      reason: 'conflict',
    });
    const view = ok(await readQuestion(db, { slug, asker: asks(author) }));
    expect(view.versions[0]).toMatchObject({ mine: true, review: { approved: false, note: 'Two options are right.' } });
    const same = ok(
      await saveCardDraft(db, {
        userId: author,
        slug,
        body: written(slug),
        revision: 0,
        fromId: versionId,
        basedOnId: null,
      }),
    );
    expect(same).toMatchObject({ saved: true });
    expect(await handIn(db, { userId: author, slug, revision: 1 })).toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('Version 1 has exactly this text'),
    });
  });

  it('counts everyone who wrote on its draft as a writer', async () => {
    const { slug, revision, body } = await draft();
    ok(
      await saveCardDraft(db, {
        userId: colleague,
        slug,
        body: { ...body, prompt: 'Together?' },
        revision,
        fromId: null,
        basedOnId: null,
      }),
    );
    const handed = ok(await handIn(db, { userId: author, slug, revision: revision + 1 }));
    const versionId = 'versionId' in handed ? handed.versionId : '';
    expect(await reviewVersion(db, { userId: colleague, versionId, approved: true, note: '' })).toMatchObject({
      reason: 'forbidden',
    });
  });

  it('takes the place of the one before, which can be brought back', async () => {
    const { slug, versionId } = await published();
    const body = { ...written(slug), prompt: 'Now, which one?' };
    ok(await saveCardDraft(db, { userId: author, slug, body, revision: 0, fromId: versionId, basedOnId: null }));
    expect((await find(slug))?.states).toEqual(['published', 'draft']);
    const handed = ok(await handIn(db, { userId: author, slug, revision: 1 }));
    const second = 'versionId' in handed ? handed.versionId : '';
    ok(await reviewVersion(db, { userId: colleague, versionId: second, approved: true, note: '' }));
    ok(await publishVersion(db, asks(author), second));
    const states = async () =>
      (await db.contentVersion.findMany({ where: { slug }, orderBy: { version: 'asc' } })).map(({ state }) => state);
    expect(await states()).toEqual(['archived', 'published']);
    ok(await publishVersion(db, asks(author), versionId));
    expect(await states()).toEqual(['published', 'archived']);
    ok(await archiveQuestion(db, asks(author), slug));
    expect((await find(slug))?.states).toEqual(['archived']);
  });

  it('is archived and brought back by who wrote it or an administrator; a colleague makes one of their own', async () => {
    const { slug, versionId } = await published();
    const other = asks(colleague);
    expect(await archiveQuestion(db, other, slug)).toMatchObject({ reason: 'forbidden' });
    expect(await bulkEdit(db, { asker: other, slugs: [slug], action: { do: 'archive' } })).toMatchObject([
      { done: false },
    ]);
    expect(ok(await readQuestion(db, { slug, asker: other })).mayArchive).toBe(false);
    expect(ok(await readQuestion(db, { slug, asker: asks(author) })).mayArchive).toBe(true);
    expect(ok(await forkQuestion(db, { userId: colleague, versionId })).slug).not.toBe(slug);
    // Handing in a version that nobody has approved gives no say over the question.
    const body = { ...written(slug), prompt: 'Which one, if any?' };
    ok(await saveCardDraft(db, { userId: colleague, slug, body, revision: 0, fromId: versionId, basedOnId: null }));
    const handed = ok(await handIn(db, { userId: colleague, slug, revision: 1 }));
    expect(await archiveQuestion(db, other, slug)).toMatchObject({ reason: 'forbidden' });
    ok(await archiveQuestion(db, { id: colleague, role: 'admin' }, slug));
    expect(await publishVersion(db, other, versionId)).toMatchObject({ reason: 'forbidden' });
    ok(await publishVersion(db, asks(author), versionId));
    ok(await archiveQuestion(db, asks(author), slug));
    const second = 'versionId' in handed ? handed.versionId : '';
    ok(await reviewVersion(db, { userId: author, versionId: second, approved: true, note: '' }));
    ok(await publishVersion(db, other, versionId));
    ok(await archiveQuestion(db, other, slug));
  });

  it('begun from a version that is not the newest any more is not saved, and is told of the newest', async () => {
    const { slug, versionId } = await published();
    const input = { userId: author, slug, body: written(slug), revision: 0, basedOnId: null };
    expect(await saveCardDraft(db, { ...input, fromId: 'another' })).toMatchObject({
      saved: false,
      gone: { how: 'handed-in', newest: { id: versionId, version: 1 } },
    });
    expect(await saveCardDraft(db, { ...input, fromId: versionId })).toMatchObject({ saved: true });
  });
});

describe('a built-in card', () => {
  it('is never written on; a fork says what it is based on and is told when the files have a newer one', async () => {
    const slug = unique('built-in');
    const first = await makeVersion(db, 'card', slug, written(slug));
    const refused = { userId: author, slug, body: written(slug), revision: 0, fromId: first.id, basedOnId: null };
    expect(await saveCardDraft(db, refused)).toMatchObject({ reason: 'invalid' });
    expect(await archiveQuestion(db, asks(author), slug)).toMatchObject({ reason: 'invalid' });
    const fork = ok(await forkQuestion(db, { userId: author, versionId: first.id }));
    expect(fork.slug).not.toBe(slug);
    const before = ok(await readQuestion(db, { slug: fork.slug, asker: asks(author) }));
    expect(before).toMatchObject({ builtIn: false, upstream: { slug, basedOn: { id: first.id }, newer: null } });
    expect(before.draft?.body).toMatchObject({ id: fork.slug });
    await db.contentVersion.update({ where: { id: first.id }, data: { state: 'archived' } });
    const second = await makeVersion(db, 'card', slug, written(slug, 'Newer?'), 2);
    const after = ok(await readQuestion(db, { slug: fork.slug, asker: asks(author) }));
    expect(after.upstream?.newer).toMatchObject({ id: second.id, body: { prompt: 'Newer?' } });
    const handed = ok(await handIn(db, { userId: author, slug: fork.slug, revision: 1 }));
    expect(handed).toMatchObject({ version: 1 });
    const row = await db.contentVersion.findFirst({ where: { slug: fork.slug } });
    expect(row).toMatchObject({ builtIn: false, basedOnId: first.id });
  });
});

describe('a card whose key is computed', () => {
  it('is run when it is handed in, in a worker; what cannot be computed is told at its field', async () => {
    const { slug } = ok(await startQuestion(db, { userId: author, body: { kind: 'predict-output' } }));
    const { options: _, ...fields } = written(slug);
    const body = {
      ...fields,
      kind: 'predict-output',
      machine: { definition: '{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"a":1},"End":true}}}' },
      right: 'Because.',
      mistakes: [
        { outcome: { output: '{}' }, explanation: 'No.' },
        { outcome: { error: 'States.Runtime' }, explanation: 'No.' },
      ],
    };
    const keep = (text: object, revision: number) =>
      saveCardDraft(db, { userId: author, slug, body: { ...text }, revision, fromId: null, basedOnId: null });
    await keep({ ...body, machine: { definition: '{"StartAt":"B","States":{}}' } }, 1);
    const refused = ok(await handIn(db, { userId: author, slug, revision: 2 }));
    expect(refused).toMatchObject({ faults: [{ path: ['machine', 'definition'] }] });
    // What a browser claims to have computed is not believed.
    await keep({ ...body, computed: { output: '{"a":2}' } }, 2);
    const handed = ok(await handIn(db, { userId: author, slug, revision: 3 }));
    const { body: stored } = await db.contentVersion.findUniqueOrThrow({
      where: { id: 'versionId' in handed ? handed.versionId : '' },
    });
    expect(stored).toMatchObject({ computed: { output: '{"a": 1}' } });
  });
});

describe('the list', () => {
  it('narrows by lesson, domain, kind, author, tag, state and any word, and takes a word for itself', async () => {
    const word = unique('zebra');
    const { slug, revision, body } = await draft(`What of the ${word}, 100%?`);
    ok(
      await saveCardDraft(db, {
        userId: author,
        slug,
        body: { ...body, tags: [word] },
        revision,
        fromId: null,
        basedOnId: null,
      }),
    );
    const total = async (narrow: Partial<QuestionQuery>) =>
      (await listQuestions(db, { ...query, text: word, ...narrow })).total;
    expect(await total({})).toBe(1);
    expect(await total({ lesson, domain: 1, kind: 'single', author, tag: word, state: 'draft' })).toBe(1);
    for (const other of [
      { lesson: 'other' },
      { domain: 2 },
      { kind: 'order' },
      { author: 'course' },
      { author: colleague },
      { tag: 'other' },
      { state: 'published' as const },
      { flagged: true },
      { text: `${word.slice(0, -1)}_` },
      { text: `${word}%` },
    ])
      expect(await total(other), JSON.stringify(other)).toBe(0);
    expect(await total({ text: '100%?' })).toBeGreaterThanOrEqual(1);
  });

  it('bears a draft that holds anything', async () => {
    const { slug, revision, body } = await draft();
    const odd = { ...body, domain: 'x', difficulty: [], tags: 3, prompt: { a: 1 }, lesson: null };
    ok(await saveCardDraft(db, { userId: author, slug, body: odd, revision, fromId: null, basedOnId: null }));
    expect(await find(slug)).toMatchObject({ domain: null, difficulty: null, tags: [], lesson: null });
  });

  it('has every question once over its pages', async () => {
    const slugs = [(await draft()).slug, (await draft()).slug, (await draft()).slug];
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      const { questions } = await listQuestions(db, { ...query, author, sort: 'n', page, size: 2 });
      seen.push(...questions.map(({ slug }) => slug));
      if (questions.length === 0) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(slugs));
  });
});

describe('bulk edit', () => {
  it('does one thing to many and says of each what came of it', async () => {
    const own = await draft();
    const live = await published();
    const built = unique('built-in');
    await makeVersion(db, 'card', built, written(built));
    const slugs = [own.slug, live.slug, built, 'not-there'];
    const run = (action: Parameters<typeof bulkEdit>[1]['action']) =>
      bulkEdit(db, { asker: asks(author), slugs, action });
    expect((await run({ do: 'tag', tag: 'week-1' })).map(({ done }) => done)).toEqual([true, true, false, false]);
    expect((await run({ do: 'task', task: '4.2' })).map(({ done }) => done)).toEqual([true, true, false, false]);
    const view = ok(await readQuestion(db, { slug: live.slug, asker: asks(author) }));
    expect(view.draft?.body).toMatchObject({ tags: ['week-1'], task: '4.2', domain: 4 });
    expect(view.versions[0]).toMatchObject({ state: 'published', body: { domain: 1 } });
    // The course of this test has one task statement, 1.1.
    const handed = await run({ do: 'hand-in' });
    expect(handed.map(({ done }) => done)).toEqual([false, false, false, false]);
    expect(handed[0]?.words).toContain('task');
    expect((await run({ do: 'archive' })).map(({ done }) => done)).toEqual([false, true, false, false]);
  });
});

describe('the duplicate finder', () => {
  it('finds nearly the same text, names a fork as one, and leaves the rest alone', async () => {
    const word = unique('kettle').replace('-', ' ');
    const text = `Under which condition does the ${word} state machine leave its Map state before every item was worked on?`;
    const [one, two, other] = [
      await draft(text),
      await draft(text.replace('leave', 'exit')),
      await draft(`What does ${word} mean for the retention of an Express history in a log group?`),
    ];
    // Other files' questions, often the same word for word, would take every place of the list.
    const own = new Set([one, two, other].map(({ slug }) => slug));
    const pairs = pairDuplicates((await readQuestionTexts(db)).filter(({ slug }) => own.has(slug)));
    expect(pairs).toHaveLength(1);
    expect([pairs[0]?.a.slug, pairs[0]?.b.slug].sort()).toEqual([one.slug, two.slug].sort());
    expect(pairs[0]).toMatchObject({ fork: false });
    expect(pairs[0]?.likeness).toBeGreaterThan(0.9);
  });
});
