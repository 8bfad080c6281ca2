import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { addDecimals } from './decimal';
import type { Action, Condition, Operand, Path } from './parser';
import { compareValues, equalValues, Invalid, typed } from './values';

/** The value at a place of an item. */
export function valueAt(item: JsonObject, path: Path): JsonValue | undefined {
  const [attribute, ...rest] = path;
  let value = memberOf(item, String(attribute));
  for (const step of rest) {
    const found = typed(value);
    if (found?.type === 'M' && typeof step === 'string' && isObject(found.held)) value = memberOf(found.held, step);
    else if (found?.type === 'L' && typeof step === 'number' && isArray(found.held)) value = found.held[step];
    else return undefined;
  }
  return value;
}

const sizeOf = (value: JsonValue | undefined): JsonValue | undefined => {
  const held = typed(value)?.held;
  if (typeof held === 'string' || isArray(held)) return { N: String(held.length) };
  return isObject(held) ? { N: String(Object.keys(held).length) } : undefined;
};

/** The value of an operand; `undefined` where the item has none there. */
function operandOf(item: JsonObject, operand: Operand): JsonValue | undefined | Invalid {
  switch (operand.kind) {
    case 'path':
      return valueAt(item, operand.path);
    case 'value':
      return operand.value;
    case 'sum':
      return sum(item, operand);
    case 'call':
      return made(item, operand.name, operand.of);
  }
}

const absent = new Invalid('The provided expression refers to an attribute that does not exist in the item');

function sum(item: JsonObject, { sign, left, right }: Extract<Operand, { kind: 'sum' }>): JsonValue | Invalid {
  const one = operandOf(item, left);
  const other = operandOf(item, right);
  if (one instanceof Invalid) return one;
  if (other instanceof Invalid) return other;
  if (one === undefined || other === undefined) return absent;
  const [a, b] = [typed(one), typed(other)];
  if (a?.type !== 'N' || b?.type !== 'N')
    return new Invalid('An operand in the update expression has an incorrect data type');
  return { N: addDecimals(String(a.held), sign === '+' ? String(b.held) : negated(String(b.held))) };
}

const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

function made(item: JsonObject, name: string, of: readonly Operand[]): JsonValue | undefined | Invalid {
  const [first, second] = of;
  const one = first === undefined ? undefined : operandOf(item, first);
  if (one instanceof Invalid) return one;
  if (name === 'size') return sizeOf(one);
  if (name === 'if_not_exists' && one !== undefined) return one;
  const other = second === undefined ? undefined : operandOf(item, second);
  if (other instanceof Invalid || name === 'if_not_exists') return other;
  if (one === undefined || other === undefined) return absent;
  const [a, b] = [typed(one), typed(other)];
  if (a?.type !== 'L' || b?.type !== 'L' || !isArray(a.held) || !isArray(b.held)) {
    return new Invalid('An operand in the update expression has an incorrect data type');
  }
  return { L: [...a.held, ...b.held] };
}

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Whether an item fits a condition; an operand the item does not have fits nothing. */
export function holds(item: JsonObject, condition: Condition): boolean {
  const value = (operand: Operand): JsonValue | undefined => {
    const got = operandOf(item, operand);
    return got instanceof Invalid ? undefined : got;
  };
  switch (condition.kind) {
    case 'and':
      return holds(item, condition.left) && holds(item, condition.right);
    case 'or':
      return holds(item, condition.left) || holds(item, condition.right);
    case 'not':
      return !holds(item, condition.inner);
    case 'compare': {
      const { operator } = condition;
      const [left, right] = [value(condition.left), value(condition.right)];
      if (operator === '=') return left !== undefined && right !== undefined && equalValues(left, right);
      if (operator === '<>') return !(left !== undefined && right !== undefined && equalValues(left, right));
      const order = compareValues(left, right);
      return order !== undefined && orders[operator]?.(order) === true;
    }
    case 'between': {
      const low = compareValues(value(condition.value), value(condition.low));
      const high = compareValues(value(condition.value), value(condition.high));
      return low !== undefined && high !== undefined && low >= 0 && high <= 0;
    }
    case 'in':
      return condition.list.some((one) => equalValues(value(condition.value), value(one)));
    case 'call':
      return tested(condition.name, condition.of.map(value));
  }
}

