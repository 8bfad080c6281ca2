import { useEffect, useId, useRef, useState } from 'react';
import type { OutlineState } from '@/asl';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';

interface StateFinderProps {
  readonly outline: readonly OutlineState[];
  readonly onChoose: (state: OutlineState) => void;
  readonly onClose: () => void;
}

/** Finds a state by a part of its name: type, walk with the arrows, Enter goes there. */
export function StateFinder({ outline, onChoose, onClose }: StateFinderProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = outline.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const press = (key: string): boolean => {
    if (key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, found.length));
    else if (key === 'ArrowUp') setAt((chosen + found.length - 1) % Math.max(1, found.length));
    else if (key === 'Escape') onClose();
    else if (key === 'Enter' && found[chosen]) onChoose(found[chosen]);
    else return false;
    return true;
  };
  return (
    <div className="absolute inset-x-2 top-2 z-20 max-w-md rounded-md border border-hairline bg-raised p-2 shadow-float">
      <label htmlFor={id} className="sr-only">
        Go to state
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder="Go to state"
        value={words}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (press(event.key)) event.preventDefault();
        }}
        onBlur={onClose}
        className={controlClass()}
      />
      {found.length === 0 ? (
        <p className="px-2 pt-2 text-1 text-soft">
          {outline.length === 0 ? 'There are no states yet.' : `No state's name holds '${words}'.`}
        </p>
      ) : null}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="States"
        className="mt-2 max-h-64 overflow-auto empty:hidden"
      >
        {found.map((state, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          <div
            key={state.pointer.join('/')}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            // Before the field loses the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(state)}
            className={classNames(
              'flex cursor-pointer items-baseline justify-between gap-3 rounded-md px-2 py-1',
              index === chosen ? 'bg-accent-soft' : 'hover:bg-sunk',
            )}
            style={{ paddingLeft: 8 + state.depth * 16 }}
          >
            <span className="truncate font-mono text-1">{state.name}</span>
            <span className="shrink-0 text-1 text-soft">{state.type}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
