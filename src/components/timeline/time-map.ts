/** A moment of a run: the last event that had happened, and how late it was. */
export interface Instant {
  /** Id of the event, from 1. */
  readonly event: number;
  /** Virtual milliseconds since the start. */
  readonly time: number;
}

/** `compressed`: every event has room of its own, and time that passes takes more room the longer it is, but never all. `scaled`: as it is. */
export type Scale = 'compressed' | 'scaled';

/** Where the events of a run stand on a line, and back. Both ways never go backwards. */
export interface TimeMap {
  /** Length of the line in its own units. */
  readonly length: number;
  /** Of an event, or of a time after it and before the next. */
  positionOf(event: number, time?: number): number;
  /** The moment at a position; beyond the ends, the first or the last. */
  at(position: number): Instant;
}

/** Room an event takes though no time passes. */
const EVENT = 1;

/** Room that some virtual milliseconds take: doubling a time adds the same again, so that a second is seen beside a year. */
const room = (ms: number): number => 2 * Math.log2(1 + ms / 1000);

/**
 * @param times virtual milliseconds since the start, one for each event in order, never falling
 */
export function makeTimeMap(times: readonly number[], scale: Scale): TimeMap {
  const last = times.length - 1;
  const timeOf = (index: number): number => times[index] ?? 0;
  const whole = timeOf(last) - timeOf(0);
  const scaled = scale === 'scaled' && whole > 0;
  const places = new Float64Array(Math.max(1, times.length));
  for (let index = 1; index <= last; index++) {
    const passed = timeOf(index) - timeOf(index - 1);
    places[index] = (places[index - 1] ?? 0) + (scaled ? passed : EVENT + room(passed));
  }
  const placeOf = (index: number): number => places[Math.min(Math.max(index, 0), places.length - 1)] ?? 0;

  /** The last event at or before a position. */
  const indexAt = (position: number): number => {
    let [low, high] = [0, Math.max(0, last)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (placeOf(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    length: Math.max(Number.MIN_VALUE, placeOf(last)),
    positionOf(event, time) {
      const index = event - 1;
      const from = placeOf(index);
      const passes = timeOf(index + 1) - timeOf(index);
      if (time === undefined || index >= last || passes <= 0) return from;
      const share = Math.min(1, Math.max(0, (time - timeOf(index)) / passes));
      return from + share * (placeOf(index + 1) - from);
    },
    at(position) {
      const index = indexAt(position);
      const [from, to] = [placeOf(index), placeOf(index + 1)];
      const share = index >= last || to <= from ? 0 : Math.min(1, Math.max(0, (position - from) / (to - from)));
      const passes = index >= last ? 0 : timeOf(index + 1) - timeOf(index);
      return { event: index + 1, time: timeOf(index) + Math.floor(share * passes) };
    },
  };
}
