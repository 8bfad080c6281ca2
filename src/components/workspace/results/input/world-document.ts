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

/** A thing of a section, as deep as it stands in the document: it stays though nothing is left in it. */
const THING = 2;

/** The text with another value at a place, or without any; what stands beside it stays, and no part of a thing is left over empty. */
export function withValue(text: string, path: Path, value: JsonValue | undefined): string {
  const document = documentOf(text);
  return document === undefined ? text : prettyJson(toText(changed(document, path, value) ?? {}));
}

function changed(
  whole: JsonValue | undefined,
  [step, ...inner]: Path,
  value: JsonValue | undefined,
  depth = 0,
): JsonValue | undefined {
  if (step === undefined) return value;
  const former = at(whole, [step]);
  if (value === undefined && former === undefined) return whole;
  const next = changed(former, inner, value, depth + 1);
  if (typeof step === 'number') {
    const list = isArray(whole) ? whole : [];
    return next === undefined ? list.filter((_, index) => index !== step) : list.with(step, next);
  }
  const members = isObject(whole) ? Object.entries(whole) : [];
  if (next === undefined) {
    const rest = members.filter(([name]) => name !== step);
    return rest.length === 0 && depth > THING ? undefined : Object.fromEntries(rest);
  }
  return Object.fromEntries(
    former === undefined
      ? [...members, [step, next]]
      : members.map(([name, one]) => [name, name === step ? next : one]),
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
    const lists = isArray(mine) && isArray(theirs) ? theirs.reduce(withItem, mine) : undefined;
    return [name, both ?? lists ?? mine ?? theirs ?? null] as const;
  });
  return prettyJson(toText(Object.fromEntries(out)));
}

/** The list with an item more, unless one of it answers the same calls. */
const withItem = (list: readonly JsonValue[], item: JsonValue): readonly JsonValue[] =>
  list.some((one) => callsOf(one) === callsOf(item)) ? list : [...list, item];

/** What tells an item of a list from the others: of an HTTP endpoint its method and its URL. */
function callsOf(item: JsonValue): string {
  const [method = '*', url] = [at(item, ['method']), at(item, ['url'])];
  return toText(url === undefined ? item : [method, url]);
}
