/** Parameters of the call written into the Task itself, beside `Parameters` or in place of it. */
import { stateShapes } from '../rules/state-fields';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { knownCall, plainName, type SentField } from './calls';
import type { Edit } from './diagnostic';
import type { Meaning, Unknown } from './unknown';

/** The names, without `.$`, of the call's parameters that are members of the state; none that a state has a field for. */
export function parametersBeside(state: JsonObject, resource: string, field: SentField): readonly string[] {
  return membersBeside(state, resource, field).map((name) => plainName(name, field));
}

function membersBeside(state: JsonObject, resource: string, field: SentField): readonly string[] {
  const { fields } = stateShapes.Task;
  const strange = Object.keys(state).filter((name) => !fields.has(name) && !fields.has(plainName(name, field)));
  const names = strange.length > 0 ? knownCall(resource)?.names : undefined;
  return names === undefined ? [] : strange.filter((name) => names.includes(plainName(name, field)));
}

/** A parameter of the call: it belongs into the field that holds them. @rule field.unknown */
export function ofCall({ name, object, shape, filled, inspection }: Unknown): Meaning | undefined {
  const resource = memberOf(object, 'Resource');
  if (shape !== stateShapes.Task || typeof resource !== 'string') return undefined;
  const field: SentField = inspection.language === 'JSONata' ? 'Arguments' : 'Parameters';
  const beside = membersBeside(object, resource, field);
  if (!beside.includes(name)) return undefined;
  const given = memberOf(object, field);
  const moved = Object.fromEntries(beside.map((one) => [one, object[one] ?? null]));
  const held: JsonValue = { ...(isObject(given) ? given : {}), ...moved };
  const isClear = given === undefined || (isObject(given) && beside.every((one) => !Object.hasOwn(given, one)));
  const edits: Edit[] = [
    { op: 'set', pointer: inspection.place(field), value: held },
    ...beside.map((one): Edit => ({ op: 'remove', pointer: inspection.place(one) })),
  ];
  const others = beside.filter((one) => one !== name);
  const alike = others.length === 0 ? '' : `, as ${others.length > 1 ? 'are' : 'is'} ${listOf(others)}`;
  return {
    hint: `It is a parameter of ${knownCall(resource)?.call}${alike}: write it inside "${field}": { … }.`,
    fills: [field],
    // The first of them stands for all.
    follows: filled.has(field),
    fix: isClear ? { title: `Put ${beside.length > 1 ? 'them' : `'${name}'`} into '${field}'`, edits } : undefined,
  };
}

const listOf = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
