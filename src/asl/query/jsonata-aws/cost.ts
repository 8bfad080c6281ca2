/**
 * AWS ends an expression after a second, and when it uses too much memory. Time on a clock is not the same twice, so
 * what is counted here is work: one for each part evaluated, more for each long text or array that part comes to.
 */
import { isNode, type Node } from './references';

/** What AWS says of an expression that takes too long [doc transforming-data]. */
export const TOO_LONG = { code: '', message: 'Expression evaluation timeout' };

/** What AWS says of one that makes too much [doc transforming-data]. */
export const TOO_MUCH = { code: '', message: 'Expression evaluation memory limit exceeded' };

/** What AWS says of a recursion that goes too deep [doc transforming-data]. */
export const TOO_DEEP = { code: '', message: 'Stack overflow error' };

/** Parts within parts under evaluation at once; each keeps some kilobytes until it ends. */
export const MAX_DEPTH = 20_000;

/** About what a second of AWS's time is good for. */
export const MAX_WORK = 1_000_000;

/** Text or items beyond this in one value are too much memory. */
export const MAX_SIZE = 16_000_000;

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

/** Whether an expression may take long: anything but look-ups, literals and arithmetic. Others need not be counted. */
export function mayTakeLong(tree: Node): boolean {
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

/** What evaluating a part counts for, by what it came to; a part that makes its value anew counts for more of it. */
export function workOf(part: Node, result: unknown): number {
  const size = typeof result === 'string' || Array.isArray(result) ? result.length : 0;
  if (size < 16) return 1;
  if (size > MAX_SIZE) throw TOO_MUCH;
  const makes = part.type === 'function' || part.type === 'apply' || part.type === 'unary' || part.value === '..';
  return 1 + (size >> (makes ? 4 : 8));
}
