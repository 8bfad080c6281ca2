import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Menu } from './menu';

/** The three dots at the end of a row or a head, with what can be done to it. */
export function MoreMenu({
  label,
  pending = false,
  size = 'medium',
  part,
  children,
}: {
  label: string;
  pending?: boolean;
  size?: 'medium' | 'small';
  /** What the button is to the one that looks for it to give it the focus. */
  part?: string;
  children: ReactNode;
}) {
  return (
    <Menu
      label={label}
      trigger={
        <button
          type="button"
          data-part={part}
          aria-label={label}
          aria-busy={pending || undefined}
          className={classNames(
            'grid shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink',
            size === 'small' ? 'size-9' : 'size-10',
          )}
        >
          <MoreHorizontal size={18} aria-hidden="true" />
        </button>
      }
    >
      {children}
    </Menu>
  );
}
