import { isArray, isObject, type JsonObject, type JsonValue } from '../../values';

/** The items a Map goes through, with what `$$.Map.Item` says of each. */
export interface Dataset {
  readonly items: readonly JsonValue[];
  /** The names of an object's members, where these are the items. */
  readonly keys?: readonly string[] | undefined;
  /** `Source` of every item, or of each. */
  readonly source: string | readonly string[];
}

/** What an item passed in from the state before says of its source. */
const STATE_DATA = 'STATE_DATA';

/** The items of an array, or the members of an object. */
export function datasetOf(value: JsonValue): Dataset | undefined {
  if (isArray(value)) return { items: value, source: STATE_DATA };
  if (!isObject(value)) return undefined;
  return { items: Object.values(value), keys: Object.keys(value), source: STATE_DATA };
}

export const sourceOf = ({ source }: Dataset, index: number): string | undefined =>
  typeof source === 'string' ? source : source[index];

/** What an iteration gets where nothing selects its input: the item, or the name and value of a member. */
export function inputAt({ items, keys }: Dataset, index: number): JsonValue {
  const value = items[index] as JsonValue;
  const Key = keys?.[index];
  return Key === undefined ? value : ({ Key, Value: value } satisfies JsonObject);
}
