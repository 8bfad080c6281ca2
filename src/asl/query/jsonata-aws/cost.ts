/**
 * AWS ends an expression after a second, and when it uses too much memory. Time on a clock is not the same twice, so
 * what is counted here is work: one for each part evaluated, more for each long text or array that part comes to.
 */
import { isNode, type Node } from './references';

/** What AWS says of an expression that takes too long; the ends of these sentences are reported of TestState, August 2026. */
export const TOO_LONG = { code: '', message: 'Expression evaluation timeout: Check for infinite loop' };

/** What AWS says of one that makes too much. */
export const TOO_MUCH = {
  code: '',
  message: 'Expression evaluation memory limit exceeded: Check for excessive memory usage',
};

/** What AWS says of one that goes too deep. */
export const TOO_DEEP = {
  code: '',
  message: 'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
};

/** Parts within parts under evaluation at once: 100 terms of a sum, 31 calls of a function that adds to its own [reported]. */
export const MAX_DEPTH = 100;

/** About what a second of AWS's time is good for. */
export const MAX_WORK = 1_000_000;

/** Items beyond this in one array are too much memory: `[1..873782]` is the longest AWS makes [reported]. */
export const MAX_ITEMS = 873_782;

/**
 * Text beyond this in one value is too much memory: AWS takes 2^22 characters and refuses 2^23 [reported]. With `MAX_WORK` it bounds what an expression holds at once, to less than
 * the heap a grader may use: one that reaches the heap's own limit may take its whole process along.
 */
export const MAX_SIZE = 4_194_304;

/** Types of syntax by which one expression can be evaluated many times, or make more than it was given. */
const LOOPS: ReadonlySet<string> = new Set([
  'function',
  'partial',
  'lambda',
  'apply',
  'sort',
  'transform',
  'descendant',
  'wildcard',
]);

/** Whether an expression may take long, or goes deep: anything but short look-ups, literals and arithmetic. Others need not be counted. */
export function mayTakeLong(tree: Node): boolean {
  if (isDeep(tree, MAX_DEPTH / 2)) return true;
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    if (isNode(next)) {
      if (LOOPS.has(next.type) || next['predicate'] !== undefined || next['stages'] !== undefined) return true;
      if (next['group'] !== undefined || (next.type === 'binary' && next.value === '..')) return true;
    }
    for (const child of Object.values(next)) if (typeof child === 'object' && child !== null) pending.push(child);
  }
  return false;
}

/** Whether parts stand within parts beyond that many levels. */
function isDeep(part: unknown, room: number): boolean {
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return false;
  if (room < 0) return true;
  const left = isNode(part) ? room - 1 : room;
  return Object.values(part).some((inner) => isDeep(inner, left));
}

/** Types of syntax whose value is made anew each time. */
const MAKERS: ReadonlySet<string> = new Set(['function', 'apply', 'unary', 'wildcard', 'descendant']);

/** What evaluating a part counts for, by what it came to; a part that makes its value anew counts for more of it. */
export function workOf(part: Node, result: unknown): number {
  const makes = MAKERS.has(part.type) || part.value === '..';
  const size = sizeOf(result, makes);
  if (size < 16) return 1;
  if (size > (typeof result === 'string' ? MAX_SIZE : MAX_ITEMS)) throw TOO_MUCH;
  return 1 + (size >> (makes ? 4 : 8));
}

/** Characters or items; members of an object only where it is made, as `$merge` makes one: to count them is to read them all. */
function sizeOf(value: unknown, isMade: boolean): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isMade && typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** The parts that group items under keys (`items{key: value}`), each with the parts that give the keys. */
export type Groupings = ReadonlyMap<Node, readonly Node[]>;

export function groupingsIn(tree: Node): Groupings {
  const found = new Map<Node, readonly Node[]>();
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    if (isNode(next)) {
      const pairs = next.type === 'unary' && next.value === '{' ? next['lhs'] : undefined;
      const grouped = (next['group'] as { lhs?: unknown } | undefined)?.lhs;
      const keys = [pairs, grouped].flatMap((list) => (Array.isArray(list) ? list : [])).map(([key]) => key as Node);
      if (keys.length > 0) found.set(next, keys);
    }
    for (const child of Object.values(next)) if (typeof child === 'object' && child !== null) pending.push(child);
  }
  return found;
}

/** How many items stand under each key of a grouping under evaluation. JSONata copies a key's items for every one that joins them. */
export class GroupSizes {
  private readonly sizes = new Map<Node, Map<string, number>>();

  begin(keys: readonly Node[]): void {
    for (const key of keys) this.sizes.delete(key);
  }

  /** What it counts for that one more item has this key. */
  join(key: Node, name: string): number {
    const sizes = this.sizes.get(key) ?? new Map<string, number>();
    const size = (sizes.get(name) ?? 0) + 1;
    this.sizes.set(key, sizes.set(name, size));
    return size >> 8;
  }
}
