import { memo, useMemo } from 'react';
import { cut, FILL, MARKS, SOFT_FILL, STROKE } from '@/components/graph/tones';
import { duration } from '@/components/machine/event-line';
import type { Lane } from './lanes';
import { type PlacedBar, type PlacedPiece, placeBars, type Window } from './place-bars';
import type { TimeMap } from './time-map';

/** Height of a lane, in pixels, and of what stands in it. */
export const ROW = 30;
const BAR = 22;
const TOP = (ROW - BAR) / 2;
const LETTER = 6.2;

interface LanesViewProps {
  readonly lanes: readonly Lane[];
  /** Virtual milliseconds since the start, one for each event. */
  readonly times: readonly number[];
  readonly map: TimeMap;
  /** The part that is drawn: pixels along the line, and the rows from `first` on. */
  readonly window: Window;
  readonly first: number;
  readonly rows: number;
  readonly selected: string | undefined;
}

/**
 * The stays of a run as bars, one row a lane: how each ended by colour and mark, its attempts as a strip along its foot, waits and backoffs hatched.
 * A picture; its twin in words is the list.
 */
export const LanesView = memo(({ lanes, times, map, window, first, rows, selected }: LanesViewProps) => {
  const drawn = useMemo(
    () =>
      lanes.slice(first, first + rows).map((lane, index) => ({
        key: lane.key,
        transform: `translate(${-window.left} ${index * ROW})`,
        bars: placeBars(lane, map, window),
      })),
    [lanes, map, window, first, rows],
  );
  return (
    <svg
      aria-hidden="true"
      width={window.width}
      height={rows * ROW}
      style={{ left: window.left, top: first * ROW }}
      className="pointer-events-none absolute"
    >
      <defs>
        <pattern id="time-passes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.25" height="6" className="fill-control" />
        </pattern>
      </defs>
      <Bars drawn={drawn} times={times} left={window.left} />
      {drawn.map(({ key, transform, bars }) => (
        <g key={key} transform={transform}>
          {bars.map(({ key: one, x, width, bar }) =>
            bar?.visit.state === selected && bar !== undefined ? (
              <rect key={one} {...outline(x, width)} strokeWidth={2} className="fill-none stroke-accent" />
            ) : null,
          )}
        </g>
      ))}
    </svg>
  );
});

interface Drawn {
  readonly key: string;
  readonly transform: string;
  readonly bars: readonly PlacedBar[];
}

interface BarsProps {
  readonly drawn: readonly Drawn[];
  readonly times: readonly number[];
  readonly left: number;
}

/** All bars; drawn once, though another state is lit at every frame while virtual time passes. */
const Bars = memo(({ drawn, times, left }: BarsProps) =>
  drawn.map(({ key, transform, bars }) => (
    <g key={key} transform={transform}>
      {bars.map((placed) => (
        <BarView key={placed.key} placed={placed} times={times} left={left} />
      ))}
    </g>
  )),
);

const outline = (x: number, width: number) => ({
  x: x + 0.5,
  y: TOP,
  width: Math.max(2, width - 1),
  height: BAR,
  rx: Math.min(4, width / 2),
});

interface BarViewProps {
  readonly placed: PlacedBar;
  readonly times: readonly number[];
  readonly left: number;
}

function BarView({ placed, times, left }: BarViewProps) {
  const { x, width, outcome, bar, pieces } = placed;
  const { glyph, tone } = MARKS[outcome];
  const container = bar?.visit.kind === 'Parallel' || bar?.visit.kind === 'Map';
  const waits = bar?.visit.kind === 'Wait';
  const strip = waits ? [] : pieces;
  // A bar that begins left of what is in sight keeps its name in sight.
  const start = Math.max(x, left) + 7;
  const letters = Math.floor((x + width - start - 4) / LETTER);
  const label = bar && letters >= 3 ? cut(`${glyph} ${bar.visit.state}`, letters) : letters >= 1 && bar ? glyph : '';
  const lasts = waits && bar ? ` · ${lengthOf(bar, times)}` : '';
  const words = letters >= label.length + lasts.length ? label + lasts : label;
  return (
    <g>
      <rect
        {...outline(x, width)}
        strokeDasharray={outcome === 'aborted' ? '4 3' : undefined}
        className={`${bar ? (container ? 'fill-sunk' : SOFT_FILL[tone]) : FILL[tone]} ${STROKE[tone]}`}
      />
      {waits ? (
        <rect
          x={x + 2}
          y={TOP + 2}
          width={Math.max(0, width - 4)}
          height={BAR - 4}
          rx={2}
          fill="url(#time-passes)"
          opacity={0.45}
        />
      ) : null}
      {strip.map((piece) => (
        <Strip key={`${piece.kind} ${piece.x}`} piece={piece} times={times} free={start + words.length * LETTER + 6} />
      ))}
      {words ? (
        <text
          x={start}
          y={TOP + (strip.length > 0 ? 13 : 15)}
          fontSize={11}
          className={waits ? 'fill-ink stroke-paper [paint-order:stroke] [stroke-width:3px]' : 'fill-ink'}
        >
          <tspan className={FILL[tone]} fontWeight={700}>
            {words.slice(0, 1)}
          </tspan>
          {words.slice(1)}
        </text>
      ) : null}
    </g>
  );
}

interface StripProps {
  readonly piece: PlacedPiece;
  readonly times: readonly number[];
  /** Where the bar's name ends, in pixels. */
  readonly free: number;
}

/** One attempt, backoff or call-back along the foot of a bar; how long it is waited between attempts stands above, where there is room. */
function Strip({ piece, times, free }: StripProps) {
  const { kind, outcome, x, width } = piece;
  const y = TOP + BAR - 5;
  if (kind === 'attempt')
    return <rect x={x} y={y} width={Math.max(1.5, width)} height={3} rx={1.5} className={FILL[MARKS[outcome].tone]} />;
  if (kind === 'callback')
    return <rect x={x} y={y - 1} width={Math.max(1, width)} height={4} fill="url(#time-passes)" />;
  const words = `↻ ${lengthOf(piece, times)}`;
  const room = words.length * LETTER;
  return (
    <g>
      <line
        x1={x + 2}
        x2={x + width - 2}
        y1={y + 1.5}
        y2={y + 1.5}
        strokeWidth={2}
        strokeDasharray="2 3"
        className="stroke-caught"
      />
      {width > room + 8 && x + (width - room) / 2 > free ? (
        <text x={x + width / 2} y={TOP + 13} fontSize={11} textAnchor="middle" className="fill-caught tabular-nums">
          {words}
        </text>
      ) : null}
    </g>
  );
}

const lengthOf = ({ from, to }: { readonly from: number; readonly to: number }, times: readonly number[]): string =>
  duration((times[to - 1] ?? 0) - (times[from - 1] ?? 0));
