import { createEvents, type EventAttributes } from 'ics';
import type { DueDays } from './due-days';

interface CalendarInput extends DueDays {
  /** Of the installation, e.g. `https://learn.example.org`. */
  readonly origin: string;
  readonly key: string;
}

const partsOf = (day: string): [number, number, number] => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Due days as an iCalendar (RFC 5545): a whole-day entry a day. The same day keeps its id, so that a program updates it. */
export function writeCalendar({ days, examDay, origin, key }: CalendarInput): string {
  const wholeDay = (id: string, day: string, title: string, more: Partial<EventAttributes>): EventAttributes => ({
    uid: `${id}-${key}@statecraft`,
    start: partsOf(day),
    end: partsOf(next(day)),
    title,
    // Nobody is busy all day because of twelve cards.
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    ...more,
  });
  const events = [
    ...days.map(({ day, due }) =>
      wholeDay(`due-${day}`, day, `Review ${due} ${due === 1 ? 'card' : 'cards'}`, {
        description: 'Cards that come due on this day, if you remember those before.',
        url: `${origin}/review`,
      }),
    ),
    ...(examDay ? [wholeDay(`exam-${examDay}`, examDay, 'Your exam', { url: `${origin}/review/plan` })] : []),
  ];
  const { value, error } = createEvents(events, {
    productId: 'statecraft/review',
    calName: 'Statecraft reviews',
    method: 'PUBLISH',
  });
  if (error || !value) throw error ?? new Error('no calendar was made');
  return value;
}
