import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pool } from '@/server/sandbox/pool';
import { forkExercise } from '@/server/services/authoring/create-authored';
import { listAuthored } from '@/server/services/authoring/list-authored';
import { beginProving, continueProving, type ProofView } from '@/server/services/authoring/prove-authored';
import {
  publishVersion,
  reviewVersion,
  sendForReview,
  setArchived,
  setListed,
} from '@/server/services/authoring/publish-authored';
import { readAuthored, readBaseFiles } from '@/server/services/authoring/read-authored';
import { readVersionFiles } from '@/server/services/authoring/read-version';
import { saveAuthored } from '@/server/services/authoring/save-authored';
import { closeLink, makeLink, openLink, readLink } from '@/server/services/exercises/exercise-link';
import { listExercises } from '@/server/services/exercises/list-exercises';
import { readExercise } from '@/server/services/exercises/read-exercise';
import { Refusal } from '@/server/services/refusal';
import { createSubmission } from '@/server/services/submissions/create-submission';
import { makeUser, openDatabase } from '../support/make';
import { storeCourse } from '../support/store-course';

const db = openDatabase();
beforeAll(() => storeCourse(db));
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

const SOURCE = 'open-the-envelope';

/** What was asked for; a refusal is a fault of the test. */
function given<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw new Error(value.message);
  return value;
}

const prove = async (id: string): Promise<ProofView> => {
  let proof = given(await beginProving(db, id));
  while (proof.finishedAt === null) proof = given(await continueProving(db, proof.id));
  return proof;
};

/** Instructors, who ask. */
const asks = (id: string) => ({ id, role: 'instructor' as const });

const submits = (userId: string, contentVersionId: string) =>
  createSubmission(db, { userId, contentVersionId, text: '{}', clientKey: randomUUID(), seed: 'a' });

