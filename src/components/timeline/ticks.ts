import { duration } from '@/components/machine/event-line';
import type { Scale, TimeMap } from './time-map';

export interface Tick {
  readonly x: number;
  readonly words: string;
}

/** Pixels a tick keeps free behind its words. */
const GAP = 14;
/** Mean width of a figure of the axis, in pixels. */
const LETTER = 6.6;

const SECOND = 1000;
const [MINUTE, HOUR, DAY] = [60 * SECOND, 3600 * SECOND, 86_400 * SECOND];
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5, 10, 30, 60, 90, 180, 365, 730, 1825, 3650].map((n) => n * DAY),
];

/**
 * What is written along the line. To scale: round times at even distances. Compressed: the times at which something happened, as many as have room.
 * @param times virtual milliseconds since the start, one for each event
 * @param scale pixels a unit of the map takes
 */
export const ticksOf = (kind: Scale, times: readonly number[], map: TimeMap, scale: number): readonly Tick[] =>
  kind === 'scaled' && (times.at(-1) ?? 0) > 0 ? even(times, map, scale) : happened(times, map, scale);

function even(times: readonly number[], map: TimeMap, scale: number): Tick[] {
  const whole = times.at(-1) ?? 0;
  const pixelsPerMs = (map.length * scale) / whole;
  const step = STEPS.find((size) => size * pixelsPerMs >= 84) ?? whole;
  const ticks: Tick[] = [];
  for (let time = 0; time <= whole; time += step) {
    const [x, words] = [time * pixelsPerMs, duration(time)];
    if (x + words.length * LETTER <= map.length * scale + 1 || time === 0) ticks.push({ x, words });
  }
  return ticks;
}

function happened(times: readonly number[], map: TimeMap, scale: number): Tick[] {
  const ticks: Tick[] = [];
  const width = map.length * scale;
  let free = Number.NEGATIVE_INFINITY;
  let before = -1;
  times.forEach((time, index) => {
    if (time === before) return;
    before = time;
    const x = map.positionOf(index + 1) * scale;
    const words = duration(time);
    const room = words.length * LETTER + GAP;
    if (x < free || x + room - GAP > width + 1) return;
    ticks.push({ x, words });
    free = x + room;
  });
  return ticks;
}
