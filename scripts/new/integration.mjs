import { camel, insertSorted, slugPattern } from './recipe.mjs';

/** `translate` → `Translate`. */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @type {import('./recipe.mjs').Recipe} */
export const integration = {
  usage: '<token> <api>',
  about: 'an optimised service integration, e.g. `integration translate translateText`',
  fault: ([token = '', api = '']) =>
    slugPattern.test(token) && /^[a-z][A-Za-z0-9]+$/.test(api)
      ? undefined
      : 'Give the token and the API as they stand in `arn:aws:states:::token:apiName`.',
  plan([token, api]) {
    const value = camel(token);
    const prefix = capital(value);
    return {
      files: {
        [`src/asl/integrations/services/${token}.ts`]: `import { GUIDE, type Service } from '../service';

export const ${value}: Service = {
  token: '${token}',
  name: 'The name people write',
  source: \`\${GUIDE}connect-${token}.html\`,
  prefix: '${prefix}',
  sdkName: 'Amazon${prefix}',
  iam: '${token}',
  denied: '${prefix}.AccessDeniedException',
  metadata: true,
  actions: {
    // The patterns beside request-response, the parameters in PascalCase, and the result as it was recorded.
    ${api}: { patterns: [], required: [], parameters: [], returns: {} },
  },
  errors: { '${prefix}.AccessDeniedException': 'the role does not allow the call' },
};
`,
        [`tests/asl/integrations/services/${token}.test.ts`]: `import { expect, it } from 'vitest';
import { resultFault } from '@/asl/integrations/result';

it('knows a recorded result of ${token}:${api}', () => {
  const recorded = { Replace: 'this by the result of a recorded or documented call' };
  expect(resultFault('arn:aws:states:::${token}:${api}', recorded)).toBeUndefined();
  expect(recorded).not.toHaveProperty('Replace');
});
`,
      },
      edits: [
        {
          path: 'src/asl/integrations/registry.ts',
          change: (text) =>
            insertSorted(
              insertSorted(text, `import { ${value} } from './services/${token}';`, (line) =>
                line.includes("from './services/"),
              ),
              `  ${value},`,
              (line) => /^ {2}[a-zA-Z0-9]+,$/.test(line),
            ),
        },
      ],
      next: [
        `src/asl/integrations/services/${token}.ts: name, prefix of errors, patterns, parameters, result, errors; from the page in \`source\``,
        `tests/asl/integrations/services/${token}.test.ts: a recorded or documented result (it fails until then)`,
        `tests/asl/integrations/shapes.test.ts: a result for each pattern of ${token}:${api} (it asks for every action)`,
        `src/asl/simulators: a simulator, where the sandbox should answer by itself (mocks work without one)`,
        'npm run -s asl -- services --write: the table in docs/services.md',
      ],
    };
  },
};
