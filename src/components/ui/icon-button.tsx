import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface IconButtonProps {
  /** What it does; shown on hover, too. */
  readonly label: string;
  readonly onClick: () => void;
  readonly size?: 'medium' | 'small';
  /** Nothing to do for now. It stays focusable: who steps to an end by keyboard must not lose the place. */
  readonly disabled?: boolean;
  readonly expanded?: boolean | undefined;
  readonly className?: string;
  /** What the button is to the one that looks for it to give it the focus. */
  readonly part?: string;
  /** Where the words that are read out must say more than the hover does. */
  readonly title?: string;
  /** The icon. */
  readonly children: ReactNode;
}

/** A tool that is its icon alone. */
export function IconButton({
  label,
  onClick,
  size = 'medium',
  disabled = false,
  expanded,
  className,
  part,
  title = label,
  children,
}: IconButtonProps) {
  return (
    <button
      type="button"
      data-part={part}
      aria-label={label}
      title={title}
      aria-disabled={disabled || undefined}
      aria-expanded={expanded}
      onClick={disabled ? undefined : onClick}
      className={classNames(
        'grid shrink-0 place-items-center rounded-md text-soft not-aria-disabled:cursor-pointer not-aria-disabled:hover:bg-sunk not-aria-disabled:hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-40',
        size === 'small' ? 'size-7' : 'size-8',
        className,
      )}
    >
      {children}
    </button>
  );
}
