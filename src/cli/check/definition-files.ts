import { statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { UserError } from '../commands/files';

/** What a folder is searched for: the names AWS's tools give to definitions. */
const IN_FOLDERS = '**/*.{asl,asl.json,asl.yaml,asl.yml}';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const isPattern = (text: string): boolean => /[*?[\]{}!]/.test(text);

/**
 * The files that arguments name, each once, in the order of the arguments: a file as it is, a folder's definitions, a
 * pattern's files by name; what lies in `node_modules` only when named outright. `-` stays for the standard input.
 */
export function definitionFiles(patterns: readonly string[]): readonly string[] {
  const files = new Set<string>();
  for (const pattern of patterns) for (const file of filesOf(pattern)) files.add(file);
  return [...files];
}

function filesOf(named: string): readonly string[] {
  if (named === '-' || statSync(named, { throwIfNoEntry: false })?.isFile() === true) return [named];
  if (isFolder(named)) {
    const found = search(named, IN_FOLDERS);
    if (found.length > 0) return found;
    throw new UserError(`${named} holds no definition (*.asl.json, *.asl.yaml, *.asl.yml, *.asl).`);
  }
  const steps = named.replaceAll('\\', '/').split('/');
  const first = steps.findIndex(isPattern);
  if (first < 0) throw new UserError(`${named} does not exist.`);
  const folder = steps.slice(0, first).join('/') || (named.startsWith('/') ? '/' : '.');
  const found = search(folder, steps.slice(first).join('/'));
  if (found.length > 0) return found;
  throw new UserError(`No file matches ${named}.`);
}

const search = (folder: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: folder, ignore: ['**/node_modules/**'], expandDirectories: false })
    .map((file) => join(folder, file))
    .sort();
