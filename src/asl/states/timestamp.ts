const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-](\d{2}):(\d{2}))$/;

/**
 * Milliseconds since 1970 of an RFC 3339 timestamp with upper-case `T` and `Z` or an offset; `undefined` where the
 * text is none: a month 13, a 30th of February, a missing `T`.
 */
export function readTimestamp(text: string): number | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (hour > 23 || minute > 59 || second > 59 || part(9) > 23 || part(10) > 59) return undefined;
  const time = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    second,
    Number((match[7] ?? '').padEnd(3, '0').slice(0, 3)),
  );
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const zone = match[8] ?? 'Z';
  const offset = zone === 'Z' ? 0 : (part(9) * 60 + part(10)) * 60_000 * (zone.startsWith('-') ? -1 : 1);
  return time - offset;
}
