'use client';

import { controlClass, Field } from '@/components/ui/field';
import { useAuthoring } from '../state/context';
import type { FieldProps } from './field-context';
import { idOf, useFault, useValue } from './use-field';
import { fieldWords } from './words';

/** Sentences get room for several lines; words, names and addresses one. */
const isLong = (path: FieldProps['path'], maxLength: number | undefined): boolean => {
  const name = path.findLast((part) => typeof part === 'string');
  return (maxLength ?? 0) > 10_000 && name !== 'title';
};

/** A text; emptied, a field that need not be there goes. */
export function TextField({ schema, path, required = false, after, label }: FieldProps) {
  const value = useValue(path);
  const fault = useFault(path);
  const { edit } = useAuthoring();
  const words = fieldWords(path);
  const id = idOf(path);
  const set = (text: string): void =>
    edit([text === '' && !required && typeof path.at(-1) === 'string' ? { remove: path } : { set: path, value: text }]);
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
  if (!isLong(path, schema.maxLength))
    return (
      <Field
        id={id}
        label={label ?? words.label}
        hint={typeof path.at(-1) === 'string' ? words.hint : undefined}
        fault={fault}
        after={after}
        value={text}
        onChange={({ target }) => set(target.value)}
      />
    );
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-2 font-medium">
        {label ?? words.label}
      </label>
      <div className="flex items-start gap-2">
        <textarea
          id={id}
          rows={Math.min(8, Math.max(2, Math.ceil(text.length / 70), text.split('\n').length))}
          value={text}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => set(target.value)}
          className={`${controlClass(Boolean(fault), 'text')} field-sizing-content max-h-72 font-sans text-2`}
        />
        {after}
      </div>
      {fault ? (
        <p id={`${id}-fault`} className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
      {words.hint && typeof path.at(-1) === 'string' ? <p className="text-1 text-soft">{words.hint}</p> : null}
    </div>
  );
}
