'use client';

import { classNames } from '@/components/ui/class-names';
import { useAuthoring, useFiles } from '../state/context';
import { PARTS, partOfFault } from '../state/parts';

/** The parts of the exercise, each with how much is wrong in it. */
export function PartsList() {
  const part = useFiles((state) => state.part);
  const faults = useFiles((state) => state.faults);
  const { show } = useAuthoring();
  const count = (id: string): number => faults.filter((fault) => partOfFault(fault) === id).length;
  return (
    <nav
      aria-label="Parts of the exercise"
      className="h-full overflow-auto p-2 max-lg:h-auto max-lg:shrink-0 max-lg:p-0"
    >
      <ul className="grid gap-px max-lg:flex max-lg:gap-1 max-lg:overflow-x-auto max-lg:px-2 max-lg:py-1.5">
        {PARTS.map(({ id, label }) => {
          const wrong = count(id);
          return (
            <li key={id} className="max-lg:shrink-0">
              <button
                type="button"
                aria-current={part === id ? 'true' : undefined}
                onClick={() => show(id)}
                className={classNames(
                  'flex h-9 w-full items-center justify-between gap-2 rounded-md px-3 text-left text-2',
                  part === id ? 'bg-accent-soft font-medium text-accent' : 'hover:bg-sunk',
                )}
              >
                {label}
                {wrong > 0 ? (
                  <span className="text-1 font-medium text-failed tabular-nums">
                    <span aria-hidden="true">✕ </span>
                    {wrong}
                    <span className="sr-only"> {wrong === 1 ? 'fault' : 'faults'}</span>
                  </span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
