import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditAt, endOf, extended, type LateRule } from '@/review/assignments/dates';
import { instantOf } from '@/review/schedule/day';

const day = 86_400_000;
const dates = { openAt: undefined, dueAt: 10 * day, closeAt: 20 * day };
const percent: LateRule = { kind: 'percent', percent: 10 };

describe('what late work is worth', () => {
  it('is all of it until the due date, to the millisecond', () => {
    expect(creditAt(dates, percent, 10 * day)).toBe(1);
    expect(creditAt(dates, percent, 10 * day + 1)).toBeCloseTo(0.9);
  });
  it('is less for each day begun, and never less than nothing', () => {
    expect(creditAt(dates, percent, 12 * day)).toBeCloseTo(0.8);
    expect(creditAt(dates, percent, 12 * day + 1)).toBeCloseTo(0.7);
    expect(creditAt({ ...dates, closeAt: undefined }, percent, 40 * day)).toBe(0);
  });
  it('is nothing where late work is refused, and all where nothing is taken off', () => {
    expect(creditAt(dates, { kind: 'refused' }, 10 * day + 1)).toBe(0);
    expect(creditAt(dates, { kind: 'none' }, 19 * day)).toBe(1);
  });
  it('is nothing after the assignment has closed, whatever the rule', () => {
    expect(creditAt(dates, { kind: 'none' }, 20 * day + 1)).toBe(0);
  });
  it('never grows with time', () => {
    fc.assert(
      fc.property(fc.nat(30 * day), fc.nat(30 * day), fc.integer({ min: 1, max: 100 }), (a, b, off) => {
        const rule: LateRule = { kind: 'percent', percent: off };
        return creditAt(dates, rule, Math.min(a, b)) >= creditAt(dates, rule, Math.max(a, b));
      }),
    );
  });
});

describe('an extension', () => {
  it('moves the due date, and the end with it where it would be before', () => {
    expect(extended(dates, { dueAt: 25 * day, closeAt: undefined })).toEqual({
      ...dates,
      dueAt: 25 * day,
      closeAt: 25 * day,
    });
    expect(extended(dates, { dueAt: 12 * day, closeAt: undefined })).toEqual({ ...dates, dueAt: 12 * day });
  });
  it('leaves open what never closes', () => {
    expect(extended({ ...dates, closeAt: undefined }, { dueAt: 25 * day, closeAt: undefined }).closeAt).toBeUndefined();
  });
  it('ends at the due date where late work is refused', () => {
    expect(endOf(extended(dates, { dueAt: 12 * day, closeAt: undefined }), { kind: 'refused' })).toBe(12 * day);
  });
});

describe('a time on the wall', () => {
  it('is the instant its zone shows it at, in summer and in winter', () => {
    expect(instantOf('2026-01-15T18:00', 'Europe/Berlin')).toBe(Date.parse('2026-01-15T17:00:00Z'));
    expect(instantOf('2026-07-15T18:00', 'Europe/Berlin')).toBe(Date.parse('2026-07-15T16:00:00Z'));
  });
  it('that the clock skips comes as much later as it skips', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:30:00Z'));
  });
  it('that comes twice is the first of the two', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });
  it('may be none', () => {
    expect(instantOf('2026-02-30T12:00', 'Europe/Berlin')).toBeUndefined();
    expect(instantOf('tomorrow', 'Europe/Berlin')).toBeUndefined();
  });
});
