import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTimeMap } from '@/components/timeline/time-map';

/** Times of a history: never falling, often standing still, with gaps up to years. */
const times = fc
  .array(fc.oneof(fc.constant(0), fc.nat(5_000), fc.nat(40_000_000_000)), { minLength: 1, maxLength: 60 })
  .map((gaps) => {
    let now = 0;
    return [0, ...gaps].map((gap) => {
      now += gap;
      return now;
    });
  });
const scale = fc.constantFrom('compressed' as const, 'scaled' as const);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a map of time', () => {
  it('never goes back, in event or in time', () => {
    fc.assert(
      fc.property(times, scale, fc.tuple(share, share), (all, kind, [one, other]) => {
        const map = makeTimeMap(all, kind);
        const [first, second] = [Math.min(one, other), Math.max(one, other)].map((part) => map.at(part * map.length));
        expect(first?.event).toBeLessThanOrEqual(second?.event ?? 0);
        expect(first?.time).toBeLessThanOrEqual(second?.time ?? 0);
      }),
    );
  });

  it('begins with the first event and ends with the last, also beyond its ends', () => {
    fc.assert(
      fc.property(times, scale, (all, kind) => {
        const map = makeTimeMap(all, kind);
        expect(map.at(map.length + 1)).toEqual({ event: all.length, time: all.at(-1) });
        expect(map.at(map.length).event).toBe(all.length);
        expect(map.at(-1).time).toBe(0);
        expect(map.positionOf(1)).toBe(0);
        expect(map.positionOf(all.length)).toBeCloseTo(map.length);
      }),
    );
  });

  it('finds every event again where it put it; to scale, the last of those at the same time', () => {
    fc.assert(
      fc.property(times, scale, fc.nat(), (all, kind, pick) => {
        const event = (pick % all.length) + 1;
        const map = makeTimeMap(all, kind);
        const found = map.at(map.positionOf(event));
        expect(found.time).toBe(all[event - 1]);
        if (kind === 'compressed') expect(found.event).toBe(event);
        else expect(found.event).toBeGreaterThanOrEqual(event);
      }),
    );
  });

  it('finds a time between two events again, to the rounding of the line', () => {
    fc.assert(
      fc.property(times, scale, share, (all, kind, part) => {
        const map = makeTimeMap(all, kind);
        const there = map.at(part * map.length);
        const again = map.at(map.positionOf(there.event, there.time));
        expect(Math.abs(again.time - there.time)).toBeLessThanOrEqual(1 + there.time * 1e-9);
      }),
    );
  });

  it('gives a longer wait more room, and a second room beside a year', () => {
    const map = makeTimeMap([0, 1_000, 3_000, 3_000 + 365 * 86_400_000], 'compressed');
    const lengths = [1, 2, 3].map((event) => map.positionOf(event + 1) - map.positionOf(event));
    expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
    expect(lengths[1]).toBeLessThan(lengths[2] ?? 0);
    expect((lengths[0] ?? 0) / map.length).toBeGreaterThan(0.02);
    expect(map.at((map.positionOf(3) + map.length) / 2)).toMatchObject({ event: 3 });
  });

  it('places the events of a run in which no time passes one after another, also to scale', () => {
    const map = makeTimeMap([0, 0, 0], 'scaled');
    expect([1, 2, 3].map((event) => map.positionOf(event))).toEqual([0, 1, 2]);
  });
});
