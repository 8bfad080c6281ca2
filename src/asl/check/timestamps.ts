import type { Field } from '../rules/field-types';
import type { JsonValue } from '../values';
import type { Inspection } from './inspection';
import { checkExpression } from './jsonata';
import { reportType } from './shape';

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|[+-](\d{2}):(\d{2}))$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

/** Whether a text is a moment as RFC 3339 writes it, with capital `T` and `Z` (or an offset), on a day that exists. */
function isTimestamp(text: string): boolean {
  const parts = RFC3339.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    offsetHour < 24 &&
    offsetMinute < 60
  );
}

/** A day, or a day and a time without an offset, as the same moment in UTC. */
function asUtc(text: string): string | undefined {
  const [, day, time = '00:00', seconds = ':00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ tT](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?[zZ]?)?$/.exec(text) ?? [];
  const utc = `${day}T${time}${seconds}Z`;
  return day !== undefined && isTimestamp(utc) ? utc : undefined;
}

/** @rule timestamp.form */
export function checkTimestamp(value: JsonValue, field: Field, inspection: Inspection): void {
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection);
    return;
  }
  if (
    inspection.language === 'JSONata' &&
    field.only === undefined &&
    (value.startsWith('{%') || value.endsWith('%}'))
  ) {
    checkExpression(value, inspection);
    return;
  }
  if (isTimestamp(value)) return;
  const why = value.startsWith('{%')
    ? 'An expression needs "QueryLanguage": "JSONata" on the state.'
    : value.startsWith('$')
      ? `A path belongs into '${String(inspection.step)}Path'.`
      : 'Write it like 2026-11-24T09:30:00Z: a T between date and time, Z or an offset such as +01:00 at the end.';
  const utc = asUtc(value);
  inspection.report({
    rule: 'timestamp.form',
    message: `'${value}' is not a moment as RFC 3339 writes it. ${why}`,
    aws: 'String does not match RFC3339 timestamp',
    fix:
      utc === undefined
        ? undefined
        : { title: `Change to '${utc}'`, edits: [{ op: 'set', pointer: inspection.place(), value: utc }] },
  });
}
