import { X } from 'lucide-react';
import type { NamedState } from './protocol';

interface ReferencesProps {
  readonly named: NamedState;
  /** Line of an offset, from 1, and its text. */
  readonly lineOf: (offset: number) => { readonly number: number; readonly text: string };
  readonly onGoTo: (from: number, to: number) => void;
  readonly onClose: () => void;
}

/** Every place that leads to a state. */
export function References({ named, lineOf, onGoTo, onClose }: ReferencesProps) {
  const { name, references } = named;
  return (
    <section aria-label={`What leads to ${name}`} className="border-t border-hairline bg-paper text-1">
      <header className="flex min-h-9 items-center gap-2 pl-3">
        <p role="status" className="grow">
          {references.length === 0
            ? 'Nothing leads'
            : `${references.length === 1 ? '1 place leads' : `${references.length} places lead`}`}{' '}
          to <span className="font-mono">{name}</span>
        </p>
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="flex h-9 w-11 items-center justify-center text-soft hover:text-ink"
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <ul className="max-h-44 overflow-auto">
        {references.map(({ from, to }) => {
          const line = lineOf(from);
          return (
            <li key={from} className="border-t border-hairline">
              <button
                type="button"
                onClick={() => onGoTo(from, to)}
                className="flex w-full gap-2 px-3 py-2 text-left hover:bg-sunk"
              >
                <span className="w-14 shrink-0 text-soft tabular-nums">Line {line.number}</span>
                <span className="truncate font-mono">{line.text.trim()}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
