import type { Path } from '@/catalog';
import { fieldText } from '@/catalog';
import { useFiles } from '../state/context';
import { SPEC } from '../state/make-authoring';

/** What a value holds at a path; names are never looked up on a prototype. */
export function valueAt(value: unknown, path: Path): unknown {
  let now = value;
  for (const part of path) {
    if (typeof now !== 'object' || now === null || !Object.hasOwn(now, part)) return undefined;
    now = Reflect.get(now, part);
  }
  return now;
}

/** What the specification holds at a path. The value is the same as long as the text is. */
export const useValue = (path: Path): unknown => useFiles(({ value }) => valueAt(value, path));

/** What is wrong with just this field. */
export const useFault = (path: Path): string | undefined => {
  const field = fieldText(path);
  return useFiles(({ faults }) => faults.find((one) => one.file === SPEC && one.field === field)?.message);
};

/** A name for elements of a field. */
export const idOf = (path: Path): string => `field-${path.join('-')}`;
