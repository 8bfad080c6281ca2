import { afterAll, describe, expect, it } from 'vitest';
import { beginProof } from '@/grading';
import { expectInSandbox, proveInSandbox } from '@/server/sandbox/ask-sandbox';
import { Pool } from '@/server/sandbox/pool';
import { exerciseOf } from './exercise';

const workers = new Pool(1);
afterAll(() => workers.close());

const exercise = exerciseOf('open-the-envelope');

describe('an exercise whose author is not trusted', () => {
  it('is run in the sandbox for its expected histories, one of each scenario', async () => {
    const place = await workers.take(performance.now() + 60_000);
    if (!place) throw new Error('no worker was free');
    const made = await expectInSandbox(place, { versionId: 'expect-a', exercise });
    place.release();
    expect(made?.histories.map(({ scenario }) => scenario)).toEqual(exercise.scenarios.map(({ id }) => id));
    expect(made?.histories[0]?.lines[0]).toContain('ExecutionStarted');
  });

  it('is proved there one step further, and no further than asked', async () => {
    const place = await workers.take(performance.now() + 60_000);
    if (!place) throw new Error('no worker was free');
    const state = beginProof(exercise);
    const made = await proveInSandbox(place, { versionId: 'expect-b', exercise, proof: { state, budgetMs: 0 } });
    place.release();
    expect(made).toMatchObject({ kind: 'proof', state: { stage: 'answers', done: 1 } });
  });
});
