import { digest, isDigestAlgorithm } from '../../digest/digest';
import { parseJson, SyntaxFault } from '../../syntax/json';
import { isNumber, type JsonValue, toNumber } from '../../values';
import type { Chance } from '../scope';
import { type GroupSizes, MAX_ITEMS, TOO_MUCH } from './cost';
import { javaRandom } from './java-random';
import type { Turns } from './turns';
import { toPlain } from './values';

/** The binding under which an evaluation finds its clock and chance; no expression can spell it. */
export const HIDDEN = ' runtime';

/** What the functions below need of the run. */
export interface Runtime {
  readonly now: number;
  readonly chance: Chance;
  frames: number;
  /** See `cost.ts`. */
  work: number;
  depth: number;
  readonly groups: GroupSizes;
  readonly turns: Turns;
}

interface Environment {
  lookup(name: string): unknown;
}

/** What JSONata passes as `this`. */
export interface Focus {
  readonly environment: Environment;
  readonly input: unknown;
}

type Implementation = (this: Focus, ...args: unknown[]) => unknown;

export const runtimeOf = (focus: Focus): Runtime => focus.environment.lookup(HIDDEN) as Runtime;

/** JSONata fills in the rest of the sentence. */
const wrongArgument = (token: string, index: number) => ({ code: 'T0410', token, index });

/** A number rounded towards zero, as AWS does with every integer parameter [reported: $range(-1.7, 2, 1) begins with -1]. */
function integer(value: unknown, name: string, index: number): number {
  if (typeof value !== 'number') throw wrongArgument(name, index);
  return Math.trunc(value) + 0;
}

/** No more arguments than a function has. */
function atMost(most: number, name: string, args: readonly unknown[]): void {
  if (args.length > most) throw wrongArgument(name, most + 1);
}

/** What AWS itself refuses within a function. */
const refused = (message: string) => ({ code: 'D3137', message });

/** No items, and pieces of no size, give nothing; without a size the array is one piece [reported]. */
const partition: Implementation = (...args) => {
  atMost(2, 'partition', args);
  const [items, size] = args;
  if (items === undefined) return undefined;
  if (items === null) throw { code: 'T0412', token: 'partition', index: 1, type: 'a' };
  const list = Array.isArray(items) ? items : [items];
  const length = size === undefined ? list.length : integer(size, 'partition', 2);
  if (length < 0) throw refused('Second argument must be zero or greater');
  if (length === 0 || list.length === 0) return undefined;
  const chunks: unknown[] = [];
  for (let from = 0; from < list.length; from += length) chunks.push(list.slice(from, from + length));
  return chunks;
};

/** The result is a sequence, so a single number comes out alone [recorded] and no number is nothing, nor is a step of 0 or none. */
const range: Implementation = (...args) => {
  atMost(3, 'range', args);
  const [first, last, step] = args;
  if (first === undefined) return undefined;
  const start = integer(first, 'range', 1);
  const end = integer(last, 'range', 2);
  if (step === undefined) return undefined;
  const by = integer(step, 'range', 3);
  const count = by === 0 ? 0 : Math.max(0, Math.floor((end - start) / by) + 1);
  if (count > MAX_ITEMS) throw TOO_MUCH;
  const numbers = Array.from({ length: count }, (_, index) => start + index * by);
  return numbers.length > 1 ? numbers : numbers[0];
};

const hash: Implementation = (...args) => {
  atMost(2, 'hash', args);
  const [text, algorithm] = args;
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw wrongArgument('hash', 1);
  if (algorithm === undefined) return undefined;
  if (typeof algorithm !== 'string') throw wrongArgument('hash', 2);
  if (!isDigestAlgorithm(algorithm)) throw refused(`Unsupported hash algorithm: ${algorithm}`);
  return digest(algorithm, text);
};

/** With a seed the first draw of Java's generator, to the bit [reported]. */
const random: Implementation = function (...args) {
  atMost(1, 'random', args);
  const [seed] = args;
  return seed === undefined ? runtimeOf(this).chance.random() : javaRandom(integer(seed, 'random', 1));
};

/** JSON as AWS reads it: one document, no name twice, no number beyond a double [reported]. */
const parse: Implementation = (...args) => {
  atMost(1, 'parse', args);
  const [text] = args;
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw wrongArgument('parse', 1);
  const value = parseJson(text);
  if (value instanceof SyntaxFault || hasInfinity(value)) throw refused('Invalid JSON');
  return toPlain(value);
};

const hasInfinity = (value: JsonValue): boolean => {
  if (isNumber(value)) return !Number.isFinite(toNumber(value));
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => hasInfinity(inner));
};

const now: Implementation = function (picture, timezone) {
  const fromMillis = this.environment.lookup('fromMillis') as { implementation: Implementation };
  return fromMillis.implementation.call(this, runtimeOf(this).now, picture, timezone);
};

/** The member an object has of its own, over arrays item by item, as JSONata looks names up; never one of a prototype. */
function ownMember(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const found = value.flatMap((item) => {
      const member = ownMember(item, name);
      return member === undefined ? [] : member;
    });
    return found.length > 1 ? found : found[0];
  }
  if (typeof value !== 'object' || value === null || '_jsonata_function' in value || '_jsonata_lambda' in value) {
    return undefined;
  }
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** The function a guarded name step calls (`guard.ts`); no expression can spell it. */
export const OWN = ' own';

/** What AWS adds to JSONata, and what must follow the virtual clock and the seed instead of the machine. */
export const FUNCTIONS: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ['partition', partition],
  ['range', range],
  ['hash', hash],
  ['random', random],
  [
    'uuid',
    function (this: Focus, ...args: unknown[]) {
      atMost(0, 'uuid', args);
      return runtimeOf(this).chance.uuid();
    },
  ],
  ['parse', parse],
  ['now', now],
  [
    'millis',
    function (this: Focus) {
      return runtimeOf(this).now;
    },
  ],
  [
    OWN,
    function (this: Focus, name: unknown) {
      return ownMember(this.input, String(name));
    },
  ],
  [
    'lookup',
    (value: unknown, name: unknown) => {
      if (value === undefined || name === undefined) return undefined;
      if (typeof name !== 'string') throw wrongArgument('lookup', 2);
      return ownMember(value, name);
    },
  ],
  [
    'shuffle',
    function (this: Focus, items: unknown) {
      if (items === undefined) return undefined;
      const { chance } = runtimeOf(this);
      const list = Array.isArray(items) ? [...items] : [items];
      for (let i = list.length - 1; i > 0; i--) {
        const j = Math.floor(chance.random() * (i + 1));
        [list[i], list[j]] = [list[j], list[i]];
      }
      return list;
    },
  ],
]);
