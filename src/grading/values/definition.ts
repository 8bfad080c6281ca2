import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '@/asl';

export type Place = readonly (string | number)[];

/** Whether a place lies inside another one. */
export const isInside = (inner: Place, outer: Place): boolean =>
  outer.length < inner.length && outer.every((step, index) => step === inner[index]);

/** One state of a definition, at any depth. */
export interface StateAt {
  readonly name: string;
  readonly state: JsonObject;
  /** Members and indexes from the top of the definition. */
  readonly place: Place;
  /** The `States` object it stands in. */
  readonly siblings: JsonObject;
  /** Of the machine it stands in. */
  readonly startAt: string;
  readonly language: 'JSONPath' | 'JSONata';
}

const languageOf = (object: JsonObject, inherited: StateAt['language']): StateAt['language'] => {
  const own = memberOf(object, 'QueryLanguage');
  return own === 'JSONata' || own === 'JSONPath' ? own : inherited;
};

/** The machines inside a state, each with its place: branches, or the item processor. */
export const machinesIn = (state: JsonObject, place: Place): { machine: JsonObject; place: Place }[] => {
  const found: { machine: JsonObject; place: Place }[] = [];
  const branches = memberOf(state, 'Branches');
  if (isArray(branches))
    branches.forEach((machine, index) => {
      if (isObject(machine)) found.push({ machine, place: [...place, 'Branches', index] });
    });
  for (const field of ['ItemProcessor', 'Iterator']) {
    const machine = memberOf(state, field);
    if (isObject(machine)) found.push({ machine, place: [...place, field] });
  }
  return found;
};

/** Every state of a definition, outer ones first. */
export const statesOf = (
  definition: JsonValue,
  place: Place = [],
  inherited: StateAt['language'] = 'JSONPath',
): StateAt[] => {
  if (!isObject(definition)) return [];
  const siblings = memberOf(definition, 'States');
  if (!isObject(siblings)) return [];
  const language = languageOf(definition, inherited);
  const startAt = String(memberOf(definition, 'StartAt'));
  return Object.entries(siblings).flatMap(([name, state]) => {
    if (!isObject(state)) return [];
    const at = [...place, 'States', name];
    const own = languageOf(state, language);
    const inner = machinesIn(state, at).flatMap(({ machine, place: where }) => statesOf(machine, where, language));
    return [{ name, state, place: at, siblings, startAt, language: own }, ...inner];
  });
};

/** A copy with the value at a place made anew; `undefined` removes it. The place must be there, its last step may not be. */
export const edited = (
  value: JsonValue,
  place: Place,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue => {
  const [step, ...rest] = place;
  if (step === undefined) return change(value) ?? null;
  if (typeof step === 'number' && isArray(value)) {
    const items = [...value];
    const made = rest.length > 0 ? edited(items[step] as JsonValue, rest, change) : change(items[step]);
    if (made === undefined) items.splice(step, 1);
    else items[step] = made;
    return items;
  }
  if (typeof step !== 'string' || !isObject(value)) return value;
  const old = memberOf(value, step);
  const made = rest.length > 0 ? (old === undefined ? undefined : edited(old, rest, change)) : change(old);
  const members = Object.entries(value).flatMap(([name, member]): [string, JsonValue][] =>
    name !== step ? [[name, member]] : made === undefined ? [] : [[name, made]],
  );
  if (old === undefined && made !== undefined) members.push([step, made]);
  return Object.fromEntries(members);
};

/** `/States/Charge/Retry/0`: a JSON Pointer. */
export const pointerText = (place: Place): string =>
  place.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
