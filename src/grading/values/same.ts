import { isArray, isNumber, isObject, type JsonValue, memberOf, parseJson, SyntaxFault, toNumber } from '@/asl';

/** Equal as JSON: members in any order, numbers by value. */
export const sameJson = (a: JsonValue | undefined, b: JsonValue | undefined): boolean => {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (isNumber(a) && isNumber(b)) return toNumber(a) === toNumber(b);
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(memberOf(a, name), memberOf(b, name)))
  );
};

/** Two texts equal as JSON; where one is no JSON, letter for letter. */
export const sameText = (a: string | undefined, b: string | undefined): boolean => {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [left, right] = [parseJson(a), parseJson(b)];
  return !(left instanceof SyntaxFault) && !(right instanceof SyntaxFault) && sameJson(left, right);
};

/** JSON text → value, of a text the author or the engine wrote; a fault is thrown. */
export const readJson = (text: string, what: string): JsonValue => {
  const value = parseJson(text);
  if (value instanceof SyntaxFault) throw new Error(`${what}: ${value.message}`);
  return value;
};
