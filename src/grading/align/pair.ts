/** One step of an alignment: both sides, or one alone. */
export interface Pairing {
  readonly expected?: number;
  readonly actual?: number;
}

/** Beyond so many comparisons two sequences are first parted at what is the same in both, so that no history costs more than a moment. */
const MOST = 1_000_000;
/** Beyond so many single differences they are too different for that, and things are paired by their place. */
const APART = 200;

/**
 * Aligns two sequences at least cost (Needleman and Wunsch): `differ` says what it costs to take two things for one
 * another, 0 for the same and undefined where they never are; a thing left alone costs 1. What begins and ends the same is
 * set apart first.
 */
export const pair = <T>(
  expected: readonly T[],
  actual: readonly T[],
  differ: (expected: T, actual: T) => number | undefined,
): Pairing[] => {
  const same = (i: number, j: number): boolean => differ(expected[i] as T, actual[j] as T) === 0;
  let start = 0;
  const shorter = Math.min(expected.length, actual.length);
  while (start < shorter && same(start, start)) start++;
  let end = 0;
  while (end < shorter - start && same(expected.length - 1 - end, actual.length - 1 - end)) end++;

  const [rows, columns] = [expected.length - start - end, actual.length - start - end];
  /** What lies between two things that are the same in both. */
  const between = (i: number, j: number, height: number, width: number): Pairing[] =>
    (height * width > MOST
      ? byPlace(height, width)
      : align(height, width, (down, right) => differ(expected[i + down] as T, actual[j + right] as T))
    ).map(({ expected: down, actual: right }) => ({
      ...(down === undefined ? {} : { expected: i + down }),
      ...(right === undefined ? {} : { actual: j + right }),
    }));
  const anchors = rows * columns > MOST ? inBoth(rows, columns, (i, j) => same(start + i, start + j)) : [];
  const middle: Pairing[] = [];
  let [i, j] = [start, start];
  for (const [down, right] of anchors) {
    middle.push(...between(i, j, start + down - i, start + right - j), {
      expected: start + down,
      actual: start + right,
    });
    [i, j] = [start + down + 1, start + right + 1];
  }
  middle.push(...between(i, j, expected.length - end - i, actual.length - end - j));
  return [
    ...Array.from({ length: start }, (_, index) => ({ expected: index, actual: index })),
    ...middle,
    ...Array.from({ length: end }, (_, index) => ({
      expected: expected.length - end + index,
      actual: actual.length - end + index,
    })),
  ];
};

/**
 * What is the same in both, in order, by the shortest way from one to the other (Myers 1986): quick where little differs, and
 * nothing where more than `APART` does.
 */
const inBoth = (
  rows: number,
  columns: number,
  same: (i: number, j: number) => boolean,
): (readonly [number, number])[] => {
  /** Of d differences: diagonal (i − j) → the furthest i, for every d before this one. */
  const fronts: ReadonlyMap<number, number>[] = [];
  let front: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let d = 0; d <= APART; d++) {
    fronts.push(front);
    const next = new Map<number, number>();
    for (let diagonal = -d; diagonal <= d; diagonal += 2) {
      let { i } = onwards(front, diagonal, d);
      while (i < rows && i - diagonal < columns && same(i, i - diagonal)) i++;
      next.set(diagonal, i);
      if (i >= rows && i - diagonal >= columns) return wayBack(fronts, rows, columns);
    }
    front = next;
  }
  return [];
};

/** Where a diagonal is reached with one difference more: a thing surplus in j, or one missing in i. */
const onwards = (
  front: ReadonlyMap<number, number>,
  diagonal: number,
  d: number,
): { readonly i: number; readonly isSurplus: boolean } => {
  const [below, above] = [front.get(diagonal - 1) ?? -1, front.get(diagonal + 1) ?? -1];
  const isSurplus = diagonal === -d || (diagonal !== d && below < above);
  return { i: isSurplus ? above : below + 1, isSurplus };
};

const wayBack = (
  fronts: readonly ReadonlyMap<number, number>[],
  rows: number,
  columns: number,
): (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  let [i, j] = [rows, columns];
  fronts.toReversed().forEach((front, index) => {
    const begun = onwards(front, i - j, fronts.length - 1 - index);
    while (i > begun.i) found.push([--i, --j]);
    if (begun.isSurplus) j--;
    else i--;
  });
  return found.reverse();
};

const byPlace = (rows: number, columns: number): Pairing[] =>
  Array.from({ length: Math.max(rows, columns) }, (_, index) => ({
    ...(index < rows ? { expected: index } : {}),
    ...(index < columns ? { actual: index } : {}),
  }));

/** Of equal costs the pair is preferred, then what is missing: so differences come early. */
const align = (rows: number, columns: number, differ: (i: number, j: number) => number | undefined): Pairing[] => {
  const width = columns + 1;
  // cost[i][j]: aligning all from i and j on.
  const cost = new Float64Array((rows + 1) * width);
  for (let i = rows; i >= 0; i--)
    for (let j = columns; j >= 0; j--) {
      if (i === rows || j === columns) cost[i * width + j] = rows - i + (columns - j);
      else {
        const both = differ(i, j);
        const alone = 1 + Math.min(cost[(i + 1) * width + j] as number, cost[i * width + j + 1] as number);
        cost[i * width + j] =
          both === undefined ? alone : Math.min(alone, both + (cost[(i + 1) * width + j + 1] as number));
      }
    }
  const steps: Pairing[] = [];
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    const here = cost[i * width + j] as number;
    const both = i < rows && j < columns ? differ(i, j) : undefined;
    if (both !== undefined && near(here, both + (cost[(i + 1) * width + j + 1] as number))) {
      steps.push({ expected: i++, actual: j++ });
    } else if (i < rows && near(here, 1 + (cost[(i + 1) * width + j] as number))) steps.push({ expected: i++ });
    else steps.push({ actual: j++ });
  }
  return steps;
};

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
