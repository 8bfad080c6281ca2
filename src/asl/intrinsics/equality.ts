import { compareNumbers } from '../query/decimal';
import { isArray, isNumber, isObject, type JsonValue, memberOf } from '../values';

/** Deep equality of JSON values: numbers by value, members in any order. */
export function isEqual(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (isNumber(left) || isNumber(right)) {
    return isNumber(left) && isNumber(right) && compareNumbers(left, right) === 0;
  }
  if (isArray(left) || isArray(right)) {
    if (!isArray(left) || !isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isEqual(item, right[index] as JsonValue));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => {
    const other = memberOf(right, name);
    return other !== undefined && isEqual(left[name] as JsonValue, other);
  });
}
