'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Meter } from '@/components/ui/meter';
import { Segmented } from '@/components/ui/segmented';

interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What a wizard over a file knows of what is chosen of it, and how it is written. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly progress: Progress | undefined;
  readonly write: () => Promise<void>;
  readonly reset: () => void;
}

/** The choice with one thing put in, or taken out. */
export const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

interface Props<Filter extends string> {
  readonly wizard: Choosing;
  /** All that can be chosen, whatever is shown. */
  readonly ids: readonly string[];
  /** What the button does when pressed: `Add 3 cards`. */
  readonly act: string;
  /** Beside how many are chosen. */
  readonly note?: string | undefined;
  readonly filter: { readonly label: string; readonly value: Filter; readonly onChange: (filter: Filter) => void };
  readonly options: readonly { readonly id: Filter; readonly label: string }[];
  /** More ways to look at the list. */
  readonly children?: ReactNode;
}

/** Stays above what a file holds while one scrolls: how many are chosen, which are shown, and the button that writes them. */
export function ChooseBar<Filter extends string>({ wizard, ids, act, note, filter, options, children }: Props<Filter>) {
  const { chosen, setChosen, progress } = wizard;
  const allChosen = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <div className="sticky top-14 z-10 -mx-1 grid gap-3 border-b border-hairline bg-paper px-1 py-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-3">
          <span className="font-semibold tabular-nums">{chosen.size.toLocaleString('en')}</span> of{' '}
          <span className="tabular-nums">{ids.length.toLocaleString('en')}</span> chosen
          {note ? <span className="text-soft">, {note}</span> : null}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet" size="small" onClick={wizard.reset}>
            Another file
          </Button>
          <Button
            kind="primary"
            size="small"
            pending={progress !== undefined}
            disabled={chosen.size === 0}
            onClick={() => void wizard.write()}
          >
            {progress ? `Writing ${progress.done} of ${progress.of}` : act}
          </Button>
        </div>
      </div>
      {progress ? <Meter value={progress.done} max={progress.of} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segmented label={filter.label} value={filter.value} onChange={filter.onChange} options={options} />
        <div className="flex flex-wrap items-center gap-4 text-1">
          {children}
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={allChosen}
              disabled={ids.length === 0}
              onChange={() => setChosen(new Set(allChosen ? [] : ids))}
              className="size-4 accent-accent"
            />
            All
          </label>
        </div>
      </div>
    </div>
  );
}
