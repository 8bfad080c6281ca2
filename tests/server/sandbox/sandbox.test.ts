import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import type { Exercise } from '@/grading';
import { gradeInSandbox, replayInSandbox } from '@/server/sandbox/ask-sandbox';
import { sandboxLimits } from '@/server/sandbox/limits';
import { type Place, Pool } from '@/server/sandbox/pool';
import { exerciseOf } from './exercise';

const pool = new Pool(1);
afterAll(() => pool.close());
const fulfilment = exerciseOf('order-fulfilment');
const [reference] = fulfilment.references;

const at = async <T>(use: (place: Place) => Promise<T>): Promise<T> => {
  const place = await pool.take(performance.now() + 30_000);
  if (!place) throw new Error('no place in the pool');
  try {
    return await use(place);
  } finally {
    place.release();
  }
};

let versions = 0;
const grade = (definition: string | object, exercise: Exercise = fulfilment) =>
  at((place) =>
    gradeInSandbox(place, {
      versionId: exercise === fulfilment ? 'fulfilment' : `version-${++versions}`,
      exercise,
      definition: typeof definition === 'string' ? definition : JSON.stringify(definition),
    }),
  );

const states = (count: number): string =>
  `{"StartAt":"a0","States":{${Array.from({ length: count }, (_, i) => `"a${i}":{"Type":"Succeed"}`).join(',')}}}`;
