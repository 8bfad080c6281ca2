import { Temporal } from 'temporal-polyfill';

/** When a learner's day begins: at an hour of the wall clock in a time zone, so that a late evening still counts to its day. */
export interface DayRule {
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** 0 to 23. */
  readonly startsAt: number;
}

/** A day of the calendar, `2026-11-26`. */
export type Day = string;

/** Is it a time zone this machine knows? Asked before a rule is stored. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** Days from one to the other; negative if the second comes before the first. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** The instant a day begins, in milliseconds since 1970. An hour the clock skips begins where it jumps to; of one that comes twice, the first. */
export const startOfDay = (day: Day, { timeZone, startsAt }: DayRule): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour: startsAt } }).epochMilliseconds;

/**
 * The learner's day an instant belongs to: the one with `startOfDay(day) <= at < startOfDay(day + 1)`, also where the clock is
 * put back over the hour at which the day begins.
 */
export function dayOf(at: number, rule: DayRule): Day {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rule.timeZone).toPlainDateTime();
  const day = wall.subtract({ hours: rule.startsAt }).toPlainDate().toString();
  if (at < startOfDay(day, rule)) return addDays(day, -1);
  const next = addDays(day, 1);
  return at < startOfDay(next, rule) ? day : next;
}

/** A time on the wall, `2026-11-26T18:00`. */
export type WallTime = string;

/**
 * The instant at which a clock in the zone shows `wall`, in milliseconds since 1970. A time the clock skips is as much later as it skips; of one
 * that comes twice, the first. Undefined for what is no time.
 */
export function instantOf(wall: WallTime, timeZone: string): number | undefined {
  try {
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}
