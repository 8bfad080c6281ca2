import type { Outcome } from '@/components/graph/visits';
import type { Bar, Lane, PieceKind } from './lanes';
import type { TimeMap } from './time-map';

/** The part of a time line that is in sight. Pixels. */
export interface Window {
  readonly left: number;
  readonly width: number;
  /** Pixels a unit of the map takes. */
  readonly scale: number;
}

export interface PlacedPiece {
  readonly kind: PieceKind;
  readonly outcome: Outcome;
  /** Ids of its first event and its last. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
}

/** A bar as it is drawn; or, where bars are too narrow to be told apart, many of them as one block. */
export interface PlacedBar {
  readonly key: number;
  readonly x: number;
  readonly width: number;
  readonly outcome: Outcome;
  /** Absent for a block. */
  readonly bar: Bar | undefined;
  /** How many it stands for. */
  readonly count: number;
  readonly pieces: readonly PlacedPiece[];
}

/** Narrower than this, in pixels, a bar joins its neighbour. */
const LEAST = 3;
/** And narrower than this, it is drawn without its pieces. */
const LEAST_WITH_PIECES = 6;

const WORSE: Record<Outcome, number> = { failed: 5, caught: 4, running: 3, aborted: 2, succeeded: 1, untouched: 0 };

/** The bars of a lane that are in sight, from left to right, at most one for every few pixels however many events there are. */
export function placeBars(lane: Lane, map: TimeMap, { left, width, scale }: Window): readonly PlacedBar[] {
  const right = left + width;
  const xOf = (event: number): number => map.positionOf(event) * scale;
  const placed: PlacedBar[] = [];
  let block: { -readonly [K in keyof PlacedBar]: PlacedBar[K] } | undefined;
  for (let index = firstInSight(lane.bars, (bar) => xOf(bar.to) >= left); index < lane.bars.length; index++) {
    const bar = lane.bars[index];
    if (!bar) break;
    const [from, to] = [xOf(bar.from), xOf(bar.to)];
    if (from > right) break;
    if (to - from >= LEAST) {
      block = undefined;
      placed.push({
        key: bar.from,
        x: from,
        width: to - from,
        outcome: bar.outcome,
        bar,
        count: 1,
        pieces: to - from < LEAST_WITH_PIECES ? [] : placePieces(bar, xOf),
      });
      continue;
    }
    if (block && from - (block.x + block.width) < LEAST) {
      block.width = Math.max(block.width, to - block.x, LEAST);
      block.count++;
      block.bar = undefined;
      if (WORSE[bar.outcome] > WORSE[block.outcome]) block.outcome = bar.outcome;
      continue;
    }
    block = { key: bar.from, x: from, width: LEAST, outcome: bar.outcome, bar, count: 1, pieces: [] };
    placed.push(block);
  }
  return placed;
}

const placePieces = ({ pieces }: Bar, xOf: (event: number) => number): PlacedPiece[] =>
  pieces.map(({ kind, outcome, from, to }) => ({ kind, outcome, from, to, x: xOf(from), width: xOf(to) - xOf(from) }));

function firstInSight(bars: readonly Bar[], isInSight: (bar: Bar) => boolean): number {
  let [low, high] = [0, bars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const bar = bars[middle];
    if (bar && !isInSight(bar)) low = middle + 1;
    else high = middle;
  }
  return low;
}
