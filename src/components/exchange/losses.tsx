import { TriangleAlert } from 'lucide-react';
import type { Loss } from '@/exchange';

/** What of a question does not come along, one line each. */
export function Losses({ losses }: { losses: readonly Loss[] }) {
  if (losses.length === 0)
    return (
      <p className="text-1 text-soft">
        <span aria-hidden="true" className="text-succeeded">
          ✓{' '}
        </span>
        Nothing is lost.
      </p>
    );
  return (
    <ul className="grid gap-2 text-1">
      {losses.map(({ what, detail }) => (
        <li key={`${what} ${detail}`} className="flex gap-2">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0 text-caught" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-medium first-letter:uppercase">
              {what.replace(/^./, (letter) => letter.toUpperCase())}.
            </span>{' '}
            {detail}
          </span>
        </li>
      ))}
    </ul>
  );
}
