// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @param {string | Buffer} bytes @returns {string} sha256, hexadecimal. */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * One hash over files: their names, in order, and their bytes. Names that do not exist count as absent, so that adding the file
 * changes the hash.
 * @param {string} base folder the names are relative to
 * @param {readonly string[]} names files or folders (read to the bottom)
 * @param {(path: string) => boolean} [skip] told the path relative to `base`, with `/`
 * @returns {string}
 */
export const hashFiles = (base, names, skip = () => false) => {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of filesUnder(join(base, name))) {
      const path = relative(base, file).split(sep).join('/');
      if (skip(path)) continue;
      hash.update(`${path}\0${sha256(readFileSync(file))}\n`);
    }
  }
  return hash.digest('hex');
};

/** @param {string} path @returns {string[]} the file itself, or every file below the folder, sorted; none when absent. */
const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesUnder(join(path, entry)));
};
