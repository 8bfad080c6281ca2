'use client';

import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useSyncExternalStore } from 'react';

interface Note {
  readonly id: number;
  readonly text: string;
}

let notes: readonly Note[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Note[]): void => {
  notes = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const none: readonly Note[] = [];

/** Says what was just done. For what went wrong use a `Callout` where it went wrong: a note goes away by itself. */
export function note(text: string): void {
  lastId += 1;
  set([...notes.slice(-2), { id: lastId, text }]);
}

/** Where notes appear: at the foot of the window, read out when the reader pauses. One per page. */
export function Notes() {
  const shown = useSyncExternalStore(
    subscribe,
    () => notes,
    () => none,
  );
  return (
    <Radix.Provider label="Note" duration={6000}>
      {shown.map(({ id, text }) => (
        <Radix.Root
          key={id}
          type="background"
          onOpenChange={(open) => {
            if (!open) set(notes.filter((one) => one.id !== id));
          }}
          className="flex items-center gap-3 rounded-md border border-hairline bg-raised py-2 pr-2 pl-4 shadow-float"
        >
          <Radix.Description className="grow [overflow-wrap:anywhere]">
            <span aria-hidden="true" className="mr-2 font-semibold text-succeeded">
              ✓
            </span>
            {text}
          </Radix.Description>
          <Radix.Close aria-label="Close" className="grid size-8 shrink-0 place-items-center rounded-md hover:bg-sunk">
            <X size={16} aria-hidden="true" />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed right-4 bottom-4 left-4 z-50 m-0 grid list-none gap-2 p-0 sm:left-auto sm:w-96" />
    </Radix.Provider>
  );
}
