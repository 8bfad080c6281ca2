import { isArray, isObject, type JsonValue, memberOf, toText } from '@/asl';
import type { Divergence } from '../exercise/divergence';
import { type Place, type StateAt, statesOf } from '../values/definition';
import { firstDifference } from '../values/first-difference';
import { listed } from './reason';

/** Characters up to which a field is read within a sentence. */
const SHORT = 80;

/** A part of a field that makes what is sent. */
export interface Part {
  readonly value: JsonValue;
  /** From the field to the part; a name as the definition has it, `cents.$`. */
  readonly place: Place;
  /** As code; absent where it is long. */
  readonly text: string | undefined;
}

/** The member `name` of a template, which may be written with `.$`. */
const memberIn = (template: JsonValue, name: string): [string | number, JsonValue] | undefined => {
  if (isArray(template)) {
    const found = template[Number(name)];
    return found === undefined ? undefined : [Number(name), found];
  }
  if (!isObject(template)) return undefined;
  for (const written of [name, `${name}.$`]) {
    const found = memberOf(template, written);
    if (found !== undefined) return [written, found];
  }
  return undefined;
};

const code = (value: JsonValue): string | undefined => {
  if (typeof value !== 'string') return undefined;
  return value.length <= SHORT && !value.includes('`') ? `\`${value}\`` : undefined;
};

/**
 * The part of a field that makes the member in which two arguments first differ, as far as the field names it itself: of
 * what was expected nothing is told but that this is not it.
 */
export const partThatDiffers = (
  template: JsonValue,
  { actual, expected }: Divergence,
  { state }: StateAt,
): Part | undefined => {
  const difference = firstDifference(actual, expected);
  if (!difference || difference.path === '' || difference.actual === undefined) return undefined;
  const isInvoke = /:states:::lambda:invoke/.test(String(memberOf(state, 'Resource')));
  const path = [...(isInvoke ? ['Payload'] : []), ...(difference.path.match(/[^.[\]]+/g) ?? [])];
  let value = template;
  const place: (string | number)[] = [];
  for (const step of path) {
    const found = memberIn(value, step);
    if (!found) break;
    place.push(found[0]);
    value = found[1];
  }
  return place.length === 0 || isObject(value) || isArray(value) ? undefined : { value, place, text: code(value) };
};

/** Does a field read what its state was given? */
export const readsInput = (value: JsonValue, language: StateAt['language']): boolean =>
  language === 'JSONata' ? /\$states\.input\b/.test(toText(value)) : /(?<!\$)\$(?![$\w])/.test(toText(value));

/** Where the variables a field reads are assigned, as a sentence. */
export const variablesIn = (value: JsonValue, definition: JsonValue): string | undefined => {
  const read = new Set([...toText(value).matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = '']) => name));
  const told = [...read].flatMap((name) => {
    const where = statesOf(definition).flatMap(({ name: of, state }) => {
      const assigned = memberOf(state, 'Assign');
      const isThere =
        isObject(assigned) && (memberOf(assigned, name) !== undefined || memberOf(assigned, `${name}.$`) !== undefined);
      return isThere ? [`“${of}”`] : [];
    });
    return where.length > 0 ? [`\`$${name}\` is assigned in ${listed(where)}.`] : [];
  });
  return told.length > 0 ? told.join(' ') : undefined;
};
