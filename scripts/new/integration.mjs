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
    // The patterns beside request-response ('sync', 'waitForTaskToken'); parameters in PascalCase, \`required\` those without
    // which the service refuses the definition; the result as recorded, drawn as ../shape says: { Name: 'string', 'Maybe?': ['number'] },
    // members in order of the alphabet, without the metadata. Beside them \`carries\`: the parameter that holds what the caller has to
    // say; \`completes\`: what .sync comes back with; \`permissions\`, where they are not <iam>:<Action>.
    ${api}: { patterns: [], required: [], parameters: [], returns: {} },
  },
  errors: { '${prefix}.AccessDeniedException': 'the role does not allow the call' },
};
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
        {
          path: 'tests/asl/integrations/shapes.test.ts',
          change: (text) =>
            insertSorted(
              text,
              `  '${token}:${api}': { Replace: 'this by a recorded or documented result', ...metadata },`,
              (line) => /^ {2}'?[a-z0-9-]+:[A-Za-z]+/.test(line) && line.startsWith("  '"),
            ),
        },
      ],
      next: [
        `src/asl/integrations/services/${token}.ts: name, prefix of errors, patterns, parameters, result, errors; from the page in \`source\``,
        `tests/asl/integrations/shapes.test.ts: the result of ${token}:${api}, and one for each .sync and .sync:2 (whoever sends a token back says what it is); it fails until then`,
        `src/asl/simulators/services/${token}.ts and its line in simulators/registry.ts, where the sandbox should answer by itself (mocks work without): http.ts there is the smallest, sqs.ts holds things and waits for a token, answers.ts makes metadata and errors. The row «Simulator» in ARCHITECTURE.md names what goes with it`,
        `npm run -s asl -- run FILE --world FILE with a Task that calls it ({} is a world in which nothing is there yet)`,
        'npm run -s asl -- services --write, when every test is written: the table in docs/services.md names them; then npx vitest run tests/asl/integrations tests/asl/simulators tests/cli/services.test.ts',
      ],
    };
  },
};
