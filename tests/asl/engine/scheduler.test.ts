import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scheduler } from '@/asl/engine/scheduler';

describe('virtual time', () => {
  it('does what is due by (time, order of asking), and never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (delays) => {
        const scheduler = new Scheduler(1000);
        const done: [number, number][] = [];
        delays.forEach((delay, index) => {
          scheduler.at(1000 + delay, () => {
            done.push([scheduler.now, index]);
          });
        });
        for (let next = scheduler.next(Infinity); next !== undefined; next = scheduler.next(Infinity)) next();
        const expected = delays
          .map((delay, index): [number, number] => [1000 + delay, index])
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(done).toEqual(expected);
      }),
    );
  });

  it('stops at every instant on the way: what is asked for at 3 for 6 happens at 6', () => {
    const scheduler = new Scheduler(0);
    const seen: number[] = [];
    scheduler.at(3, () => {
      seen.push(scheduler.now);
      scheduler.at(6, () => {
        seen.push(scheduler.now);
      });
    });
    scheduler.at(10, () => {
      seen.push(scheduler.now);
    });
    for (let next = scheduler.next(Infinity); next !== undefined; next = scheduler.next(Infinity)) next();
    expect(seen).toEqual([3, 6, 10]);
  });

  it('leaves out what was cancelled, and what is due later than asked', () => {
    const scheduler = new Scheduler(0);
    const timer = scheduler.at(1, () => undefined);
    scheduler.at(5, () => undefined);
    timer.cancelled = true;
    expect(scheduler.next(4)).toBeUndefined();
    expect(scheduler.now).toBe(0);
    expect(scheduler.next(5)).toBeDefined();
    expect(scheduler.now).toBe(5);
  });
});
