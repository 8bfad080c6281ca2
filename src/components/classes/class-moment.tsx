import { dateInWords, zoneInWords } from './dates';

/** A date of a class, in the class's own zone whoever looks. */
export function ClassMoment({ at, timeZone, zone = false }: { at: Date; timeZone: string; zone?: boolean }) {
  const words = dateInWords(at, timeZone);
  return (
    <time dateTime={at.toISOString()} title={`${words}, ${timeZone}`} className="tabular-nums">
      {words}
      {zone ? ` ${zoneInWords(timeZone)}` : null}
    </time>
  );
}
