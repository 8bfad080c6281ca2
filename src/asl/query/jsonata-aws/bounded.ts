import { type JsonValue, setMember } from '../../values';
import { MAX_ITEMS, MAX_SIZE, MAX_WORK, TOO_LONG, TOO_MUCH } from './cost';
import { type Focus, runtimeOf } from './functions';

/** A function with the signature JSONata checks its arguments by. */
interface Bounded {
  readonly signature: string;
  readonly implementation: (this: Focus, ...args: never[]) => unknown;
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
  return Object.hasOwn(items, 'sequence') ? sequence(found) : found;
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

/** A function that is handed to another is called where no hook sees what it makes, so what these make they count themselves. */
function count(focus: Focus, size: number): void {
  const runtime = runtimeOf(focus);
  if (size > MAX_ITEMS) throw TOO_MUCH;
  runtime.work += size >> 4;
  if (runtime.work > MAX_WORK) throw TOO_LONG;
}

/** `$append`. */
function append(this: Focus, first: unknown, second: unknown): unknown {
  if (first === undefined || second === undefined) return first === undefined ? second : first;
  const items = (Array.isArray(first) ? first : [first]).concat(Array.isArray(second) ? second : [second]);
  count(this, items.length);
  return items;
}

/** `$merge`. */
function merge(this: Focus, objects: readonly object[] | undefined): unknown {
  if (objects === undefined) return undefined;
  const merged: Record<string, JsonValue> = {};
  let size = 0;
  for (const object of objects) {
    const members = Object.entries(object);
    size += members.length;
    for (const [name, value] of members) setMember(merged, name, value as JsonValue);
  }
  count(this, size);
  return merged;
}

/** `$spread`, which JSONata itself does by copying what it has for each item. */
function spread(value: unknown): unknown {
  if (!Array.isArray(value)) return members(value);
  const found: unknown[] = [];
  let isEmpty = true;
  for (const item of value) {
    const parts = spread(item);
    if (parts === undefined) continue;
    isEmpty = false;
    if (Array.isArray(parts)) for (const part of parts) found.push(part);
    else found.push(parts);
  }
  return isEmpty ? sequence(found) : found;
}

/** An object for each member of one; anything else as it is. */
function members(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || '_jsonata_lambda' in value) return value;
  const parts = Object.entries(value).map(([name, member]) => {
    const part: Record<string, JsonValue> = {};
    setMember(part, name, member as JsonValue);
    return part;
  });
  return sequence(parts);
}

/** An array that JSONata reads as results: none is undefined, one is that one. */
const sequence = (items: unknown[]): unknown[] => Object.defineProperty(items, 'sequence', { value: true });

/** Functions of JSONata that could run for hours on little: ours do the same within bounds. */
export const BOUNDED: ReadonlyMap<string, Bounded> = new Map<string, Bounded>([
  ['pad', { signature: '<s-ns?:s>', implementation: pad }],
  ['append', { signature: '<xx:a>', implementation: append }],
  ['merge', { signature: '<a<o>:o>', implementation: merge }],
  ['spread', { signature: '<x-:a<o>>', implementation: spread }],
  ['distinct', { signature: '<x:x>', implementation: distinct }],
]);
