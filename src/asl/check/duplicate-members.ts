import type { Pointer } from './diagnostic';

/** A member that stands twice in its object. */
export interface DuplicateMember {
  /** Its place; the second has the same. */
  readonly path: Pointer;
}

interface Level {
  /** The members seen, for an object. */
  readonly names: Set<string> | undefined;
  /** The member or index being read. */
  step: string | number;
}

/** At most so many are listed. */
const MOST = 100;

/**
 * Members written more than once in one object, in the order of the text. The text must be JSON: it is read once, from
 * left to right, without building values.
 */
export function findDuplicateMembers(text: string): DuplicateMember[] {
  const found: DuplicateMember[] = [];
  const levels: Level[] = [];
  let level: Level | undefined;
  let named = false;
  for (let at = 0; at < text.length && found.length < MOST; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (named && level?.names !== undefined) {
        const name = nameOf(text, at, end);
        level.step = name;
        if (level.names.has(name)) found.push({ path: levels.map(({ step }) => step) });
        level.names.add(name);
        named = false;
      }
      at = end;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      named = code === OPEN_OBJECT;
      level = { names: named ? new Set() : undefined, step: named ? '' : 0 };
      levels.push(level);
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      levels.pop();
      level = levels.at(-1);
      named = false;
    } else if (code === COMMA && level !== undefined) {
      if (level.names === undefined) level.step = Number(level.step) + 1;
      else named = true;
    }
  }
  return found;
}

const QUOTE = 0x22;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;

/** The index of the quote that closes the string opened at `from`. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

const nameOf = (text: string, from: number, to: number): string => {
  const raw = text.slice(from + 1, to);
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
};
