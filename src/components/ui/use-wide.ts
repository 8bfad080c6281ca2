import { useSyncExternalStore } from 'react';

/** From this width on, panes stand beside each other. */
const WIDE = '(min-width: 1024px)';

const watch = (told: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** Whether the window has room for panes beside each other; the server takes it for so. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    watch,
    () => matchMedia(WIDE).matches,
    () => true,
  );
