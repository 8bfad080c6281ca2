'use client';

import { Popover } from 'radix-ui';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { findOffers, type Offer } from './offers';

interface EventPickerProps {
  readonly label: string;
  readonly offers: readonly Offer[];
  /** The type that is chosen; empty where something is to be added. */
  readonly value: string;
  /** The state whose events are offered first. */
  readonly first?: string | undefined;
  readonly placeholder?: string;
  readonly onChoose: (offer: Offer) => void;
  /** Escape, with nothing open. */
  readonly onLeave?: () => void;
  /** Enter, with nothing open. */
  readonly onEnter?: () => void;
  /** A line of a list: its frame shows where a pointer or the focus is. */
  readonly quiet?: boolean;
  readonly part: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Finds an event by any part of its type or its state: type, walk with the arrows, Enter takes it. */
export function EventPicker(props: EventPickerProps) {
  const { label, offers, value, first, placeholder, onChoose, onLeave, onEnter, quiet = false, part, inputRef } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<string>();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const offered = (): readonly Offer[] => findOffers(offers, words ?? '', first);
  const found = open ? offered() : [];
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => {
    if (open)
      list.current?.querySelector(`[id="${CSS.escape(`${id}-${chosen}`)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [open, chosen, id]);

  const close = (): void => {
    setOpen(false);
    setWords(undefined);
  };
  const show = (): void => {
    setOpen(true);
    setAt(Math.max(0, words === undefined ? offered().findIndex(({ type }) => type === value) : 0));
  };
  const take = (offer: Offer): void => {
    close();
    onChoose(offer);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (open ? setAt((chosen + 1) % Math.max(1, found.length)) : show()),
    ArrowUp: () => (open ? setAt((chosen + found.length - 1) % Math.max(1, found.length)) : show()),
    Enter: () => {
      const offer = found[chosen];
      if (open && offer) take(offer);
      else if (!open) onEnter?.();
    },
    Escape: () => (open ? close() : onLeave?.()),
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      // A word that is just being typed has an undo of its own.
      if (words !== undefined && !event.altKey && event.key !== 'Enter') event.stopPropagation();
      return;
    }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <Popover.Root open={open} modal={false}>
      <Popover.Anchor asChild>
        <input
          ref={inputRef}
          data-part={part}
          data-typing={words === undefined ? undefined : ''}
          role="combobox"
          aria-label={label}
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && found.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          value={words ?? value}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onFocus={({ target }) => target.select()}
          onClick={() => {
            if (!open) show();
          }}
          onChange={({ target }) => {
            setWords(target.value);
            setOpen(true);
            setAt(0);
          }}
          onKeyDown={press}
          onBlur={close}
          className={classNames(
            controlClass(false, 'small'),
            'w-full min-w-0 text-ellipsis',
            value !== '' && 'font-mono',
            quiet &&
              'pointer-fine:h-7 pointer-fine:not-hover:not-focus:border-transparent pointer-fine:not-hover:not-focus:bg-transparent',
          )}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={`${label}: events of this machine`}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          className="z-50 max-h-72 w-[max(var(--radix-popover-trigger-width),19rem)] max-w-[calc(100vw-16px)] overflow-auto rounded-md border border-hairline bg-raised p-1 shadow-float"
        >
          {found.length === 0 ? (
            <p className="px-2 py-1 text-1 text-soft">
              No event of this machine is called so. Type a part of an event or of a state.
            </p>
          ) : null}
          {found.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={`${offer.of ?? ''} ${offer.type}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => take(offer)}
              className={classNames(
                'flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-md px-2 py-1 max-lg:min-h-10',
                index === chosen ? 'bg-accent-soft' : 'hover:bg-sunk',
              )}
            >
              <span className="truncate font-mono text-1">{offer.type}</span>
              <span
                className={classNames(
                  'max-w-32 shrink-0 truncate text-1',
                  offer.state === undefined ? 'text-soft' : 'font-medium',
                )}
              >
                {offer.of ?? 'execution'}
              </span>
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
