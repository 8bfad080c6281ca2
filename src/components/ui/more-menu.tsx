import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu } from './menu';

/** The three dots at the end of a row or a head, with what can be done to it. */
export function MoreMenu({
  label,
  pending = false,
  children,
}: {
  label: string;
  pending?: boolean;
  children: ReactNode;
}) {
  return (
    <Menu
      label={label}
      trigger={
        <button
          type="button"
          aria-label={label}
          aria-busy={pending || undefined}
          className="grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
        >
          <MoreHorizontal size={18} aria-hidden="true" />
        </button>
      }
    >
      {children}
    </Menu>
  );
}
