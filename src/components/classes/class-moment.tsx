import { dateInWords, shortDate, zoneInWords } from './dates';

interface ClassMomentProps {
  readonly at: Date;
  readonly timeZone: string;
  /** Says the zone as well. */
  readonly zone?: boolean;
  /** Without weekday and year, which its title tells. */
  readonly short?: boolean;
}

/** A date of a class, in the class's own zone whoever looks. */
export function ClassMoment({ at, timeZone, zone = false, short = false }: ClassMomentProps) {
  const words = dateInWords(at, timeZone);
  return (
    <time dateTime={at.toISOString()} title={`${words}, ${timeZone}`} className="tabular-nums">
      {short ? shortDate(at, timeZone) : words}
      {zone ? ` ${zoneInWords(timeZone)}` : null}
    </time>
  );
}
