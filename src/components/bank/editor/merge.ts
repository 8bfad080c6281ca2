import { outlineOf } from './outline';
import type { Body } from './paths';

/** One member of a question that differs between two texts of it. */
export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whose is taken unless the author says otherwise: theirs where only they changed it. */
  readonly proposed: 'mine' | 'theirs';
  /** Both changed it. */
  readonly both: boolean;
}

const textOf = (field: string, value: unknown): string => outlineOf({ [field]: value });

/** Members that differ. With `base`, the text both began from, members that only the author changed are no question. */
export function differences(mine: Body, theirs: Body, base?: Body): Difference[] {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (field) => !['id', 'kind', 'computed'].includes(field),
  );
  return fields.flatMap((field): Difference[] => {
    const [own, other] = [textOf(field, mine[field]), textOf(field, theirs[field])];
    if (own === other) return [];
    const origin = base && textOf(field, base[field]);
    if (origin === other) return [];
    const both = origin === undefined || origin !== own;
    return [{ field, mine: mine[field], theirs: theirs[field], proposed: both ? 'mine' : 'theirs', both }];
  });
}

/** The author's text with the members that are taken from the other. */
export function merge(mine: Body, theirs: Body, taken: ReadonlySet<string>): Body {
  const merged: Record<string, unknown> = { ...mine };
  for (const field of taken) {
    if (Object.hasOwn(theirs, field)) merged[field] = theirs[field];
    else delete merged[field];
  }
  return merged;
}
