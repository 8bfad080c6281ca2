import type { ReactNode } from 'react';

/** A key as it is pressed. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-6 rounded-md border border-hairline bg-sunk px-1 py-px text-center font-mono text-1 text-soft">
      {children}
    </kbd>
  );
}
