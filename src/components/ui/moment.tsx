const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** `24 Nov 2026`, in UTC. */
const dayInWords = (at: Date): string => DAY.format(at);

/** `24 Nov 2026, 12:30 UTC`. */
export const momentInWords = (at: Date): string => `${DAY.format(at)}, ${CLOCK.format(at)} UTC`;

/** A point in time, the same for every reader wherever they are; the exact one on hover and for machines. */
export function Moment({ at, precise = false }: { at: Date; precise?: boolean }) {
  return (
    <time dateTime={at.toISOString()} title={momentInWords(at)} className="whitespace-nowrap tabular-nums">
      {precise ? momentInWords(at) : dayInWords(at)}
    </time>
  );
}
