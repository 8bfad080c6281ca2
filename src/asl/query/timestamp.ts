/** A moment: whole milliseconds since 1970 UTC, and the nanoseconds beyond them (0 … 999,999). */
export interface Moment {
  readonly millis: number;
  readonly nanos: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 timestamp as Step Functions does: upper-case `T` and `Z`, or an offset; up to nine digits of
 * fraction. `undefined` for anything else, such as a blank for the T, month 13 or 30 February.
 */
export function readTimestamp(text: string): Moment | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const field = (index: number) => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(field) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || field(9) > 23 || field(10) > 59) return undefined;
  const fraction = (match[7] ?? '').padEnd(9, '0');
  const shift = (match[8] === '-' ? -1 : 1) * (field(9) * 60 + field(10));
  const days = daysSince1970(year, month, day);
  const millis = ((days * 24 + hour) * 60 + minute - shift) * 60_000 + second * 1000 + Number(fraction.slice(0, 3));
  return { millis, nanos: Number(fraction.slice(3)) };
}

/** Less than, equal to or greater than 0. */
export const compareMoments = (left: Moment, right: Moment): number =>
  left.millis === right.millis ? left.nanos - right.nanos : left.millis - right.millis;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days of the proleptic Gregorian calendar, counted from March so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
