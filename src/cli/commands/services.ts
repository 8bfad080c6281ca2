import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, shapeText, simulatedBeside } from '../../asl';
import type { Command } from './command';
import { answering, UserError } from './files';

export const servicesDocument = 'docs/services.md';

/** Prints the table of integrations, or writes it into `docs/services.md`, or says whether that is current. */
export const services: Command = {
  usage: '[--write | --check]',
  summary: 'list the integrations: patterns, simulators, tests',
  run: (args) =>
    answering(async () => {
      const [option] = args;
      const text = servicesText('tests');
      if (option === '--write') writeFileSync(servicesDocument, text);
      else if (option === '--check') {
        const isCurrent = readFileSync(servicesDocument, 'utf8') === text;
        process.stdout.write(
          isCurrent ? `${servicesDocument} is current.\n` : `${servicesDocument} is not: run with --write.\n`,
        );
        return isCurrent ? 0 : 1;
      } else if (option === undefined) process.stdout.write(text);
      else throw new UserError(`There is no option ${option}.`);
      return 0;
    }),
};

/** Every test file's text, by its path. */
function testsBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^asl[\\/](integrations|simulators|engine)[\\/].*\.test\.ts$/.test(name))
    .sort();
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
}

/** `docs/services.md`, made from the registries and from the tests that name each integration. */
export function servicesText(testFolder: string): string {
  const tests = testsBelow(testFolder);
  const testedIn = (name: string): string =>
    [...tests]
      .filter(([, text]) => new RegExp(`['"\`]${name.replace(/[-]/g, '\\-')}(['"\`.])`).test(text))
      .map(([path]) => `[${path.replace(/^asl\//, '').replace(/\.test\.ts$/, '')}](../tests/${path})`)
      .join(', ');
  const rows = catalogue().map(({ name, source, patterns, isSimulated, permissions, returns }) =>
    [
      `[\`${name}\`](${source})`,
      patterns.map((pattern) => `\`.${pattern}\``).join(' '),
      isSimulated ? 'yes' : 'by mocks',
      permissions.map((action) => `\`${action}\``).join(' '),
      `\`${cut(shapeText(returns))}\``,
      testedIn(name),
    ].join(' | '),
  );
  const beside = simulatedBeside().map((name) => [`\`${name}\``, testedIn(name)].join(' | '));
  return `# Services in the sandbox

Made by \`npm run -s asl -- services --write\` from \`src/asl/integrations\` and \`src/asl/simulators\`; a test says whether it is current.

A task is answered by prepared responses, by a simulator, or by somebody outside. What a simulator finds is a *world*: plain data, read by
\`readWorld\`, which names the place of every fault. [The example](examples/order.asl.json) uses every service the course speaks of:

    npm run -s asl -- run docs/examples/order.asl.json --world docs/examples/order.world.json --input '{"id":"o-7","items":["pen","ink"],"total":120}'

\`--event N\` shows the world after that event; \`--signals FILE\` sends task tokens back, polls as a worker, or lets time pass.

## Optimised integrations

Every action can be called request-response; the patterns beside it are Standard's alone.

| Action | Waits | Simulated | Permission | Result | Tests |
|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}

\`bedrock-agentcore\` is known, its actions are not listed.

## Simulated beside

A function's ARN, an activity, and calls through the SDK. Every other \`aws-sdk:*\` call is answered by mocks.

| Call | Tests |
|---|---|
${beside.map((row) => `| ${row} |`).join('\n')}
`;
}

const WIDEST = 90;
const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
