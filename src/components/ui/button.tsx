import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const KIND: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  secondary: 'bg-raised text-ink border-control hover:bg-sunk',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sunk',
  danger: 'bg-raised text-failed border-failed hover:bg-failed-soft',
};
const SIZE: Record<ButtonSize, string> = {
  small: 'h-8 px-3 text-1',
  medium: 'h-10 px-4 text-2',
  large: 'h-12 px-6 text-3',
};

/** The look of a button, for links that act like one. */
export const buttonClass = (kind: ButtonKind = 'secondary', size: ButtonSize = 'medium'): string =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap no-underline',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-60',
    KIND[kind],
    SIZE[size],
  );

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  /** Something is under way: the button keeps its width and focus, says so, and takes no second press. */
  readonly pending?: boolean;
}

export function Button({
  kind,
  size,
  pending = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(buttonClass(kind, size), pending && 'cursor-progress', className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {pending ? (
        <span
          aria-hidden="true"
          className="size-3 animate-spin rounded-full border-2 border-current border-t-transparent motion-reduce:animate-none"
        />
      ) : null}
      {children}
    </button>
  );
}
