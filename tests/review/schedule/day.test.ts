import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isTimeZone, startOfDay } from '@/review';

/** Half and quarter hours, both hemispheres, zones that skip or repeat midnight, one that jumps by half an hour and one by two. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Gaza',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Asuncion',
  'America/Sao_Paulo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Pacific/Chatham',
];

const instant = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) });
const rule = fc.record({ timeZone: fc.constantFrom(...zones), startsAt: fc.integer({ min: 0, max: 23 }) });

describe("the learner's day", () => {
  it('holds every instant: it begins at or before it, and the next begins after it', () => {
    fc.assert(
      fc.property(instant, rule, (at, given) => {
        const day = dayOf(at, given);
        expect(startOfDay(day, given)).toBeLessThanOrEqual(at);
        expect(startOfDay(addDays(day, 1), given)).toBeGreaterThan(at);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never goes back while time goes on', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 3 * 86_400_000 }), rule, (at, later, given) => {
        expect(dayOf(at + later, given) >= dayOf(at, given)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is 23 or 25 hours long where the clock changes', () => {
    const given = { timeZone: 'Europe/Berlin', startsAt: 0 };
    const hours = (day: string) => (startOfDay(addDays(day, 1), given) - startOfDay(day, given)) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-07-01')]).toEqual([23, 25, 24]);
  });

  it('counts a late evening to its own day', () => {
    const given = { timeZone: 'America/New_York', startsAt: 4 };
    expect(dayOf(Date.parse('2026-11-27T02:30:00-05:00'), given)).toBe('2026-11-26');
    expect(dayOf(Date.parse('2026-11-27T04:00:00-05:00'), given)).toBe('2026-11-27');
  });

  it('follows the calendar over a day a country left out', () => {
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
});

describe('isTimeZone', () => {
  it('knows what exists', () => {
    expect(zones.every(isTimeZone)).toBe(true);
    expect(['', 'Mars/Olympus', 'constructor', '../etc'].some(isTimeZone)).toBe(false);
  });
});
