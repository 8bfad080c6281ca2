'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { CardKeeper, type Gone, type Keeping, type StoredText } from './card-keeper';
import { type Body, type Path, setAt } from './paths';

interface Start {
  readonly slug: string;
  readonly body: Body;
  readonly revision: number;
  readonly fromId: string | null;
  readonly basedOnId: string | null;
}

/** The text of a question on the screen, kept here and on the server as it is typed. */
export function useDraft(start: Start) {
  const [body, setBody] = useState(start.body);
  const [basedOnId, setBasedOnId] = useState(start.basedOnId);
  const [keeping, setKeeping] = useState<Keeping>({ at: 'kept' });
  const latest = useRef(start.body);
  const keeper = useRef<CardKeeper>(undefined);
  const first = useRef(start);

  useEffect(() => {
    const mine = new CardKeeper(first.current, setKeeping, (next, basis) => {
      latest.current = next;
      setBody(next);
      setBasedOnId(basis);
    });
    keeper.current = mine;
    return mine.begin();
  }, []);

  const replace = useCallback((next: Body, basis?: string | null): void => {
    latest.current = next;
    setBody(next);
    if (basis !== undefined) setBasedOnId(basis);
    keeper.current?.change(next, basis);
  }, []);
  const set = useCallback((path: Path, value: unknown) => replace(setAt(latest.current, path, value)), [replace]);
  const merged = useCallback((next: Body, stored: StoredText): void => {
    keeper.current?.merged(next, stored);
    setBasedOnId(stored.basedOnId);
  }, []);
  const keepAnew = useCallback((gone: Gone) => keeper.current?.keepAnew(gone), []);
  /** Sends what is not sent yet; the revision then stored, or undefined where it could not be. */
  const flush = useCallback(async (): Promise<number | undefined> => {
    const done = await keeper.current?.flush();
    return done ? keeper.current?.revision : undefined;
  }, []);
  const forget = useCallback(() => keeper.current?.forget(), []);
  return { body, basedOnId, keeping, set, replace, merged, keepAnew, flush, forget };
}
