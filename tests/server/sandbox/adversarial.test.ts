import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { gradeInSandbox } from '@/server/sandbox/ask-sandbox';
import type { SandboxOutcome } from '@/server/sandbox/outcome';
import { Pool } from '@/server/sandbox/pool';
import { type Attack, families } from './adversarial';
import { exerciseOf } from './exercise';

const pool = new Pool(2);
afterAll(() => pool.close());

const grade = async ({ exercise: slug, text: definition }: Attack): Promise<SandboxOutcome> => {
  const place = await pool.take(performance.now() + 600_000);
  if (!place) throw new Error('no place in the pool');
  try {
    return await gradeInSandbox(place, { versionId: slug, exercise: exerciseOf(slug), definition });
  } finally {
    place.release();
  }
};

/** As the service does: a worker that a busy machine did not start in time is no verdict, and another is asked. */
const gradeAgain = async (one: Attack): Promise<SandboxOutcome> => {
  const outcome = await grade(one);
  const isLate = outcome.kind === 'fault' && outcome.reason === 'the worker did not start';
  return isLate ? gradeAgain(one) : outcome;
};

const told = (outcome: SandboxOutcome): string =>
  outcome.kind === 'graded'
    ? `passed: ${outcome.passed}`
    : outcome.kind === 'fault'
      ? `fault: ${outcome.reason}`
      : outcome.kind;

describe('hostile submissions', () => {
  it('are at least two hundred', () => {
    const all = Object.values(families).flat();
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ exercise, text }) => `${exercise} ${text}`)).size).toBe(all.length);
  });

  it.each(Object.entries(families))(
    'of the family %s neither pass nor crash, and leave the request thread free',
    { timeout: 600_000 },
    async (_, attacks) => {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const outcomes = await Promise.all(attacks.map(async (one) => [one.name, told(await gradeAgain(one))] as const));
      delay.disable();
      const wrong = outcomes.filter(([, outcome]) => outcome === 'passed: true' || outcome.startsWith('fault'));
      expect(wrong).toEqual([]);
      // What another request would wait for: this thread, in nanoseconds.
      expect(delay.percentile(50) / 1e6).toBeLessThan(100);
      const [reference] = exerciseOf('order-fulfilment').references;
      expect(
        await grade({ name: 'reference', exercise: 'order-fulfilment', text: reference?.definition ?? '' }),
      ).toMatchObject({ passed: true });
    },
  );
});
