import { isArray, isObject, type JsonObject, type JsonValue, memberOf, parseJson, SyntaxFault } from '@/asl';
import { machinesIn } from '../values/definition';

/** How often each part occurs in a machine; a part is a field with its value, a state's shape, or a shape with what follows it. */
export type Structure = ReadonlyMap<number, number>;

/** Larger machines are not read: no exercise asks for one, and everything below is bounded by it. */
const largest = { characters: 64_000, states: 400, parts: 5_000 } as const;

const machineFields: ReadonlySet<string> = new Set(['Branches', 'ItemProcessor', 'Iterator']);

/** Its members by name, without comments; white space inside a text counts once. */
const plain = (value: JsonValue): JsonValue => {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((name) => name !== 'Comment')
      .sort()
      .map((name): [string, JsonValue] => [name, plain(memberOf(value, name) ?? null)]),
  );
};

/** One state: what it says without the names of others, and to whom it leads. */
interface Told {
  readonly shape: JsonObject;
  readonly leads: readonly { readonly by: string; readonly to: string }[];
}

function tell(state: JsonObject): Told {
  const leads: { by: string; to: string }[] = [];
  const lead = (by: string, to: JsonValue | undefined): void => {
    if (typeof to === 'string') leads.push({ by, to });
  };
  const without = (by: string, rules: JsonValue): JsonValue =>
    isArray(rules)
      ? rules.map((rule) => {
          if (!isObject(rule)) return rule;
          lead(by, memberOf(rule, 'Next'));
          return Object.fromEntries(Object.entries(rule).filter(([name]) => name !== 'Next'));
        })
      : rules;
  const members = Object.entries(state).flatMap(([name, value]): [string, JsonValue][] => {
    if (name === 'Next' || name === 'Default') lead(name, value);
    else if (name === 'Catch' || name === 'Choices') return [[name, without(name, value)]];
    else if (!machineFields.has(name)) return [[name, value]];
    return [];
  });
  return { shape: plain(Object.fromEntries(members)) as JsonObject, leads };
}

/** Adds `Retry.MaxAttempts=3`, for every value a state holds; a path is a number, so that a long name is kept once and not with each value in it. */
function addFields(value: JsonValue, path: number, reading: Reading): void {
  const { numberOf, add } = reading;
  if (isArray(value)) for (const item of value) addFields(item, path, reading);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) addFields(member, numberOf(`${path}.${name}`), reading);
  else if (reading.left.parts > 0) add(numberOf(`${path}=${JSON.stringify(value)}`));
}

/**
 * Reads machines into structures that can be compared with each other: names of states, comments, white space and the order of members and states
 * are gone, what leads where is kept. A state is known by its own fields, and, as in the refinement of Weisfeiler and Leman (1968), by the shapes
 * one and two steps further on. One reader numbers the parts of all it reads; undefined: the text is no machine, or one of more than 64,000
 * characters, 400 states or 5,000 parts, which no exercise asks for.
 */
export function structureReader(): (text: string) => Structure | undefined {
  const numbers = new Map<string, number>();
  const numberOf = (part: string): number => {
    const known = numbers.get(part) ?? numbers.size;
    numbers.set(part, known);
    return known;
  };
  return (text) => {
    if (text.length > largest.characters) return undefined;
    const machine = parseJson(text);
    if (machine instanceof SyntaxFault || !isObject(machine)) return undefined;
    const found = new Map<number, number>();
    const left = { states: largest.states as number, parts: largest.parts + 1 };
    const add = (part: number): void => {
      if (--left.parts > 0) found.set(part, (found.get(part) ?? 0) + 1);
    };
    return readMachine(machine, numberOf(''), { numberOf, add, left }) && left.parts > 0 ? found : undefined;
  };
}

interface Reading {
  readonly numberOf: (part: string) => number;
  readonly add: (part: number) => void;
  readonly left: { states: number; parts: number };
}

/** Whether there was a machine, and it was small enough. `inside`: the number of what kinds of states it stands in. */
function readMachine(machine: JsonObject, inside: number, reading: Reading): boolean {
  const { numberOf, add, left } = reading;
  const states = memberOf(machine, 'States');
  if (!isObject(states)) return false;
  const told = new Map<string, Told>();
  for (const [name, state] of Object.entries(states)) {
    if (!isObject(state)) continue;
    if (--left.states < 0) return false;
    told.set(name, tell(state));
    const type = memberOf(state, 'Type');
    for (const inner of machinesIn(state, []))
      if (!readMachine(inner.machine, numberOf(`${inside}/${String(type)}`), reading)) return false;
  }
  if (told.size === 0) return false;
  let labels = new Map<string, number>();
  for (const [name, { shape }] of told) {
    labels.set(name, numberOf(`${inside}:${JSON.stringify(shape)}`));
    addFields(shape, numberOf(`${inside}|${String(memberOf(shape, 'Type'))}`), reading);
  }
  for (let step = 0; ; step++) {
    for (const label of labels.values()) add(label);
    if (step === 2) break;
    const further = new Map<string, number>();
    for (const [name, { leads }] of told) {
      const next = leads.map(({ by, to }) => `${by} ${labels.get(to) ?? '?'}`).sort();
      further.set(name, numberOf(`${step}>${labels.get(name)}>${next.join()}`));
    }
    labels = further;
  }
  const start = memberOf(machine, 'StartAt');
  add(numberOf(`${inside}^${typeof start === 'string' ? labels.get(start) : '?'}`));
  const { States: _, StartAt: __, ...head } = machine;
  addFields(plain(head), numberOf(`${inside}^`), reading);
  return true;
}
