/** Typed attribute values: `{"S": "x"}`. Numbers are texts of decimals, compared exactly. */
import { compareNumbers } from '../../query/decimal';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';

export const types = ['S', 'N', 'B', 'BOOL', 'NULL', 'L', 'M', 'SS', 'NS', 'BS'] as const;
export type AttributeType = (typeof types)[number];

/** A request DynamoDB refuses: a ValidationException with this sentence. */
export class Invalid {
  constructor(readonly message: string) {}
}

/** The type of a value and what it holds. */
export function typed(
  value: JsonValue | undefined,
): { readonly type: AttributeType; readonly held: JsonValue } | undefined {
  if (!isObject(value)) return undefined;
  const [name, ...more] = Object.keys(value);
  const type = types.find((one) => one === name);
  return type === undefined || more.length > 0 ? undefined : { type, held: memberOf(value, type) ?? null };
}

const isText = (value: JsonValue): boolean => typeof value === 'string';

const holds: Readonly<Record<AttributeType, (held: JsonValue) => boolean>> = {
  S: isText,
  N: (held) => typeof held === 'string' && compareNumbers(held, '0') !== undefined,
  B: isText,
  BOOL: (held) => typeof held === 'boolean',
  NULL: (held) => held === true,
  L: (held) => isArray(held) && held.every((item) => valueFault(item) === undefined),
  M: (held) => isObject(held) && Object.values(held).every((member) => valueFault(member) === undefined),
  SS: (held) => isArray(held) && held.length > 0 && held.every(isText),
  NS: (held) => isArray(held) && held.length > 0 && held.every((item) => holds.N(item)),
  BS: (held) => isArray(held) && held.length > 0 && held.every(isText),
};

/** Why something is no attribute value. */
export function valueFault(value: JsonValue | undefined): Invalid | undefined {
  const found = typed(value);
  if (found === undefined) {
    return new Invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
  if (holds[found.type](found.held)) return undefined;
  return found.type === 'N' && typeof found.held === 'string'
    ? new Invalid(`The parameter cannot be converted to a numeric value: ${found.held}`)
    : new Invalid(
        `One or more parameter values were invalid: not a value of type ${found.type}: ${toText(found.held)}`,
      );
}

/** Less than, equal to or more than 0; `undefined` where the two cannot be put in order. */
export function compareValues(one: JsonValue | undefined, other: JsonValue | undefined): number | undefined {
  const a = typed(one);
  const b = typed(other);
  if (a === undefined || b === undefined || a.type !== b.type) return undefined;
  if (typeof a.held !== 'string' || typeof b.held !== 'string') return undefined;
  if (a.type === 'N') return compareNumbers(a.held, b.held);
  return a.held < b.held ? -1 : a.held > b.held ? 1 : 0;
}

/** Whether two values are equal: sets without regard to order, numbers by value. */
export function equalValues(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const a = typed(one);
  const b = typed(other);
  if (a === undefined || b === undefined || a.type !== b.type) return false;
  if (a.type === 'S' || a.type === 'N' || a.type === 'B') return compareValues(one, other) === 0;
  if (isArray(a.held) && isArray(b.held)) {
    const right = b.held;
    if (a.held.length !== right.length) return false;
    return a.type === 'L'
      ? a.held.every((item, index) => equalValues(item, right[index]))
      : a.held.every((item) => right.includes(item));
  }
  if (isObject(a.held) && isObject(b.held)) {
    const right = b.held;
    const names = Object.keys(a.held);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => equalValues(memberOf(a.held as JsonObject, name), memberOf(right, name)))
    );
  }
  return a.held === b.held;
}