function tested(name: string, [one, other]: readonly (JsonValue | undefined)[]): boolean {
  if (name === 'attribute_exists') return one !== undefined;
  if (name === 'attribute_not_exists') return one === undefined;
  const [a, b] = [typed(one), typed(other)];
  if (a === undefined || b === undefined) return false;
  if (name === 'attribute_type') return a.type === b.held;
  if (name === 'begins_with') {
    return a.type === b.type && typeof a.held === 'string' && typeof b.held === 'string' && a.held.startsWith(b.held);
  }
  if (typeof a.held === 'string')
    return a.type === 'S' && b.type === 'S' && typeof b.held === 'string' && a.held.includes(b.held);
  if (!isArray(a.held)) return false;
  return a.type === 'L' ? a.held.some((item) => equalValues(item, other)) : a.held.includes(b.held);
}

/** An item with one place changed; `undefined` takes it away. */
function put(value: JsonValue | undefined, path: Path, to: JsonValue | undefined): JsonValue | Invalid | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  const found = typed(value);
  if (typeof step === 'string' && found?.type === 'M' && isObject(found.held)) {
    const inner = put(memberOf(found.held, step), rest, to);
    if (inner instanceof Invalid) return inner;
    const others = Object.entries(found.held).filter(([name]) => name !== step);
    return { M: Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]) };
  }
  if (typeof step === 'number' && found?.type === 'L' && isArray(found.held)) {
    const inner = put(found.held[step], rest, to);
    if (inner instanceof Invalid) return inner;
    const list = [...found.held];
    if (inner === undefined) list.splice(step, 1);
    else if (step < list.length) list[step] = inner;
    else list.push(inner);
    return { L: list };
  }
  return new Invalid('The document path provided in the update expression is invalid for update');
}

function changed(item: JsonObject, path: Path, to: JsonValue | undefined): JsonObject | Invalid {
  const [attribute, ...rest] = path;
  const name = String(attribute);
  const inner = put(memberOf(item, name), rest, to);
  if (inner instanceof Invalid) return inner;
  if (inner === undefined) return Object.fromEntries(Object.entries(item).filter(([one]) => one !== name));
  return { ...item, [name]: inner };
}

/** The item after an update: operands are read from the item as it was. */
export function updated(item: JsonObject, actions: readonly Action[]): JsonObject | Invalid {
  let now: JsonObject = item;
  for (const action of actions) {
    const to = action.kind === 'REMOVE' ? undefined : newValue(item, action);
    if (to instanceof Invalid) return to;
    if (action.kind === 'SET' && to === undefined) return absent;
    if (to === undefined && valueAt(now, action.path) === undefined) continue;
    const next = changed(now, action.path, to);
    if (next instanceof Invalid) return next;
    now = next;
  }
  return now;
}

function newValue(
  item: JsonObject,
  { kind, path, value }: Exclude<Action, { kind: 'REMOVE' }>,
): JsonValue | undefined | Invalid {
  const given = operandOf(item, value);
  if (given instanceof Invalid || kind === 'SET') return given;
  const current = valueAt(item, path);
  const [a, b] = [typed(current), typed(given)];
  const wrong = new Invalid('An operand in the update expression has an incorrect data type');
  if (kind === 'ADD' && b?.type === 'N') {
    if (a !== undefined && a.type !== 'N') return wrong;
    return { N: addDecimals(a === undefined ? '0' : String(a.held), String(b.held)) };
  }
  if (b === undefined || !['SS', 'NS', 'BS'].includes(b.type) || !isArray(b.held)) return wrong;
  if (a !== undefined && a.type !== b.type) return wrong;
  const held = a !== undefined && isArray(a.held) ? a.held : [];
  const given2 = b.held;
  if (kind === 'ADD') return { [b.type]: [...held, ...given2.filter((one) => !held.includes(one))] };
  const left = held.filter((one) => !given2.includes(one));
  return left.length === 0 ? undefined : { [b.type]: left };
}

/** The parts of an item a projection names. */
export function projected(item: JsonObject, paths: readonly Path[]): JsonObject {
  let out: JsonObject = {};
  for (const path of paths) {
    const value = valueAt(item, path);
    if (value === undefined) continue;
    out = { ...out, [String(path[0])]: rebuilt(memberOf(out, String(path[0])), path.slice(1), value) };
  }
  return out;
}

function rebuilt(into: JsonValue | undefined, path: Path, value: JsonValue): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const found = typed(into);
  if (typeof step === 'number') {
    const list = found?.type === 'L' && isArray(found.held) ? found.held : [];
    return { L: [...list, rebuilt(undefined, rest, value)] };
  }
  const members = found?.type === 'M' && isObject(found.held) ? found.held : {};
  return { M: { ...members, [step]: rebuilt(memberOf(members, step), rest, value) } };
}
