/** A question as its form holds it: JSON that may be unfinished. */
export type Body = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a place; undefined where there is none. */
export const getAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => {
    if (typeof step === 'number') return Array.isArray(at) ? at[step] : undefined;
    return isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);

/** The same with `next` at a place; undefined takes the member away. What lies on the way is made. */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    list[step] = setAt(list[step], rest, next);
    return list as T;
  }
  const members: Readonly<Record<string, unknown>> = isObject(value) ? value : {};
  const inner = setAt(getAt(value, [step]), rest, next);
  // A member that is there keeps its place.
  if (inner !== undefined) return { ...members, [step]: inner } as T;
  const { [step]: _, ...others } = members;
  return others as T;
}

export const textAt = (value: unknown, path: Path): string => {
  const found = getAt(value, path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
};

export const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const found = getAt(value, path);
  return Array.isArray(found) ? found : [];
};

export const pathKey = (path: Path): string => path.join('.');

/** A place as its reader counts: `options · 2 · text`. */
export const pathWords = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' · ');