const one = (state: object, rest: object = {}) => ({ StartAt: 'A', States: { A: { ...state, End: true } }, ...rest });
const jsonata = (expression: string) => one({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% ${expression} %}` });
const loop = {
  StartAt: 'There',
  States: { There: { Type: 'Pass', Next: 'Back' }, Back: { Type: 'Pass', Next: 'There' } },
};

describe('the sandbox', () => {
  it('gives the verdict of a reference, from a worker that stays warm', async () => {
    for (const { definition } of [...fulfilment.references, ...fulfilment.references])
      expect(await grade(definition)).toMatchObject({ kind: 'graded', passed: true, score: 1 });
    const workers = [await at(async ({ worker }) => worker), await at(async ({ worker }) => worker)];
    expect(workers[0]).toBe(workers[1]);
  });

  it('reads a prediction without making code of it: graded where it goes another way, told where it is none', async () => {
    const foretold = exerciseOf('what-will-the-history-say');
    expect(await grade('{"busy-once":[{"type":"ExecutionStarted"}]}', foretold)).toMatchObject({
      kind: 'graded',
      passed: false,
    });
    expect(await grade('{"busy-once":[{"type":"Nothing"}]}', foretold)).toMatchObject({ kind: 'invalid' });
  });

  it('says line and column of a text that is not JSON', async () => {
    expect(await grade('{\n  "StartAt": oops\n}')).toMatchObject({
      kind: 'invalid',
      faults: [{ line: 2, column: 14 }],
    });
  });

  it('says what keeps a definition from being run', async () => {
    expect(await grade({ StartAt: 'Nowhere', States: {} })).toMatchObject({ kind: 'invalid' });
  });

  it.each([
    ['two megabytes', ' '.repeat(2_000_000), 'definition size'],
    ['a hundred thousand states', states(100_000), 'definition size'],
    ['twenty thousand short states', states(20_000), 'number of states'],
    ['ten thousand levels', '['.repeat(10_000), 'nesting'],
    ['ten thousand levels of objects', '{"a":'.repeat(10_000), 'nesting'],
  ])('refuses %s by the name of the limit, in under a second', async (_, definition, limit) => {
    await grade(reference?.definition ?? '');
    const start = performance.now();
    expect(await grade(definition)).toMatchObject({ kind: 'over-limit', limit });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('lets an endless loop run to 25,000 events, as Step Functions would, and says so', async () => {
    const verdict = await grade(loop);
    expect(verdict).toMatchObject({ kind: 'graded', passed: false });
    expect(verdict.kind === 'graded' && verdict.scenarios.map(({ sentence, guarded }) => [sentence, guarded])).toEqual(
      fulfilment.scenarios.map(() => [
        expect.stringContaining('25,000 events'),
        expect.stringContaining('25,000 events'),
      ]),
    );
  });

  it('ends an Express workflow that loops, by the name of the limit', async () => {
    const express = { ...fulfilment, type: 'EXPRESS' } as const;
    let verdict = await grade(loop, express);
    // It takes a good part of the deadline, all of it on a busy machine.
    for (let turn = 0; turn < 5 && verdict.kind === 'over-limit' && verdict.limit === 'time'; turn++)
      verdict = await grade(loop, express);
    expect(verdict).toMatchObject({ kind: 'graded', passed: false });
    expect(JSON.stringify(verdict)).toContain('as far as we run an Express execution');
  });

  it('ends a workflow that carries more data along than is kept', async () => {
    const large = {
      StartAt: 'Make',
      States: {
        Make: {
          Type: 'Pass',
          Parameters: { 'list.$': 'States.ArrayRange(1, 1000, 1)', text: 'x'.repeat(200_000) },
          Next: 'Change',
        },
        Change: {
          Type: 'Pass',
          Parameters: { 'list.$': '$.list', 'text.$': '$.text', 'new.$': 'States.UUID()' },
          Next: 'Change',
        },
      },
    };
    expect(await grade(large)).toMatchObject({ kind: 'over-limit', limit: 'data' });
  });

  it('ends what computes for longer than the deadline', async () => {
    const verdict = await grade(jsonata('$count([1..800000].($sum([1..800000])))'));
    expect(verdict).toMatchObject({ kind: 'over-limit', limit: 'time' });
    expect(verdict.ms).toBeGreaterThan(990);
    expect(await grade(reference?.definition ?? '')).toMatchObject({ kind: 'graded', passed: true });
  });

  it('ends what needs more memory than it may use', async () => {
    const growing = jsonata('[1..9000000].{"a": $string($), "b": [$, $]}');
    const verdict = await grade(growing);
    expect(verdict).toMatchObject({ kind: 'over-limit' });
    expect(await grade(reference?.definition ?? '')).toMatchObject({ kind: 'graded', passed: true });
  });

  // A worker that meets the limit of its heap can take the process along: the language's own bounds must speak before.
  it.each([
    '$sum([1..3999999].($sum([1..3999999])))',
    '$replace($pad("", 3900000, "a"), "a", "bbbbbbbbbbbbbbbbbbbb")',
    '($a := [1..3999999]; $b := [1..3999999]; $c := [1..3999999]; $append($a, $append($b, $c)))',
  ])('keeps within its heap what would fill it: %s', async (expression) => {
    expect(await grade(jsonata(expression))).not.toMatchObject({ limit: 'memory' });
    expect(await grade(reference?.definition ?? '')).toMatchObject({ kind: 'graded', passed: true });
  });

  it('calls a broken exercise our fault, and goes on', async () => {
    const broken = { ...fulfilment, references: [{ name: 'none', note: '', definition: '{}' }] };
    expect(await grade(reference?.definition ?? '', broken)).toMatchObject({ kind: 'fault' });
    expect(await grade(reference?.definition ?? '')).toMatchObject({ kind: 'graded', passed: true });
  });

  it('calls a worker that dies our fault, and goes on with another', async () => {
    const verdict = await at((place) => {
      const grading = gradeInSandbox(place, {
        versionId: 'fulfilment',
        exercise: fulfilment,
        definition: JSON.stringify(jsonata('$count([1..1000000].([1..1000000].($ * $)))')),
      });
      void place.worker.end();
      return grading;
    });
    expect(verdict).toMatchObject({ kind: 'fault' });
    expect(await grade(reference?.definition ?? '')).toMatchObject({ kind: 'graded', passed: true });
  });

  it('gives a worker again an exercise that it has forgotten over others', async () => {
    const one = new Pool(1);
    try {
      const definition = reference?.definition ?? '';
      const versions = Array.from({ length: sandboxLimits.exercisesPerWorker + 1 }, (_, n) => `version ${n}`);
      for (const versionId of [...versions, ...versions.slice(0, 2)]) {
        const place = await one.take(performance.now() + 30_000);
        if (!place) throw new Error('no place in the pool');
        const outcome = await gradeInSandbox(place, { versionId, exercise: fulfilment, definition });
        place.release();
        expect(outcome).toMatchObject({ kind: 'graded', passed: true });
      }
    } finally {
      await one.close();
    }
  });

  it('computes the history of one scenario again', async () => {
    const scenario = fulfilment.scenarios[0]?.id ?? '';
    const submitted = { versionId: 'fulfilment', exercise: fulfilment, definition: reference?.definition ?? '' };
    const whole = await at((place) => replayInSandbox(place, { ...submitted, asked: { scenario, after: 0 } }));
    expect(whole?.events[0]).toMatchObject({ id: 1, type: 'ExecutionStarted' });
    expect(whole?.events).toHaveLength(whole?.total ?? 0);
    const rest = await at((place) => replayInSandbox(place, { ...submitted, asked: { scenario, after: 3 } }));
    expect(rest?.events).toEqual(whole?.events.slice(3));
    expect(
      await at((place) => replayInSandbox(place, { ...submitted, asked: { scenario: 'none', after: 0 } })),
    ).toBeUndefined();
  });
});

describe('what a worker can do', () => {
  it('is fenced in: no environment, no code from text, nothing shared that can be changed', async () => {
    const worker = new Worker(new URL('./frozen-worker.ts', import.meta.url), { env: {} });
    const told = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(told).toEqual({
      environment: [],
      thawed: [],
      evalGone: true,
      makers: { function: true, async: true, generator: true, global: true },
      poisoned: { object: true, toString: true, push: true, map: true, json: true },
      overriding: ['{"toString":"own","constructor":"own"}', '{"toString":1}', '"twice"'],
    });
  });
});
