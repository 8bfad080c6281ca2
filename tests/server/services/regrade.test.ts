import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Exercise } from '@/grading';
import { pool } from '@/server/sandbox/pool';
import { planRegrade, type Regraded, type RegradeQuery } from '@/server/services/regrade/plan-regrade';
import { writeRegrade } from '@/server/services/regrade/write-regrade';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { submit } from '@/server/services/submissions/submit';
import { exerciseOf } from '../sandbox/exercise';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

const planned = async (query: RegradeQuery): Promise<Regraded[]> => {
  const all: Regraded[] = [];
  for await (const one of planRegrade(db, query)) {
    if (one.change === 'fault') throw new Error(one.reason);
    all.push(one);
  }
  return all;
};

/** A student's submission of each text, graded. */
const submitted = async (slug: string, exercise: Exercise, texts: readonly string[]) => {
  const version = await makeVersion(db, 'exercise', slug, { ...exercise, slug });
  const { id: userId } = await makeUser(db);
  const ids: string[] = [];
  for (const text of texts) {
    const asked = { userId, contentVersionId: version.id, text, clientKey: randomUUID(), seed: 'a' };
    let made = await submit(db, asked);
    // What a busy machine did not grade in time is asked for again: the same key is the same submission.
    for (let turn = 0; turn < 20 && 'id' in made && made.state === 'queued'; turn++) made = await submit(db, asked);
    if (!('id' in made)) throw new Error(made.message);
    expect(made.state).toBe('graded');
    ids.push(made.id);
  }
  return { userId, ids };
};

describe('a regrade', () => {
  it('comes to the same verdicts where nothing changed', async () => {
    const exercise = exerciseOf('order-fulfilment');
    const slug = unique('same');
    const texts = [...exercise.references, ...exercise.wrong].map(({ definition }) => definition);
    await submitted(slug, exercise, [...texts, '{', '[]', '['.repeat(5000)]);
    const results = await planned({ exercise: slug, content: 'stored' });
    expect(results).toHaveLength(texts.length + 3);
    expect(results.map(({ change }) => change)).toEqual(results.map(() => 'same'));
    expect(await planned({ exercise: slug, content: 'stored', otherEngine: true })).toEqual([]);
  });

  it('after a change of the exercise shows what would change, writes it when told to, and keeps both verdicts', async () => {
    const exercise = exerciseOf('mend-the-choice');
    const slug = unique('changed');
    const [reference, other] = exercise.references;
    const [wrong] = exercise.wrong;
    if (!reference || !other || !wrong) throw new Error('the exercise has too few answers');
    const { userId, ids } = await submitted(slug, exercise, [other.definition, wrong.definition, '{']);
    // What was a wrong answer is now what is expected.
    const changed = { ...exercise, slug, references: [{ ...reference, definition: wrong.definition }, other] };
    const next = await makeVersion(db, 'exercise', slug, changed, 2);

    const plan = await planned({ exercise: slug, content: 'newest' });
    expect(plan.map(({ id, change }) => [id, change])).toEqual([
      [ids[0], 'fails'],
      [ids[1], 'passes'],
      [ids[2], 'same'],
    ]);
    const read = (id = '') => readSubmission(db, { userId, id });
    expect(await read(ids[1])).toMatchObject({ passed: false, regraded: null });

    const [lost, won] = plan;
    if (!lost || !won) throw new Error('nothing is planned');
    expect(await writeRegrade(db, won, 'The task was mended.')).toBe(true);
    expect(await writeRegrade(db, won, 'twice')).toBe(false);
    expect(await read(ids[1])).toMatchObject({
      passed: true,
      verdict: { kind: 'graded', passed: true },
      regraded: { reason: 'The task was mended.', before: { passed: false } },
    });
    const kept = await db.supersededVerdict.findMany({ where: { submissionId: won.id } });
    expect(kept).toMatchObject([{ passed: false, score: won.before.score, engine: won.before.engine }]);
    expect(kept[0]?.verdict).toEqual(won.before.verdict);
    expect(await db.submission.findUnique({ where: { id: won.id } })).toMatchObject({ gradedVersionId: next.id });
    expect(await read(ids[0])).toMatchObject({ passed: true, regraded: null });
    expect((await planned({ ids: [won.id], content: 'stored' }))[0]?.change).toBe('same');
  });
});
