/**
 * What `npm run new` writes for one kind of thing.
 * @typedef {object} Recipe
 * @property {string} usage the words after the kind
 * @property {string} about one line for the help
 * @property {(words: string[]) => string | undefined} fault what is wrong with the words, if anything
 * @property {(words: string[]) => Plan} plan
 *
 * @typedef {object} Plan
 * @property {Record<string, string>} files path → text of files that must not exist yet
 * @property {{path: string, change: (text: string) => string}[]} edits of files that exist
 * @property {string[]} next what a person has to fill in, in order
 */

/** `ArrayLength` → `array-length`, `UUIDv7` → `uuid-v7`. */
export const kebab = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/** `array-length` → `arrayLength`. */
export const camel = (slug) => slug.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Puts a line among lines of its kind, in alphabetical order; `isKin` tells which lines those are. */
export function insertSorted(text, line, isKin) {
  const lines = text.split('\n');
  const kin = lines.flatMap((one, index) => (isKin(one) ? [index] : []));
  if (kin.length === 0) throw new Error(`no place found for: ${line}`);
  const at = kin.find((index) => lines[index] > line) ?? kin.at(-1) + 1;
  lines.splice(at, 0, line);
  return lines.join('\n');
}

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
