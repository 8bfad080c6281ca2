import { describe, expect, it } from 'vitest';
import { agrees } from '../../scripts/lib/install.mjs';
import { chooseSuites, countPlaywright } from '../../scripts/lib/suites.mjs';
import { runSuites, writeTable } from '../../scripts/lib/tally.mjs';
import { countVitest } from '../../scripts/lib/vitest-suite.mjs';

const quiet = () => undefined;
const suite = (name: string, run: () => Promise<unknown>, needs: string[] = []) => ({
  name,
  lane: 'light' as const,
  needs,
  run: run as () => Promise<{ passed: number; failed: number }>,
});

describe('the tally', () => {
  it('counts what ran; what ran nothing, threw, or lacked its need has failed', async () => {
    const rows = await runSuites(
      [
        suite('good', async () => ({ passed: 3, failed: 0 })),
        suite('empty', async () => ({ passed: 0, failed: 0 })),
        suite('broken', async () => {
          throw new Error('broken');
        }),
        suite('after', async () => ({ passed: 1, failed: 0 }), ['broken']),
        suite('absent', async () => 'nothing to run it with'),
      ],
      quiet,
    );
    expect(rows.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
      ['good', 3, 0],
      ['empty', 0, 1],
      ['broken', 0, 1],
      ['after', 0, 1],
      ['absent', 0, 0],
    ]);
    expect(writeTable(rows).split('\n').at(-1)).toBe('3 passed, 3 failed');
  });

  it('lets the heavy lane take light suites once it is through, and none before its need has ended', async () => {
    const begun: string[] = [];
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const one = (name: string, until: Promise<void> = Promise.resolve(), needs: string[] = []) =>
      suite(
        name,
        async () => {
          begun.push(name);
          await until;
          return { passed: 1, failed: 0 };
        },
        needs,
      );
    // The light lane stays in `slow` until the heavy one has come to `last`.
    const last = suite('last', async () => {
      begun.push('last');
      end();
      return { passed: 1, failed: 0 };
    });
    const heavy = { ...one('heavy'), lane: 'heavy' as const };
    const rows = await runSuites([heavy, one('slow', ended), last, one('after', undefined, ['slow'])], quiet);
    expect(rows.map(({ name, passed }) => [name, passed])).toEqual([
      ['heavy', 1],
      ['slow', 1],
      ['last', 1],
      ['after', 1],
    ]);
    expect(begun).toEqual(['heavy', 'slow', 'last', 'after']);
  });

  it('counts a Vitest file that could not be run, and an exit code nobody explains', () => {
    const file = { status: 'failed', assertionResults: [] };
    const counts = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
    expect(countVitest({ ...counts, testResults: [file] }, { code: 1, output: '' })).toMatchObject({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
    expect(countVitest({ ...counts, testResults: [] }, { code: 1, output: '' })).toMatchObject({ failed: 1 });
    expect(countVitest(undefined, { code: 0, output: '' })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('names a browser test that passed only at its second try, and says what failed last', () => {
    const spec = (title: string, status: string, ...messages: string[]) => ({
      title,
      file: 'a.spec.ts',
      line: 3,
      tests: [{ projectName: 'phone', status, results: [{ errors: messages.map((message) => ({ message })) }] }],
    });
    const suites = [{ suites: [{ specs: [spec('sways', 'flaky', 'too \u001b[31mearly\u001b[39m')] }], specs: [] }];
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    expect(countPlaywright({ stats, suites }, { code: 0, output: '' })).toMatchObject({
      passed: 5,
      failed: 0,
      note: 'at the second try: [phone] a.spec.ts:3 sways',
      detail: expect.stringMatching(/sways\ntoo early$/),
    });
    const broken = {
      stats: { ...stats, unexpected: 1, flaky: 0 },
      suites: [{ specs: [spec('falls', 'unexpected', 'no such row')] }],
    };
    expect(countPlaywright(broken, { code: 1, output: 'line\n' })).toMatchObject({
      passed: 4,
      failed: 1,
      detail: expect.stringMatching(/falls\nno such row$/),
    });
    expect(countPlaywright(undefined, { code: 1, output: 'nothing' })).toMatchObject({ failed: 1, detail: 'nothing' });
  });
});

describe('choosing suites', () => {
  it('takes a name, a beginning, and what they need', () => {
    const names = (...words: string[]) => chooseSuites(words).chosen.map(({ name }) => name);
    expect(names('unit')).toEqual(['unit']);
    expect(names('database')).toEqual(['database-pglite', 'database-postgresql']);
    expect(names('browser')).toEqual(['build', 'browser']);
    expect(names().length).toBeGreaterThan(10);
    expect(chooseSuites(['nope']).unknown).toEqual(['nope']);
  });
});

describe('whether to install', () => {
  const wanted = {
    packages: { '': {}, a: { version: '1.0.0', integrity: 'x' }, b: { version: '2.0.0', optional: true } },
  };
  it.each([
    ['all there', { a: { version: '1.0.0', integrity: 'x' } }, true],
    ['another version', { a: { version: '1.0.1', integrity: 'y' } }, false],
    ['one absent', {}, false],
  ])('%s → %s', (_, packages, expected) => expect(agrees(wanted, { packages })).toBe(expected));
});