describe('an exercise written in the browser', () => {
  it('goes from a fork over proof and review by another to students with a link', async () => {
    const [author, colleague, student, stranger] = await Promise.all([
      makeUser(db, 'instructor'),
      makeUser(db, 'instructor'),
      makeUser(db),
      makeUser(db),
    ]);
    const { id, slug } = given(await forkExercise(db, { userId: author.id, slug: SOURCE }));
    const begun = given(await readAuthored(db, { id, asker: asks(author.id) }));
    expect(begun).toMatchObject({ mine: true, base: { slug: SOURCE, newer: false }, versions: [], listed: false });

    const files = {
      ...begun.files,
      'exercise.yaml': (begun.files['exercise.yaml'] ?? '').replace(/^title: .*$/m, 'title: My envelope # renamed'),
    };
    const saved = given(await saveAuthored(db, { userId: author.id, id, files, revision: begun.revision }));
    expect(saved).toEqual({ saved: true, revision: begun.revision + 1 });
    const revision = begun.revision + 1;

    // Nothing is reviewed that is not proved.
    const early = await sendForReview(db, { userId: author.id, id, revision, note: '' });
    expect(early).toMatchObject({ reason: 'invalid', message: expect.stringContaining('Validate') });
    const proof = await prove(id);
    expect(proof).toMatchObject({ holds: true, problems: [], current: true });
    expect(proof.state.made).toBeGreaterThan(20);

    const versionId = given(await sendForReview(db, { userId: author.id, id, revision, note: 'Please look.' }));
    // What it was made from can be compared and taken up again.
    expect(given(await readVersionFiles(db, versionId))).toEqual({ files, before: null });
    expect(await readVersionFiles(db, 'none')).toMatchObject({ reason: 'not-found' });
    expect(await reviewVersion(db, { userId: author.id, versionId, approve: true, remark: '' })).toMatchObject({
      reason: 'forbidden',
    });
    expect(await publishVersion(db, { asker: asks(author.id), versionId, listed: false })).toMatchObject({
      reason: 'conflict',
    });
    expect(await reviewVersion(db, { userId: colleague.id, versionId, approve: false, remark: ' ' })).toMatchObject({
      reason: 'invalid',
    });
    expect(given(await reviewVersion(db, { userId: colleague.id, versionId, approve: true, remark: '' }))).toBe(true);
    given(await publishVersion(db, { asker: asks(author.id), versionId, listed: false }));
    const mine = (await listAuthored(db, asks(author.id))).find((one) => one.id === id);
    expect(mine).toMatchObject({ title: 'My envelope', state: 'published', live: true, proof: { holds: true } });

    // A student does not find it, nor submit to it, until they open a link.
    const opener = { id: student.id, role: 'student' as const, guest: false };
    expect(await readExercise(db, { slug, viewer: opener })).toMatchObject({ reason: 'not-found' });
    expect(await readExercise(db, { slug, viewer: undefined })).toMatchObject({ reason: 'not-found' });
    expect((await listExercises(db, student.id)).map((one) => one.slug)).not.toContain(slug);
    expect(await submits(student.id, versionId)).toMatchObject({ reason: 'not-found' });
    const { token } = given(await makeLink(db, { userId: author.id, slug, exam: false }));
    expect(given(await readLink(db, token))).toEqual({ slug, title: 'My envelope', exam: false });
    given(await openLink(db, { userId: student.id, token }));
    expect(await readExercise(db, { slug, viewer: opener })).toMatchObject({ title: 'My envelope', versionId });
    expect((await listExercises(db, student.id)).map((one) => one.slug)).toContain(slug);
    expect(await submits(student.id, versionId)).toMatchObject({ state: 'queued' });

    // Another student is no better off by it; a closed link lets nobody in, and keeps who is in.
    expect(await submits(stranger.id, versionId)).toMatchObject({ reason: 'not-found' });
    const [link] = await db.exerciseLink.findMany({ where: { slug } });
    given(await closeLink(db, { asker: asks(author.id), id: link?.id ?? '' }));
    expect(await openLink(db, { userId: stranger.id, token })).toMatchObject({ reason: 'not-found' });
    expect(await readExercise(db, { slug, viewer: opener })).toMatchObject({ versionId });

    // Listed, everyone finds it; archived, nobody.
    given(await setListed(db, { asker: asks(author.id), id, listed: true }));
    expect((await listExercises(db, undefined)).map((one) => one.slug)).toContain(slug);
    given(await setArchived(db, { asker: asks(author.id), id, archived: true }));
    expect(await readExercise(db, { slug, viewer: opener })).toMatchObject({ reason: 'not-found' });
    given(await setArchived(db, { asker: asks(author.id), id, archived: false }));
    expect(await readExercise(db, { slug, viewer: opener })).toMatchObject({ versionId });

    // A seed of the course's files leaves it alone.
    await storeCourse(db);
    expect(await readExercise(db, { slug, viewer: opener })).toMatchObject({ versionId });
  });

  it('keeps both texts when two authors save at once, and knows its own repeated save', async () => {
    const [one, two] = await Promise.all([makeUser(db, 'instructor'), makeUser(db, 'instructor')]);
    const { id } = given(await forkExercise(db, { userId: one.id, slug: SOURCE }));
    const { files, revision } = given(await readAuthored(db, { id, asker: asks(one.id) }));
    const first = { ...files, 'task.md': 'First.\n' };
    const second = { ...files, 'task.md': 'Second.\n' };
    expect(given(await saveAuthored(db, { userId: one.id, id, files: first, revision }))).toMatchObject({
      saved: true,
    });
    expect(given(await saveAuthored(db, { userId: two.id, id, files: second, revision }))).toMatchObject({
      saved: false,
      stored: { files: first, revision: revision + 1, by: one.name },
    });
    expect(given(await saveAuthored(db, { userId: one.id, id, files: first, revision }))).toMatchObject({
      saved: true,
    });
    // Both wrote on it: neither reviews it.
    await saveAuthored(db, { userId: two.id, id, files: second, revision: revision + 1 });
    const row = await db.authoredExercise.findUniqueOrThrow({ where: { id } });
    expect(new Set(row.writers)).toEqual(new Set([one.id, two.id]));
  });

  it('is kept whatever it says, and refused only for what no exercise has', async () => {
    const author = await makeUser(db, 'instructor');
    const { id } = given(await forkExercise(db, { userId: author.id, slug: SOURCE }));
    const { files, revision } = given(await readAuthored(db, { id, asker: asks(author.id) }));
    const broken = { ...files, 'exercise.yaml': 'title: [\0' };
    expect(given(await saveAuthored(db, { userId: author.id, id, files: broken, revision }))).toMatchObject({
      saved: true,
    });
    expect(await beginProving(db, id)).toMatchObject({ reason: 'invalid', message: expect.stringContaining('line 1') });
    for (const path of ['../task.md', 'references/__proto__.js', 'notes.txt'])
      expect(
        await saveAuthored(db, { userId: author.id, id, files: { ...files, [path]: '' }, revision: revision + 1 }),
      ).toMatchObject({ reason: 'invalid' });
    const huge = { ...files, 'task.md': 'x'.repeat(1_100_000) };
    expect(await saveAuthored(db, { userId: author.id, id, files: huge, revision: revision + 1 })).toMatchObject({
      reason: 'invalid',
    });
  });

  it('is not published where its proof does not hold', async () => {
    const author = await makeUser(db, 'instructor');
    const { id } = given(await forkExercise(db, { userId: author.id, slug: SOURCE }));
    const { files, revision } = given(await readAuthored(db, { id, asker: asks(author.id) }));
    const [wrong = ''] = Object.keys(files).filter((path) => path.startsWith('wrong/'));
    const [reference = ''] = Object.keys(files).filter((path) => path.startsWith('references/'));
    const passes = { ...files, [wrong]: files[reference] ?? '' };
    given(await saveAuthored(db, { userId: author.id, id, files: passes, revision }));
    const proof = await prove(id);
    expect(proof.holds).toBe(false);
    expect(proof.problems.join()).toContain(`${wrong.replace('.asl.json', '')} passes`);
    expect(await sendForReview(db, { userId: author.id, id, revision: revision + 1, note: '' })).toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('does not hold'),
    });
  });

  it('offers a newer text of what it was begun from', async () => {
    const author = await makeUser(db, 'instructor');
    const { id } = given(await forkExercise(db, { userId: author.id, slug: SOURCE }));
    const { before, now } = given(await readBaseFiles(db, id));
    expect(now).toEqual(before);
  });

  it('goes on with a proof though a unit of it never ends', async () => {
    const author = await makeUser(db, 'instructor');
    const { id } = given(await forkExercise(db, { userId: author.id, slug: SOURCE }));
    const { files, revision } = given(await readAuthored(db, { id, asker: asks(author.id) }));
    const [wrong = ''] = Object.keys(files).filter((path) => path.startsWith('wrong/'));
    const eater = JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: 'Eat',
      States: { Eat: { Type: 'Pass', Output: '{% $sum([1..3999999].($sum([1..3999999]))) %}', End: true } },
    });
    given(await saveAuthored(db, { userId: author.id, id, files: { ...files, [wrong]: eater }, revision }));
    let proof = given(await beginProving(db, id));
    while (proof.state.stage === 'answers') proof = given(await continueProving(db, proof.id));
    const { answers } = proof.state;
    expect(answers.flatMap(({ problems }) => problems)).toHaveLength(1);
  }, 60_000);
});
