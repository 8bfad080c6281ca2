import { isArray, isObject, type JsonObject, type JsonValue, memberOf, parseJson, SyntaxFault, toText } from '@/asl';
import { prettyJson } from '@/components/machine/pretty-json';

/** From the document's top to a value in it: names of members, places in a list. */
export type Path = readonly (string | number)[];

/** The document a text holds; undefined where it is none. Nothing at all is an empty one. */
export function documentOf(text: string): JsonObject | undefined {
  const json = parseJson(text.trim() === '' ? '{}' : text);
  return json instanceof SyntaxFault || !isObject(json) ? undefined : json;
}

export const at = (value: JsonValue | undefined, path: Path): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>((inner, step) => {
    if (typeof step === 'number') return isArray(inner) ? inner[step] : undefined;
    return isObject(inner) ? memberOf(inner, step) : undefined;
  }, value);

/** The text with another value at a place, or without any; what stands beside it stays. */
export function withValue(text: string, path: Path, value: JsonValue | undefined): string {
  const document = documentOf(text);
  return document === undefined ? text : prettyJson(toText(changed(document, path, value) ?? {}));
}

function changed(
  whole: JsonValue | undefined,
  [step, ...inner]: Path,
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = isArray(whole) ? whole : [];
    const next = changed(list[step], inner, value);
    return next === undefined ? list.filter((_, index) => index !== step) : list.with(step, next);
  }
  const members = isObject(whole) ? Object.entries(whole) : [];
  const next = changed(isObject(whole) ? memberOf(whole, step) : undefined, inner, value);
  if (next === undefined) return Object.fromEntries(members.filter(([name]) => name !== step));
  return Object.fromEntries(
    members.some(([name]) => name === step)
      ? members.map(([name, member]) => [name, name === step ? next : member])
      : [...members, [step, next]],
  );
}

/** The document with another's parts added where it has none of that name. A text that cannot be read is left alone. */
export function merged(text: string, other: string): string {
  const [own, more] = [documentOf(text), documentOf(other)];
  if (!own || !more) return text;
  const names = new Set([...Object.keys(own), ...Object.keys(more)]);
  const out = [...names].map((name) => {
    const [mine, theirs] = [memberOf(own, name), memberOf(more, name)];
    const both = isObject(mine) && isObject(theirs) ? { ...theirs, ...mine } : undefined;
    const lists = isArray(mine) && isArray(theirs) ? [...mine, ...theirs] : undefined;
    return [name, both ?? lists ?? mine ?? theirs ?? null] as const;
  });
  return prettyJson(toText(Object.fromEntries(out)));
}
