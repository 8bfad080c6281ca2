/**
 * A place on the line of values, just before or just after a number: 5 itself lies between `[5, 0]` and `[5, 1]`.
 */
type Cut = readonly [value: number, after: 0 | 1];

/** What lies between two cuts. */
export type Span = readonly [from: Cut, to: Cut];

const FIRST: Cut = [Number.NEGATIVE_INFINITY, 0];
const LAST: Cut = [Number.POSITIVE_INFINITY, 1];

const isBefore = (a: Cut, b: Cut): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const earlier = (a: Cut, b: Cut): Cut => (isBefore(a, b) ? a : b);
const later = (a: Cut, b: Cut): Cut => (isBefore(a, b) ? b : a);

/** What is less than, equal to, greater than a value. */
export const below = (value: number): Span => [FIRST, [value, 0]];
export const at = (value: number): Span => [
  [value, 0],
  [value, 1],
];
export const above = (value: number): Span => [[value, 1], LAST];

/** What none of the spans holds. */
export function complementOf(spans: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let from = FIRST;
  for (const [begin, end] of spans.toSorted(([a], [b]) => (isBefore(a, b) ? -1 : 1))) {
    if (isBefore(from, begin)) left.push([from, begin]);
    from = later(from, end);
  }
  if (isBefore(from, LAST)) left.push([from, LAST]);
  return left;
}

/** What both hold. */
export const intersectionOf = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some.flatMap(([from, to]) =>
    others.flatMap(([begin, end]): Span[] => {
      const span: Span = [later(from, begin), earlier(to, end)];
      return isBefore(span[0], span[1]) ? [span] : [];
    }),
  );
