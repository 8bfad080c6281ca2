import type { HistoryEvent } from '@/asl';
import { classNames } from '@/components/ui/class-names';
import { eventLine } from './event-line';

/** The execution history, one event a row, in virtual time. */
export function EventTable({
  events,
  startTime,
  label,
  upTo = Number.POSITIVE_INFINITY,
}: {
  events: readonly HistoryEvent[];
  startTime: number;
  label: string;
  /** What comes after this event is yet to come, and steps back. */
  upTo?: number | undefined;
}) {
  return (
    <section
      tabIndex={0}
      aria-label={label}
      className="relative max-h-80 overflow-auto rounded-md border border-hairline"
    >
      <table className="w-full border-collapse text-1">
        <thead className="sticky top-0 bg-sunk text-left text-soft">
          <tr>
            <th scope="col" className="px-2 py-1.5 text-right font-medium sm:px-3">
              Id
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-medium sm:px-3">
              Time
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              Event
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium max-sm:hidden">
              State or details
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => {
            const line = eventLine(event, startTime);
            // The clock stands still through most events: only where it moved does the eye need the time.
            const moved = index === 0 || event.timestamp !== events[index - 1]?.timestamp;
            return (
              <tr
                key={line.id}
                aria-current={line.id === upTo ? 'true' : undefined}
                className={classNames(
                  'border-t border-hairline align-top',
                  line.id === upTo && 'bg-accent-soft',
                  line.id > upTo && 'text-soft',
                )}
              >
                <td className="px-2 py-1 text-right sm:px-3 text-soft">{line.id}</td>
                <td className="px-2 py-1 text-right sm:px-3 whitespace-nowrap text-soft">
                  <span className={moved ? undefined : 'sr-only'}>{line.time}</span>
                </td>
                <td
                  className={classNames(
                    'px-3 py-1 sm:whitespace-nowrap',
                    line.id <= upTo && line.tone === 'failed' && 'text-failed',
                    line.id <= upTo && line.tone === 'succeeded' && 'text-succeeded',
                  )}
                >
                  {line.tone === 'failed' ? (
                    <span aria-hidden="true">✕ </span>
                  ) : line.tone === 'succeeded' ? (
                    <span aria-hidden="true">✓ </span>
                  ) : null}
                  {line.type}
                  {line.about ? <span className="block [overflow-wrap:anywhere] sm:hidden">{line.about}</span> : null}
                </td>
                <td className="max-w-md px-3 py-1 [overflow-wrap:anywhere] max-sm:hidden">{line.about}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
