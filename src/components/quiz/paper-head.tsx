import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import type { Saving } from './use-paper';

const LOW = 5 * 60_000;

const SAVING: Record<Saving, string> = {
  away: 'Kept here; sent when the connection is back',
  saving: 'Saving',
  saved: 'Saved',
  refused: '',
  over: '',
};

interface PaperHeadProps {
  /** Counts from 0. */
  readonly place: number;
  /** After the question's number: of how many, and what else. */
  readonly children: ReactNode;
  readonly saving: Saving;
  readonly refused: string | undefined;
  /** Milliseconds; absent where nothing ends it. */
  readonly left: number | undefined;
}

/** The head of a mock or quiz under way, named `question`: which question, whether its answer arrived, the server's time. */
export function PaperHead({ place, children, saving, refused, left }: PaperHeadProps) {
  return (
    <>
      <header className="sticky top-14 z-10 -mx-4 flex flex-wrap items-center justify-between gap-3 border-b border-hairline bg-paper px-4 py-2 sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0">
        <h2 id="question" className="font-semibold tabular-nums">
          Question {place + 1} <span className="font-normal text-soft">{children}</span>
        </h2>
        <div className="flex items-center gap-3">
          <p role="status" className="text-1 text-soft">
            {SAVING[saving]}
          </p>
          {left === undefined ? null : (
            <p
              role="timer"
              aria-label={`Time left ${clock(left)}`}
              className={classNames('text-3 font-semibold tabular-nums', left < LOW && 'text-failed')}
            >
              {clock(left)}
            </p>
          )}
        </div>
      </header>
      {refused ? (
        <Callout tone="care" role="alert">
          {refused}
        </Callout>
      ) : null}
    </>
  );
}

const clock = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
