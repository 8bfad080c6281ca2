import { toText } from '../syntax/text';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue } from '../values';
import type { SentField } from './calls';
import type { Inspection } from './inspection';
import { changeInto, isComputed, kindOf } from './literal-values';

/** Parameters of DynamoDB that hold typed values by their names. */
const HOLDERS = ['Item', 'Key', 'ExpressionAttributeValues'] as const;

/** So many values are looked at, and so deep. */
const MOST = 500;
const DEEPEST = 32;

type Place = readonly (string | number)[];

interface Walk {
  readonly inspection: Inspection;
  left: number;
}

/**
 * DynamoDB's typed values: `{"S": "text"}`, `{"N": "5"}`; numbers are written as texts. @rule resource.parameter.attribute
 */
export function checkAttributes(given: JsonObject, field: SentField, inspection: Inspection): void {
  const walk: Walk = { inspection, left: MOST };
  for (const holder of HOLDERS) {
    const values = Object.hasOwn(given, holder) ? given[holder] : undefined;
    if (values !== undefined) checkMap(values, [field, holder], walk, 0);
  }
}

function checkMap(values: JsonValue, place: Place, walk: Walk, depth: number): void {
  if (!isObject(values) || depth > DEEPEST) return;
  for (const [name, value] of Object.entries(values)) {
    if (walk.left-- <= 0) return;
    if (!name.endsWith('.$')) checkAttribute(value, [...place, name], walk, depth);
  }
}

function checkAttribute(value: JsonValue, place: Place, walk: Walk, depth: number): void {
  // A text alone stands for {"S": …}: workflows that run write it so.
  if (value === null || typeof value === 'string') return;
  if (!isObject(value)) {
    const message = `DynamoDB takes each value with its type, as {"S": "text"} or {"N": "5"}, and here ${kindOf(value)} stands alone: it is refused when the task runs.`;
    tell(message, typedOf(value), place, walk);
    return;
  }
  const [[type, inner] = ['', null], ...others] = Object.entries(value);
  if (others.length > 0) return;
  const at = [...place, type];
  if (type === 'M') checkMap(inner, at, walk, depth + 1);
  else if (type === 'L' && isArray(inner)) {
    inner.forEach((item, i) => {
      if (walk.left-- > 0 && depth < DEEPEST) checkAttribute(item, [...at, i], walk, depth + 1);
    });
  } else if ((type === 'S' || type === 'N') && (isNumber(inner) || typeof inner === 'boolean')) {
    const holds = type === 'N' ? 'the digits of a number as a text' : 'a text';
    const message = `'${type}' holds ${holds} in DynamoDB's typed values, and here ${kindOf(inner)} is given: it is refused when the task runs.`;
    tell(message, isNumber(inner) || type === 'S' ? toText(inner) : undefined, at, walk);
  } else if (type === 'BOOL' && (isNumber(inner) || (typeof inner === 'string' && !isTruth(inner)))) {
    const message = `'BOOL' holds true or false in DynamoDB's typed values, and here ${kindOf(inner)} is given.`;
    tell(message, undefined, at, walk);
  }
}

function typedOf(value: JsonValue): JsonObject | undefined {
  if (typeof value === 'boolean') return { BOOL: value };
  return isNumber(value) ? { N: toText(value) } : undefined;
}

/** What is read as true or false, or is computed. */
const isTruth = (text: string): boolean => isComputed(text) || /^(true|false)$/i.test(text);

function tell(message: string, meant: JsonValue | undefined, child: Place, { inspection }: Walk): void {
  const { hint, fix } = changeInto(meant, child, inspection);
  inspection.report({
    rule: 'resource.parameter.attribute',
    severity: 'WARNING',
    message: hint === undefined ? message : `${message} ${hint}`,
    child,
    fix,
  });
}
