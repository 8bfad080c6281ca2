import { MAX_SIZE, TOO_MUCH } from './cost';

/** A function with the signature JSONata checks its arguments by. */
interface Bounded {
  readonly signature: string;
  readonly implementation: (...args: never[]) => unknown;
}

/** `$pad`, which JSONata itself would fill for as long as it is told to. */
function pad(text: string | undefined, width: number, sign: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const missing = Math.abs(width) - [...text].length;
  if (!(missing > 0)) return text;
  if (missing > MAX_SIZE) throw TOO_MUCH;
  const signs = sign === undefined || sign === '' ? [' '] : [...sign];
  const whole = signs.join('').repeat(Math.floor(missing / signs.length));
  const filling = whole + signs.slice(0, Math.floor(missing) % signs.length).join('');
  return width > 0 ? text + filling : filling + text;
}

/** `$distinct`, which JSONata itself does by comparing each item with each. */
function distinct(items: unknown): unknown {
  if (!Array.isArray(items) || items.length <= 1) return items;
  const seen = new Set<unknown>();
  const found = items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
  if (Object.hasOwn(items, 'sequence')) Object.defineProperty(found, 'sequence', { value: true });
  return found;
}

/** The same for values that are deeply equal; what is no JSON stands for itself. */
function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  try {
    return JSON.stringify(value, (_name, member: unknown) => {
      if (typeof member === 'function') throw member;
      if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
      return { members: Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)) };
    });
  } catch {
    return value;
  }
}

/** Functions of JSONata that could run for hours on little: ours do the same within bounds. */
export const BOUNDED: ReadonlyMap<string, Bounded> = new Map<string, Bounded>([
  ['pad', { signature: '<s-ns?:s>', implementation: pad }],
  ['distinct', { signature: '<x:x>', implementation: distinct }],
]);
