import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** The key that goes with letters on this system: ⌘ on a Mac, else Ctrl. */
export const useModifier = (): '⌘' | 'Ctrl ' =>
  useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl '),
    () => 'Ctrl ',
  );
