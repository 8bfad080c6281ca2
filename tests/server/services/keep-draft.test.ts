import { afterAll, describe, expect, it } from 'vitest';
import { draftLimits } from '@/server/services/drafts/draft-topic';
import { keepDraft } from '@/server/services/drafts/keep-draft';
import { readDraft } from '@/server/services/drafts/read-draft';
import { saveDraft } from '@/server/services/drafts/save-draft';
import { makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
const topic = 'exercise:keeping-drafts';

describe('a text that is kept', () => {
  it('stands beside the draft, newest first, each text once', async () => {
    const { id: userId } = await makeUser(db);
    await saveDraft(db, { userId, topic, text: 'now', revision: 0, contentVersionId: null });
    for (const [minute, text] of ['first', 'second', 'first'].entries())
      await keepDraft(db, { userId, topic, text, now: new Date(Date.UTC(2026, 10, 26, 10, minute)) });
    const { draft, kept } = await readDraft(db, { userId, topic });
    expect(draft?.text).toBe('now');
    expect(kept.map(({ text }) => text)).toEqual(['second', 'first']);
    expect((await readDraft(db, { userId: (await makeUser(db)).id, topic })).kept).toEqual([]);
  });

  it('makes room for itself: the oldest of many goes', async () => {
    const { id: userId } = await makeUser(db);
    for (let n = 0; n < 25; n++)
      await keepDraft(db, { userId, topic, text: `text ${n}`, now: new Date(Date.UTC(2026, 10, 26, 10, n)) });
    const { kept } = await readDraft(db, { userId, topic });
    expect(kept).toHaveLength(20);
    expect(kept[0]?.text).toBe('text 24');
  });

  it('is also what rested for ten minutes before it was changed again, under the time it was written', async () => {
    const { id: userId } = await makeUser(db);
    const save = (text: string, revision: number, now?: Date) =>
      saveDraft(db, { userId, topic, text, revision, contentVersionId: null, ...(now ? { now } : {}) });
    await save('one', 0);
    await save('two', 1);
    expect((await readDraft(db, { userId, topic })).kept).toEqual([]);
    const { draft } = await readDraft(db, { userId, topic });
    await save('three', 2, new Date(Date.now() + 600_000));
    const { kept } = await readDraft(db, { userId, topic });
    expect(kept).toMatchObject([{ text: 'two', updatedAt: draft?.updatedAt }]);
  });

  it('counts among the drafts a learner may have, whatever topics it names', async () => {
    const { id: userId } = await makeUser(db);
    await db.draft.createMany({
      data: Array.from({ length: draftLimits.count }, (_, n) => ({ userId, topic: `exercise:many-${n}`, text: 'x' })),
    });
    expect(await keepDraft(db, { userId, topic, text: 'one more' })).toMatchObject({ reason: 'too-many' });
  });

  it('is refused where it is longer than a definition may be', async () => {
    const { id: userId } = await makeUser(db);
    const text = 'x'.repeat(draftLimits.bytes + 1);
    expect(await keepDraft(db, { userId, topic, text })).toMatchObject({ reason: 'invalid' });
  });
});
