import { camel, insertSorted, kebab } from './recipe.mjs';

/** @type {import('./recipe.mjs').Recipe} */
export const intrinsic = {
  usage: '<Name>',
  about: 'a States.* function, e.g. `intrinsic MathMax`',
  fault: ([name = '']) =>
    /^(States\.)?[A-Z][A-Za-z0-9]+$/.test(name) ? undefined : 'Give the name behind `States.`, e.g. MathMax.',
  plan([written]) {
    const name = written.replace(/^States\./, '');
    const file = kebab(name);
    const value = camel(file);
    return {
      files: {
        [`src/asl/intrinsics/${file}.ts`]: `import { stringAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** \`States.${name}(text)\`: say what it returns, and the AWS page that says so. */
export const ${value}: Intrinsic = {
  arity: [1, 1],
  parameters: ['text'],
  takes: ['text'],
  summary: 'Say in one sentence what it does.',
  // givesText: true, where it always gives a text: it may then stand in ErrorPath and CausePath.
  evaluate(args) {
    const text = stringAt(args, 0);
    return text instanceof IntrinsicError ? text : text;
  },
};
`,
        [`tests/asl/intrinsics/${file}.test.ts`]: `import { expect, it } from 'vitest';
import { compileIntrinsic, type IntrinsicCall } from '@/asl/intrinsics/compile';
import { scopeOf } from '../query/scope';

const evaluate = (text: string) => (compileIntrinsic(text) as IntrinsicCall).evaluate(scopeOf({}));

it('says the rule that States.${name} follows', () => {
  expect(evaluate("States.${name}('a')")).toBe('the value the rule gives');
});
`,
      },
      edits: [
        {
          path: 'src/asl/intrinsics/registry.ts',
          change: (text) =>
            insertSorted(
              insertSorted(text, `import { ${value} } from './${file}';`, (line) => line.startsWith('import {')),
              `  ['States.${name}', ${value}],`,
              (line) => line.startsWith("  ['States."),
            ),
        },
      ],
      next: [
        `src/asl/intrinsics/${file}.ts: arity, parameters, takes, summary, evaluate; the docstring names the source. intrinsics/arguments.ts reads arguments of each kind with the service's own errors`,
        `tests/asl/intrinsics/${file}.test.ts: the rule with its values (it fails until then)`,
        `npm run -s asl -- run FILE --input '{…}' with a Pass state that uses it ("x.$": "States.${name}(…)"), then npx vitest run tests/asl/intrinsics`,
        'nothing else: checker, completion and reference read the registry',
      ],
    };
  },
};
