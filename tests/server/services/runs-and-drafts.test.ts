import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '@/server/services/drafts/save-draft';
import { latestRuns } from '@/server/services/runs/latest-runs';
import { recordRun, runLimits } from '@/server/services/runs/record-run';
import { makeCourse, makeUser, openDatabase } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let lesson: string;
beforeAll(async () => {
  ({ lesson } = await makeCourse(db));
});

const run = (userId: string, input = '{}') => ({
  ...{ userId, lesson, machine: 'one-pass', definition: '{ "StartAt": "A" }', input, responses: '{"A":[]}' },
  ...{ type: 'STANDARD' as const, seed: 's', startTime: new Date('2026-11-24T10:00:00Z'), engine: '0.1.0' },
});

describe('runs', () => {
  it('come back as they were run, the last of each machine, and the oldest go', async () => {
    const { id: userId } = await makeUser(db);
    for (let i = 0; i < runLimits.kept + 3; i++) await recordRun(db, run(userId, `{"n": ${i}.0}`));
    expect(await latestRuns(db, { userId, lesson })).toMatchObject([
      { machine: 'one-pass', input: `{"n": ${runLimits.kept + 2}.0}`, startTime: new Date('2026-11-24T10:00:00Z') },
    ]);
    expect(await db.run.count({ where: { userId } })).toBe(runLimits.kept);
    expect(await latestRuns(db, { userId: (await makeUser(db)).id, lesson })).toEqual([]);
  });

  it('are refused when too long in bytes or of no machine', async () => {
    const { id: userId } = await makeUser(db);
    const long = run(userId, 'é'.repeat(runLimits.input / 2 + 1));
    expect(await recordRun(db, long)).toMatchObject({ reason: 'invalid' });
    expect(await recordRun(db, { ...run(userId), machine: 'none' })).toMatchObject({ reason: 'not-found' });
  });
});

describe('a draft', () => {
  it('is never overwritten by a text made from an older one', async () => {
    const { id: userId } = await makeUser(db);
    const save = (text: string, revision: number) =>
      saveDraft(db, { userId, topic: 'exercise:a', text, revision, contentVersionId: null });
    expect(await save('one', 0)).toEqual({ saved: true, revision: 1 });
    expect(await save('one', 0)).toEqual({ saved: true, revision: 1 });
    expect(await save('two', 1)).toEqual({ saved: true, revision: 2 });
    expect(await save('other tab', 1)).toMatchObject({ saved: false, stored: { text: 'two', revision: 2 } });
    expect(await save('fresh tab', 0)).toMatchObject({ saved: false, stored: { text: 'two', revision: 2 } });
  });
});
