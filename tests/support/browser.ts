import { afterEach, beforeEach, vi } from 'vitest';

/** What a keeper of texts asks of a browser, by hand: what it keeps, the page being left, and time. */
export interface Browser {
  readonly kept: Map<string, string>;
  /** The page is left: told so, and none of its timers goes off any more. */
  leave(): void;
  /** The page is gone: what it had begun may still end, but nothing is told to it. */
  gone(): void;
}

export function stubBrowser(): Browser {
  const kept = new Map<string, string>();
  const leaving = new Set<(event: { preventDefault: () => void }) => void>();
  beforeEach(() => {
    vi.useFakeTimers();
    kept.clear();
    leaving.clear();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    });
    vi.stubGlobal('addEventListener', (name: string, act: () => void) => {
      if (name === 'pagehide' || name === 'beforeunload') leaving.add(act);
    });
    vi.stubGlobal('removeEventListener', () => undefined);
    vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return {
    kept,
    leave() {
      for (const told of leaving) told({ preventDefault: () => undefined });
      leaving.clear();
      vi.clearAllTimers();
    },
    gone: () => leaving.clear(),
  };
}
