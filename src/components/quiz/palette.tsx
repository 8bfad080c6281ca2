'use client';

import { classNames } from '@/components/ui/class-names';

interface PaletteProps {
  readonly questions: readonly { readonly answered: boolean; readonly flagged: boolean }[];
  readonly current: number;
  readonly onGo: (place: number) => void;
}

/** Every question at a glance: filled is answered, a corner is flagged, a ring is where you are. */
export function Palette({ questions, current, onGo }: PaletteProps) {
  return (
    <nav aria-label="Questions">
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1">
        {questions.map(({ answered, flagged }, place) => (
          <li key={place}>
            <button
              type="button"
              onClick={() => onGo(place)}
              aria-current={place === current ? 'step' : undefined}
              aria-label={`Question ${place + 1}, ${answered ? 'answered' : 'blank'}${flagged ? ', flagged' : ''}`}
              className={classNames(
                'relative h-11 w-full rounded-md border text-1 tabular-nums',
                answered ? 'border-accent bg-accent-soft font-semibold' : 'border-control bg-raised text-soft',
                place === current && 'outline-2 outline-offset-1 outline-focus',
              )}
            >
              {place + 1}
              {flagged ? (
                <span aria-hidden="true" className="absolute top-0 right-1 text-caught">
                  ⚑
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
