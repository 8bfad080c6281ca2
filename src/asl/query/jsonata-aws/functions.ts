import { digest, isDigestAlgorithm } from '../../digest/digest';
import { parseJson, SyntaxFault } from '../../syntax/json';
import type { Chance } from '../scope';
import type { GroupSizes } from './cost';
import type { Turns } from './turns';
import { toPlain } from './values';

/** The binding under which an evaluation finds its clock and chance; no expression can spell it. */
export const HIDDEN = ' runtime';

/** What the functions below need of the run. */
export interface Runtime {
  readonly now: number;
  readonly chance: Chance;
  readonly seeded: (seed: string) => Chance;
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

/** A number rounded down, as AWS does with every integer parameter. */
function integer(value: unknown, name: string, index: number): number {
  if (typeof value !== 'number') throw wrongArgument(name, index);
  return Math.floor(value);
}

const partition: Implementation = (items, size) => {
  if (items === undefined) return undefined;
  const list = Array.isArray(items) ? items : [items];
  const length = integer(size, 'partition', 2);
  if (length < 1) throw { code: 'D3141', message: 'The chunk size must be a positive integer.' };
  const chunks: unknown[] = [];
  for (let from = 0; from < list.length; from += length) chunks.push(list.slice(from, from + length));
  return chunks;
};

const MAX_RANGE = 1_000_000;

/** The result is a sequence, so a single number comes out alone [recorded] and no number is nothing. */
const range: Implementation = (first, last, step) => {
  const start = integer(first, 'range', 1);
  const end = integer(last, 'range', 2);
  const by = integer(step, 'range', 3);
  if (by === 0) throw { code: 'D3141', message: 'The step must not be 0.' };
  const count = Math.max(0, Math.floor((end - start) / by) + 1);
  if (count > MAX_RANGE) throw { code: 'D2014', value: count };
  const numbers = Array.from({ length: count }, (_, index) => start + index * by);
  return numbers.length > 1 ? numbers : numbers[0];
};

const hash: Implementation = (text, algorithm) => {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw wrongArgument('hash', 1);
  if (typeof algorithm !== 'string') throw wrongArgument('hash', 2);
  if (!isDigestAlgorithm(algorithm)) throw { code: 'D3141', message: `Unsupported hash algorithm: ${algorithm}` };
  return digest(algorithm, text);
};

const random: Implementation = function (seed) {
  const { chance, seeded } = runtimeOf(this);
  if (seed === undefined) return chance.random();
  if (typeof seed !== 'number') throw wrongArgument('random', 1);
  return seeded(String(seed)).random();
};

const parse: Implementation = (text) => {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw wrongArgument('parse', 1);
  const value = parseJson(text);
  if (value instanceof SyntaxFault) throw { code: 'D3141', message: `Could not parse the argument: ${value.message}` };
  return toPlain(value);
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
    function (this: Focus) {
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
