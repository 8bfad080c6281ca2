/** One step of an alignment: both sides, or one alone. */
export interface Pairing {
  readonly expected?: number;
  readonly actual?: number;
}

/** Beyond so many comparisons things are paired by their place, so that no history costs more than a moment. */
const MOST = 1_000_000;

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

  const rows = expected.length - start - end;
  const columns = actual.length - start - end;
  const middle =
    rows * columns > MOST
      ? byPlace(rows, columns)
      : align(rows, columns, (i, j) => differ(expected[start + i] as T, actual[start + j] as T));
  return [
    ...Array.from({ length: start }, (_, index) => ({ expected: index, actual: index })),
    ...middle.map(({ expected: i, actual: j }) => ({
      ...(i === undefined ? {} : { expected: start + i }),
      ...(j === undefined ? {} : { actual: start + j }),
    })),
    ...Array.from({ length: end }, (_, index) => ({
      expected: expected.length - end + index,
      actual: actual.length - end + index,
    })),
  ];
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
