/** Which entries of a list are in each of its parts. */
export type Parts<Name extends string, Entry> = Readonly<Record<Name, (one: Entry) => boolean>>;

interface Asked<Name extends string> {
  readonly part: Name;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

interface InParts<Name extends string, Entry> {
  /** One page of those in the part that was asked for. */
  readonly shown: readonly Entry[];
  readonly total: number;
  readonly counts: Readonly<Record<Name, number>>;
}

/** A page of one part of a short list that is read whole, and how many are in each part. */
export function inParts<Name extends string, Entry>(
  entries: readonly Entry[],
  parts: Parts<Name, Entry>,
  { part, page, size }: Asked<Name>,
): InParts<Name, Entry> {
  const names = Object.keys(parts) as Name[];
  const found = entries.filter(parts[part]);
  const counts = names.map((name) => [name, entries.filter(parts[name]).length]);
  return {
    shown: found.slice((page - 1) * size, page * size),
    total: found.length,
    counts: Object.fromEntries(counts) as InParts<Name, Entry>['counts'],
  };
}
