'use client';

import { useId } from 'react';
import { classNames } from './class-names';

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (id: T) => void;
  readonly options: readonly { readonly id: T; readonly label: string }[];
}

/** One of a few, all in sight: radio buttons in one frame. */
export function Segmented<T extends string>({ label, value, onChange, options }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="flex shrink-0 rounded-md border border-control p-px">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.id}
          className={classNames(
            'flex h-6 cursor-pointer items-center rounded-md px-2 text-1 has-focus-visible:outline-2 has-focus-visible:outline-focus',
            option.id === value ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
