'use client';

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

interface KeptFocus<List extends HTMLElement> {
  /** For the list; its rows carry `data-row`. */
  readonly list: RefObject<List | null>;
  /** Say it with the change of a row that takes the pressed button away. */
  readonly keepFocus: (row: string) => void;
}

/** Where the button that was pressed goes with the change of its row, the focus stays in that row, on the first that takes it. Elsewhere it is left alone. */
export function useKeptFocus<List extends HTMLElement>(): KeptFocus<List> {
  const list = useRef<List>(null);
  const [changed, setChanged] = useState<{ readonly row: string }>();
  useLayoutEffect(() => {
    if (!changed || (document.activeElement && document.activeElement !== document.body)) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(changed.row)}"] :is(a, button)`)?.focus();
  }, [changed]);
  return { list, keepFocus: useCallback((row) => setChanged({ row }), []) };
}
