'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryEvent } from '@/asl';
import type { Visits } from '@/components/graph/visits';
import { duration } from '@/components/machine/event-line';
import { Controls } from './controls';
import { LaneLabels } from './lane-labels';
import { lanesOf } from './lanes';
import { LanesView, ROW } from './lanes-view';
import { Playhead } from './playhead';
import { ticksOf } from './ticks';
import { type Instant, makeTimeMap, type Scale } from './time-map';
import { TimelineList } from './timeline-list';
import { usePlay } from './use-play';
import { useSight } from './use-sight';

interface TimelineProps {
  /** Where a page shows several runs, whose it is. */
  readonly label?: string | undefined;
  readonly events: readonly HistoryEvent[];
  readonly visits: Visits;
  /** Milliseconds since 1970. */
  readonly startTime: number;
  /** Where the run is looked at; undefined: as it ended. */
  readonly instant: { readonly event: number; readonly time?: number | undefined } | undefined;
  readonly selected?: string | undefined;
  readonly onTravel: (instant: Instant | undefined) => void;
  readonly onSelect?: ((state: string) => void) | undefined;
  readonly scale: Scale;
  readonly onScale: (scale: Scale) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Height of the axis, in pixels. */
const AXIS = 24;
/** Free room before the first event and behind the last. */
const EDGE = 10;
/** Pixels that a finger may tremble without dragging. */
const TREMBLE = 4;

/** A run on the line of its virtual clock: a lane for each branch and iteration, and a head that travels. */
export function Timeline(props: TimelineProps) {
  const {
    label = 'Virtual time',
    events,
    visits,
    startTime,
    instant,
    selected,
    onTravel,
    onSelect,
    scale,
    onScale,
    open,
    onOpen,
  } = props;
  const [as, setAs] = useState<'lanes' | 'list'>('lanes');
  const times = useMemo(
    () => events.map(({ timestamp }) => Math.round(timestamp * 1000) - startTime),
    [events, startTime],
  );
  const lanes = useMemo(() => lanesOf(events, visits), [events, visits]);
  const map = useMemo(() => makeTimeMap(times, scale), [times, scale]);
  const last = events.length;
  const event = instant?.event ?? last;
  const time = instant?.time ?? times[event - 1] ?? 0;
  const position = map.positionOf(event, time);

  const sight = useSight(map.length, open && as === 'lanes');
  const { frame, unit, width, rows, window } = sight;
  const ticks = useMemo(() => ticksOf(scale, times, map, unit), [scale, times, map, unit]);
  const x = position * unit;

  const now = useRef(position);
  now.current = position;
  const { playing, setPlaying } = usePlay(map, last, () => now.current, onTravel);
  const keepInSight = sight.keepInSight;
  useEffect(() => keepInSight(x), [keepInSight, x]);

  const goTo = (to: number): void => {
    setPlaying(false);
    const reached = Math.min(last, Math.max(1, to));
    onTravel({ event: reached, time: times[reached - 1] ?? 0 });
  };
  const play = (): void => {
    if (!playing && event >= last) onTravel({ event: 1, time: 0 });
    now.current = !playing && event >= last ? 0 : position;
    setPlaying(!playing);
  };
  const press = (pressed: KeyboardEvent): void => {
    if (pressed.metaKey || pressed.ctrlKey || pressed.altKey) return;
    const leap = Math.max(5, Math.round(last / 20));
    const act = new Map<string, () => void>([
      ['ArrowRight', () => goTo(event + 1)],
      ['ArrowUp', () => goTo(event + 1)],
      ['ArrowLeft', () => goTo(event - 1)],
      ['ArrowDown', () => goTo(event - 1)],
      ['PageUp', () => goTo(event + leap)],
      ['PageDown', () => goTo(event - leap)],
      ['Home', () => goTo(1)],
      ['End', () => goTo(last)],
      [' ', play],
      ['+', () => sight.zoom(2, x)],
      ['-', () => sight.zoom(0.5, x)],
    ]).get(pressed.key);
    if (!act) return;
    pressed.preventDefault();
    act();
  };

  const head = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; moved: boolean; at: number; frame: number }>(undefined);
  const xOf = ({ currentTarget, clientX }: PointerEvent): number =>
    clientX - currentTarget.getBoundingClientRect().left - EDGE;
  const grab = (pointer: PointerEvent): void => {
    if (pointer.button !== 0) return;
    pointer.currentTarget.setPointerCapture(pointer.pointerId);
    setPlaying(false);
    drag.current = { from: pointer.clientX, moved: false, at: xOf(pointer), frame: 0 };
    if (pointer.pointerType === 'mouse') onTravel(map.at(xOf(pointer) / unit));
    head.current?.focus({ preventScroll: true });
  };
  const move = (pointer: PointerEvent): void => {
    const held = drag.current;
    if (!held) return;
    held.at = xOf(pointer);
    held.moved ||= Math.abs(pointer.clientX - held.from) > TREMBLE;
    if (!held.moved || held.frame) return;
    // Pointers report more often than the screen is drawn.
    held.frame = requestAnimationFrame(() => {
      held.frame = 0;
      onTravel(map.at(held.at / unit));
    });
  };
  const drop = (pointer: PointerEvent): void => {
    const held = drag.current;
    drag.current = undefined;
    if (!held || held.moved) return;
    onTravel(map.at(held.at / unit));
    const { top } = pointer.currentTarget.getBoundingClientRect();
    const lane = lanes[Math.floor((pointer.clientY - top - AXIS) / ROW)];
    const reached = held.at / unit;
    const bar = lane?.bars.findLast(({ from, to }) => map.positionOf(from) <= reached && reached <= map.positionOf(to));
    if (bar) onSelect?.(bar.visit.state);
  };

