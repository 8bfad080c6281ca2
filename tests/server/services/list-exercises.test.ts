import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '@/server/services/drafts/save-draft';
import { listExercises } from '@/server/services/exercises/list-exercises';
import { claimSubmission } from '@/server/services/submissions/claim-submission';
import { createSubmission } from '@/server/services/submissions/create-submission';
import { settleSubmission } from '@/server/services/submissions/settle-submission';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
const slug = unique('exercise');
const body = { title: 'Old title', kind: 'write', difficulty: 1, lesson: 'no-such-lesson#part' };
let versionId: string;
beforeAll(async () => {
  await makeVersion(db, 'exercise', slug, body);
  versionId = (await makeVersion(db, 'exercise', slug, { ...body, title: 'New title' }, 2)).id;
});

const ownOf = async (userId: string | undefined) =>
  (await listExercises(db, userId)).filter((exercise) => exercise.slug === slug);

describe('the list of exercises', () => {
  it('shows each once, by its newest version, to a visitor too', async () => {
    expect(await ownOf(undefined)).toEqual([
      {
        slug,
        title: 'New title',
        kind: 'write',
        difficulty: 1,
        lesson: { slug: 'no-such-lesson', title: 'no-such-lesson' },
        state: 'new',
        submissions: 0,
        touchedAt: null,
      },
    ]);
  });

  it('says where its reader stands: a draft begins it, only a passed submission passes it', async () => {
    const { id: userId } = await makeUser(db);
    await saveDraft(db, { userId, topic: `exercise:${slug}`, text: '{', revision: 0, contentVersionId: null });
    expect(await ownOf(userId)).toMatchObject([{ state: 'started', submissions: 0 }]);
    const clientKey = randomUUID();
    const made = await createSubmission(db, { userId, contentVersionId: versionId, text: '{}', clientKey, seed: 'a' });
    expect(await ownOf(userId)).toMatchObject([{ state: 'started', submissions: 1 }]);
    const id = 'id' in made ? made.id : '';
    await claimSubmission(db, { owner: 'o', id });
    await settleSubmission(db, {
      id,
      owner: 'o',
      verdict: {
        kind: 'graded',
        passed: true,
        score: 1,
        scenarios: [],
        design: { passed: true, findings: [] },
        misconceptions: [],
      },
      gradedVersionId: versionId,
      gradingMs: 1,
    });
    expect(await ownOf(userId)).toMatchObject([{ state: 'passed', submissions: 1 }]);
    expect(await ownOf((await makeUser(db)).id)).toMatchObject([{ state: 'new', submissions: 0 }]);
  });
});
