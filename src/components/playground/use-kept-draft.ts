import { useEffect, useState } from 'react';
import type { Syntax } from '@/components/editor/protocol';

export interface Draft {
  readonly text: string;
  readonly syntax: Syntax;
}

/** A draft that this browser keeps under a name; where the browser keeps nothing it ends with the page. */
export function useKeptDraft(name: string, first: Draft): readonly [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(first);
  const [read, setRead] = useState(false);
  useEffect(() => {
    const kept = readDraft(name);
    if (kept) setDraft(kept);
    setRead(true);
  }, [name]);
  useEffect(() => {
    if (read) keepDraft(name, draft);
  }, [name, draft, read]);
  return [draft, (change) => setDraft((before) => ({ ...before, ...change }))];
}

function readDraft(name: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('syntax' in kept)) return undefined;
    const { text, syntax } = kept;
    return typeof text === 'string' && (syntax === 'json' || syntax === 'yaml') ? { text, syntax } : undefined;
  } catch {
    return undefined;
  }
}

function keepDraft(name: string, draft: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // No room, or none is given.
  }
}