  const shown = events[event - 1];
  const state = visits.of.get(event)?.state;
  return (
    <section aria-label={label} className="flex min-h-0 flex-col bg-paper">
      <Controls
        playing={playing}
        atStart={event === 1 && time === 0}
        atEnd={event === last}
        onPlay={play}
        onGo={(where) =>
          goTo({ start: 1, back: time > (times[event - 1] ?? 0) ? event : event - 1, on: event + 1, end: last }[where])
        }
        scale={scale}
        onScale={onScale}
        as={as}
        onAs={setAs}
        onZoom={(by) => sight.zoom(by, x)}
        open={open}
        onOpen={onOpen}
      >
        <p className="truncate text-1 tabular-nums">
          <strong className="text-2 font-semibold">{duration(time)}</strong>
          <span className="text-soft">
            {' · '}
            {event} of {last} {shown?.type}
          </span>
          {state === undefined ? null : <span> {state}</span>}
        </p>
      </Controls>
      {open && as === 'list' ? <TimelineList lanes={lanes} times={times} event={event} onGo={goTo} /> : null}
      {open && as === 'lanes' ? (
        <div
          ref={frame}
          className="relative overflow-auto border-t border-hairline [scrollbar-width:thin]"
          style={{ height: Math.min(lanes.length, 6.5) * ROW + AXIS + 6 }}
        >
          <div className="flex" style={{ width: sight.label + width + 2 * EDGE, height: lanes.length * ROW + AXIS }}>
            <LaneLabels lanes={lanes} first={rows.first} rows={rows.count} width={sight.label} axis={AXIS} />
            <div
              className="relative grow cursor-ew-resize touch-pan-y select-none"
              onPointerDown={grab}
              onPointerMove={move}
              onPointerUp={drop}
              onPointerCancel={() => {
                drag.current = undefined;
              }}
            >
              <div className="absolute inset-y-0" style={{ left: EDGE, width }}>
                <div className="pointer-events-none absolute inset-x-0" style={{ top: AXIS }}>
                  <LanesView
                    lanes={lanes}
                    times={times}
                    map={map}
                    window={window}
                    first={rows.first}
                    rows={rows.count}
                    selected={selected}
                  />
                </div>
                <Playhead
                  ref={head}
                  x={x}
                  width={width + EDGE}
                  edge={EDGE}
                  axis={AXIS}
                  ticks={ticks}
                  window={window}
                  event={event}
                  last={last}
                  words={`${duration(time)}, event ${event} of ${last}, ${shown?.type ?? ''}${state === undefined ? '' : ` in ${state}`}`}
                  onKeyDown={press}
                />
              </div>
            </div>
          </div>
        </div>
      ) : null}
    </section>
  );
}
