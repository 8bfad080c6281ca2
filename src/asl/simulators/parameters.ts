import { isNumber, type JsonObject, memberOf, toNumber } from '../values';

/** A parameter that is a text. */
export const textOf = (object: JsonObject, name: string): string | undefined => {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : undefined;
};

/** A parameter that is a number. */
export const numberOf = (object: JsonObject, name: string): number | undefined => {
  const value = memberOf(object, name);
  return isNumber(value) ? toNumber(value) : undefined;
};
