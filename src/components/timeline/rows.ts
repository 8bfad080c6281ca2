import type { Outcome } from '@/components/graph/visits';
import { duration } from '@/components/machine/event-line';
import type { Bar, Lane, Piece } from './lanes';

/** One line of the time line's twin in words: a stay in a state, or a part of one. */
export interface TimelineRow {
  readonly key: string;
  /** Id of the event it begins with. */
  readonly event: number;
  readonly lane: string;
  readonly state: string;
  /** `Task`, or `attempt 2`, `backoff`. */
  readonly what: string;
  readonly from: string;
  readonly takes: string;
  readonly how: string;
  /** It is a part of the stay above it. */
  readonly part: boolean;
  readonly outcome: Outcome;
}

const HOW: Record<Outcome, string> = {
  succeeded: '✓ succeeded',
  failed: '✕ failed',
  caught: '↷ failed and caught',
  running: '◔ not ended',
  aborted: '– aborted',
  untouched: '',
};

const PIECES: Record<Piece['kind'], string> = {
  attempt: 'attempt',
  backoff: 'backoff before the next attempt',
  wait: 'wait',
  callback: 'waits for whoever was called',
};

/** What a lane is called where there is room for a few words. */
export const laneName = ({ container, part }: Pick<Lane, 'container' | 'part'>): string =>
  container === undefined ? 'Execution' : `${container} ${part}`;

/** Everything the lanes show, as lines in the order in which it began. */
export function rowsOf(lanes: readonly Lane[], times: readonly number[]): readonly TimelineRow[] {
  const timeOf = (event: number): number => times[event - 1] ?? 0;
  const bars = lanes.flatMap((lane) => lane.bars.map((bar) => ({ lane, bar })));
  bars.sort((a, b) => a.bar.from - b.bar.from);
  return bars.flatMap(({ lane, bar }) => {
    const common = { lane: laneName(lane), state: bar.visit.state };
    const span = ({ from, to, outcome }: Pick<Bar, 'from' | 'to' | 'outcome'>) => ({
      event: from,
      from: duration(timeOf(from)),
      takes: duration(timeOf(to) - timeOf(from)),
      how: HOW[outcome],
      outcome,
    });
    let attempt = 0;
    return [
      { ...common, ...span(bar), key: `${bar.from}`, what: bar.visit.kind, part: false },
      ...(bar.pieces.length > 1 ? bar.pieces : []).map((piece) => ({
        ...common,
        ...span(piece),
        key: `${bar.from} ${piece.kind} ${piece.from}`,
        what: piece.kind === 'attempt' ? `attempt ${++attempt}` : PIECES[piece.kind],
        how: piece.kind === 'attempt' ? HOW[piece.outcome] : '',
        part: true,
      })),
    ];
  });
}
