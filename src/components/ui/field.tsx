import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes } from 'react';
import { classNames } from './class-names';

export const controlClass = (faulty = false, size: 'medium' | 'small' | 'text' = 'medium'): string =>
  classNames(
    'min-w-0 rounded-md border bg-raised text-ink placeholder:text-soft',
    CONTROL[size],
    faulty ? 'border-failed' : 'border-control',
  );

/** `small` for dense tools, `text` for JSON in several lines. */
const CONTROL = {
  medium: 'h-10 w-full px-3 text-2',
  small: 'h-8 px-2 text-1',
  text: 'w-full px-3 py-2 font-mono text-1',
};

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; read out with the field. */
  readonly fault?: string | undefined;
  /** Beside the input, e.g. a button that shows a password. */
  readonly after?: ReactNode;
}

const describedBy = ({ id, hint, fault }: Labelled): string | undefined =>
  [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

function Frame({ children, ...about }: Labelled & { children: ReactNode }) {
  const { id, label, hint, fault, after } = about;
  return (
    // Beside a field with a longer hint, label and control stay where they are.
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1">
      <label htmlFor={id} className="text-2 font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        {children}
        {after}
      </div>
      {fault ? (
        <p id={`${id}-fault`} className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
      {hint ? (
        <div id={`${id}-hint`} className="text-1 text-soft">
          {hint}
        </div>
      ) : null}
    </div>
  );
}

/** A labelled input with hint and fault. */
export function Field({
  id,
  label,
  hint,
  fault,
  after,
  className,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }) {
  const about = { id, label, hint, fault, after };
  return (
    <Frame {...about}>
      <input
        id={id}
        name={input.name ?? id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(about)}
        className={classNames(controlClass(Boolean(fault)), className)}
        {...input}
      />
    </Frame>
  );
}

/** A labelled native select: it works with every keyboard, screen reader and phone as its system does. */
export function Select({
  id,
  label,
  hint,
  fault,
  after,
  className,
  children,
  ...select
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const about = { id, label, hint, fault, after };
  return (
    <Frame {...about}>
      <select
        id={id}
        name={select.name ?? id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(about)}
        className={classNames(controlClass(Boolean(fault)), 'pr-8', className)}
        {...select}
      >
        {children}
      </select>
    </Frame>
  );
}
