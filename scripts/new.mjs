/** `npm run new -- <kind> …`: writes the skeleton of a thing where it belongs and says what to fill in. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cards } from './new/cards.mjs';
import { exercise } from './new/exercise.mjs';
import { integration } from './new/integration.mjs';
import { intrinsic } from './new/intrinsic.mjs';
import { lesson } from './new/lesson.mjs';

const recipes = new Map(Object.entries({ intrinsic, integration, lesson, cards, exercise }));

/**
 * Carries a recipe out below `root`: all of it or, when a word is wrong or a file is in the way, nothing.
 * @returns {{fault: string} | {made: string[], changed: string[], next: string[]}}
 */
export function make(root, [kind = '', ...words]) {
  const recipe = recipes.get(kind);
  if (!recipe)
    return { fault: `${kind === '' ? 'Say what is to be made.' : `There is no recipe for “${kind}”.`}\n${help()}` };
  const fault = recipe.fault(words);
  if (fault) return { fault: `${fault}\n  npm run new -- ${kind} ${recipe.usage}` };
  const { files, edits, next } = recipe.plan(words);
  const inTheWay = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (inTheWay) return { fault: `${inTheWay} exists already: choose another name, or change that file.` };
  let changes;
  try {
    changes = edits.map(({ path, change }) => [path, change(readFileSync(join(root, path), 'utf8'))]);
  } catch (error) {
    return { fault: error.message };
  }
  for (const [path, text] of [...Object.entries(files), ...changes]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { made: Object.keys(files), changed: edits.map(({ path }) => path), next };
}

const help = () =>
  ['npm run new -- <kind> …', ...[...recipes].map(([kind, { usage, about }]) => `  ${kind} ${usage}: ${about}`)].join(
    '\n',
  );

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const words = process.argv.slice(2);
  const asksForHelp = words[0] === 'help' || words.includes('--help') || words.includes('-h');
  const result = asksForHelp ? { help: help() } : make(process.cwd(), words);
  if ('help' in result) console.log(result.help);
  else if ('fault' in result) {
    console.error(result.fault);
    process.exitCode = 1;
  } else {
    for (const path of result.made) console.log(`made     ${path}`);
    for (const path of result.changed) console.log(`changed  ${path}`);
    console.log('\nNext:');
    for (const [index, step] of result.next.entries()) console.log(`${index + 1}. ${step}`);
  }
}
