/** What Next gives of an address's query. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The first value under a name, or nothing. */
export const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** A name of a table; of others nothing. */
export const keyOf = <T extends object>(table: T, text: string): keyof T | undefined =>
  Object.hasOwn(table, text) ? (text as keyof T) : undefined;

export const slugOf = (text: string): string | undefined =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80 ? text : undefined;

/** The page of a list an address asks for, from 1. */
export const pageOf = (params: SearchParams): number => {
  const text = one(params['page']);
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
};

/** A path and what is said of it; what is empty is left out. */
export function address(path: string, params: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  return given.size > 0 ? `${path}?${given}` : path;
}
