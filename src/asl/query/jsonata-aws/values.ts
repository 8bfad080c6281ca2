import { holdsExactNumber } from '../../syntax/text';
import { isArray, type JsonObject, type JsonValue, NumberText, setMember } from '../../values';

/** A result that is no JSON: a function, or something made of one. */
export class Unsupported {}
const unsupported = new Unsupported();

/** The value with doubles for exact numbers, which JSONata cannot hold; shared where it has none. */
export function toPlain(value: JsonValue): JsonValue {
  if (!holdsExactNumber(value)) return value;
  if (value instanceof NumberText) return value.value;
  if (isArray(value)) return value.map(toPlain);
  const plain: Record<string, JsonValue> = {};
  for (const [name, member] of Object.entries(value as JsonObject)) setMember(plain, name, toPlain(member));
  return plain;
}

/** Objects already known to be plain JSON, so that a large input passed through is walked once. */
const known = new WeakSet<object>();

/**
 * A JSONata result as JSON: sequences become plain arrays, `undefined` members are left out, `-0` is 0, and a number JSON cannot
 * write is its name: `"Infinity"` [reported].
 */
export function fromResult(result: unknown): JsonValue | Unsupported {
  if (result === null || typeof result === 'string' || typeof result === 'boolean') return result;
  if (typeof result === 'number') return Number.isFinite(result) ? (result === 0 ? 0 : result) : String(result);
  if (typeof result !== 'object' || isCallable(result)) return unsupported;
  if (known.has(result)) return result as JsonValue;
  const value = Array.isArray(result) ? fromArray(result) : fromObject(result as Record<string, unknown>);
  if (!(value instanceof Unsupported)) known.add(value as object);
  return value;
}

const isCallable = (result: object): boolean =>
  Object.hasOwn(result, '_jsonata_function') || Object.hasOwn(result, '_jsonata_lambda');

const isSequence = (items: readonly unknown[]): boolean => Object.hasOwn(items, 'sequence');

function fromArray(items: readonly unknown[]): JsonValue | Unsupported {
  const out: JsonValue[] = [];
  let isSame = !isSequence(items);
  for (const item of items) {
    const value = item === undefined ? null : fromResult(item);
    if (value instanceof Unsupported) return value;
    if (value !== item) isSame = false;
    out.push(value);
  }
  return isSame ? (items as readonly JsonValue[]) : out;
}

function fromObject(object: Record<string, unknown>): JsonValue | Unsupported {
  const out: Record<string, JsonValue> = {};
  let isSame = true;
  for (const name of Object.keys(object)) {
    const member = object[name];
    if (member === undefined) {
      isSame = false;
      continue;
    }
    const value = fromResult(member);
    if (value instanceof Unsupported) return value;
    if (value !== member) isSame = false;
    setMember(out, name, value);
  }
  return isSame ? (object as JsonValue) : out;
}
