import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { make } from '../../scripts/new.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const path of [
    'src/asl/intrinsics/registry.ts',
    'src/asl/integrations/registry.ts',
    'tests/asl/integrations/shapes.test.ts',
    'content/catalog.yaml',
  ]) {
    cpSync(path, join(root, path));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('npm run new', () => {
  it('asked for help, lists every recipe and has done nothing wrong', () => {
    for (const words of [['--help'], ['exercise', '-h'], ['help']]) {
      const { status, stdout } = spawnSync(process.execPath, ['scripts/new.mjs', ...words], { encoding: 'utf8' });
      expect(status).toBe(0);
      for (const recipe of ['intrinsic', 'integration', 'lesson', 'cards', 'exercise'])
        expect(stdout).toMatch(new RegExp(`^ {2}${recipe} .*: .+$`, 'm'));
    }
  });

  it('takes an intrinsic by its whole name as well', () => {
    expect(make(root, ['intrinsic', 'States.MathMax'])).toMatchObject({
      made: ['src/asl/intrinsics/math-max.ts', 'tests/asl/intrinsics/math-max.test.ts'],
    });
    expect(read('src/asl/intrinsics/registry.ts')).toContain("  ['States.MathMax', mathMax],\n");
  });

  it('writes an intrinsic, its test and its entry, in their places', () => {
    expect(make(root, ['intrinsic', 'MathMax'])).toMatchObject({
      made: ['src/asl/intrinsics/math-max.ts', 'tests/asl/intrinsics/math-max.test.ts'],
      changed: ['src/asl/intrinsics/registry.ts'],
    });
    expect(read('src/asl/intrinsics/math-max.ts')).toContain('export const mathMax: Intrinsic');
    const registry = read('src/asl/intrinsics/registry.ts');
    expect(registry).toContain("  ['States.MathAdd', mathAdd],\n  ['States.MathMax', mathMax],\n");
    expect(registry).toContain("import { mathAdd } from './math-add';\nimport { mathMax } from './math-max';\n");
  });

  it('writes an integration and lists it', () => {
    expect(make(root, ['integration', 'translate', 'translateText'])).not.toHaveProperty('fault');
    const registry = read('src/asl/integrations/registry.ts');
    expect(registry).toContain(
      "import { states } from './services/states';\nimport { translate } from './services/translate';\n",
    );
    expect(registry).toContain('  states,\n  translate,\n];');
    expect(read('src/asl/integrations/services/translate.ts')).toContain("  token: 'translate',");
    expect(read('tests/asl/integrations/shapes.test.ts')).toContain("  'translate:translateText': { Replace: ");
  });

  it('puts a lesson at the end of its unit', () => {
    expect(make(root, ['lesson', 'activities', 'doing-work'])).not.toHaveProperty('fault');
    expect(read('content/catalog.yaml')).toContain('\n      - slug: activities\n  - id: when-things-fail');
    expect(make(root, ['lesson', 'last', 'when-things-fail'])).not.toHaveProperty('fault');
    expect(read('content/catalog.yaml')).toMatch(/- slug: last\n( {2}- id: |$)/);
  });

  it('lists an exercise under its lesson, beside those that are there or first', () => {
    const made = make(root, ['exercise', 'one-more', 'retry-and-catch', 'repair']);
    expect(made).toMatchObject({ changed: ['content/catalog.yaml'] });
    expect(read('content/exercises/one-more/exercise.yaml')).toContain('kind: repair\nshows: []\n');
    expect(read('content/catalog.yaml')).toMatch(
      /- slug: retry-and-catch\n(?: {8}.*\n)* {8}exercises: \[.*, one-more\]/,
    );
    make(root, ['lesson', 'activities', 'doing-work']);
    make(root, ['exercise', 'first-here', 'activities']);
    expect(read('content/catalog.yaml')).toContain('- slug: activities\n        exercises: [first-here]\n');
    expect(make(root, ['exercise', 'x', 'no-such-lesson'])).toHaveProperty('fault');
    expect(make(root, ['exercise', 'x', 'activities', 'guess'])).toHaveProperty('fault');
  });

  it('changes nothing when a word is wrong, a unit is unknown or a file is in the way', () => {
    const before = read('src/asl/intrinsics/registry.ts');
    expect(make(root, ['intrinsic', 'math max'])).toHaveProperty('fault');
    expect(make(root, ['intrinsic', 'States.math'])).toHaveProperty('fault');
    expect(make(root, ['toString', 'x'])).toHaveProperty('fault');
    expect(make(root, ['lesson', 'a', 'no-such-unit'])).toEqual({
      fault: 'content/catalog.yaml has no unit “no-such-unit”',
    });
    make(root, ['cards', 'task-state', 'one']);
    expect(make(root, ['cards', 'task-state', 'two'])).toEqual({
      fault: 'content/cards/task-state.yaml exists already: choose another name, or change that file.',
    });
    expect(read('src/asl/intrinsics/registry.ts')).toBe(before);
  });
});
