import { camel, insertSorted, slugPattern } from './recipe.mjs';

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
    return {
      files: {
        [`src/asl/integrations/services/${token}.ts`]: `import type { Service } from '../service';

/** \`${token}:${api}\`: say what it returns and name the AWS page; list the patterns each API allows beside request-response. */
export const ${value}: Service = { token: '${token}', apis: { ${api}: [] } };
`,
        [`tests/asl/integrations/services/${token}.test.ts`]: `import { expect, it } from 'vitest';
import { services } from '@/asl/integrations/registry';

it('allows the patterns AWS lists for ${token}:${api}', () => {
  expect(services.get('${token}')?.apis['${api}']).toEqual(['the patterns of the AWS page']);
});
`,
      },
      edits: [
        {
          path: 'src/asl/integrations/registry.ts',
          change: (text) =>
            insertSorted(text, `import { ${value} } from './services/${token}';`, (line) =>
              line.includes("from './services/"),
            ).replace(/(const all: readonly Service\[\] = \[[^\]]*?)(, \.\.\.|\])/, `$1, ${value}$2`),
        },
      ],
      next: [
        `src/asl/integrations/services/${token}.ts: APIs, patterns, what becomes of the parameters`,
        `tests/asl/integrations/services/${token}.test.ts: from a recorded or documented call (it fails until then)`,
        'src/asl/rules: which parameters are required when a definition is created',
      ],
    };
  },
};
