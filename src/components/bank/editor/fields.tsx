'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { useForm } from './form';
import { listAt, type Path, pathKey, textAt } from './paths';

export const fieldId = (path: Path): string => `field-${pathKey(path)}`;

interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: ReactNode;
}

function Labelled({ path, label, hint, children }: FieldProps & { children: ReactNode }) {
  const fault = useForm().faultAt(path);
  const id = fieldId(path);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-1 font-medium">
        {label}
      </label>
      {children}
      {fault ? <FaultLine id={`${id}-fault`}>{fault}</FaultLine> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-1 text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function FaultLine({ id, children }: { id?: string; children: string }) {
  return (
    <p id={id} className="text-1 text-failed">
      <span aria-hidden="true">✕ </span>
      {children.charAt(0).toUpperCase() + children.slice(1)}
      {children.endsWith('.') ? '' : '.'}
    </p>
  );
}

/** What is wrong with a list as a whole. */
export function ListFault({ path }: { path: Path }) {
  const fault = useForm().faultAt(path);
  return fault ? <FaultLine>{fault}</FaultLine> : null;
}

const useControl = ({ path, hint }: Pick<FieldProps, 'path' | 'hint'>) => {
  const form = useForm();
  const id = fieldId(path);
  const fault = form.faultAt(path);
  return {
    id,
    value: textAt(form.body, path),
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  } as const;
};

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'url' | 'date' | 'number';
  /** Code or data rather than words. */
  readonly mono?: boolean;
  readonly placeholder?: string;
  /** Empty means that the member is absent. */
  readonly optional?: boolean;
  readonly list?: string;
}

/** One line of text, a number or a date. */
export function TextField({ type = 'text', mono = false, placeholder, optional = false, list, ...field }: TextProps) {
  const { set, faultAt } = useForm();
  const control = useControl(field);
  const change = (text: string): void => {
    if (text === '' && (optional || type === 'number')) set(field.path, undefined);
    else set(field.path, type === 'number' ? Number(text) : text);
  };
  return (
    <Labelled {...field}>
      <input
        {...control}
        type={type}
        list={list}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={mono ? false : undefined}
        onChange={({ target }) => change(target.value)}
        className={classNames(controlClass(Boolean(faultAt(field.path)), 'medium'), 'h-9', mono && 'font-mono text-1')}
      />
    </Labelled>
  );
}

/** Several lines: Markdown, or code. Grows with what is written where the browser can. */
export function AreaField({ mono = false, rows = 2, ...field }: FieldProps & { mono?: boolean; rows?: number }) {
  const { set, faultAt } = useForm();
  const control = useControl(field);
  return (
    <Labelled {...field}>
      <textarea
        {...control}
        rows={rows}
        spellCheck={!mono}
        onChange={({ target }) => set(field.path, target.value)}
        className={classNames(
          'field-sizing-content max-h-96 w-full rounded-md border bg-raised px-3 py-2 text-ink',
          mono ? 'font-mono text-1' : 'text-2',
          faultAt(field.path) ? 'border-failed' : 'border-control',
        )}
      />
    </Labelled>
  );
}

interface SelectProps extends FieldProps {
  readonly children: ReactNode;
  /** Instead of writing the value itself. */
  readonly onPick?: (value: string) => void;
  /** Where what is chosen is not what stands at the place. */
  readonly value?: string;
}

export function SelectField({ children, onPick, value, ...field }: SelectProps) {
  const { set, faultAt } = useForm();
  const control = useControl(field);
  return (
    <Labelled {...field}>
      <select
        {...control}
        value={value ?? control.value}
        onChange={({ target }) => (onPick ? onPick(target.value) : set(field.path, target.value))}
        className={classNames(controlClass(Boolean(faultAt(field.path))), 'h-9 pr-8')}
      >
        <option value="">Choose…</option>
        {children}
      </select>
    </Labelled>
  );
}

/** The misconception a wrong choice shows: typed or picked from the course's. */
export function MisconceptionField({ path }: { path: Path }) {
  const { body, vocabulary } = useForm();
  const list = useId();
  const known = vocabulary.misconceptions.find(({ id }) => id === textAt(body, path));
  return (
    <>
      <TextField
        path={path}
        label="Misconception it shows"
        placeholder="None, or type to find one"
        list={list}
        optional
        hint={known ? `“${known.title}”` : undefined}
      />
      <datalist id={list}>
        {vocabulary.misconceptions.map(({ id, title }) => (
          <option key={id} value={id} label={title}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** A name for a part of a card that no other part has. */
export const freshId = (stem: string): string => `${stem}-${crypto.randomUUID().slice(0, 6)}`;

interface ListProps {
  readonly path: Path;
  readonly title: string;
  /** What one of them is called, e.g. `option`. */
  readonly noun: string;
  readonly most: number;
  readonly blank: () => unknown;
  readonly ordered?: boolean;
  readonly hint?: string;
  readonly children: (path: Path, index: number) => ReactNode;
}

const moved = (list: readonly unknown[], at: number, to: number): unknown[] => {
  const next = [...list];
  const [one] = next.splice(at, 1);
  next.splice(to, 0, one);
  return next;
};

/** Parts of the same form, one below the other: added, taken away and moved. */
export function ListField({ path, title, noun, most, blank, ordered = false, hint, children }: ListProps) {
  const { body, set } = useForm();
  const list = listAt(body, path);
  const put = (next: readonly unknown[]): void => set(path, next);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-2 font-semibold">{title}</legend>
      {hint ? <p className="-mt-2 text-1 text-soft">{hint}</p> : null}
      <ListFault path={path} />
      {list.map((item, index) => (
        <div
          key={keyOf(item, index)}
          className="relative grid gap-3 border-l-2 border-hairline pl-3 focus-within:border-accent sm:pl-4"
        >
          {children([...path, index], index)}
          {/* Beside the first label, where there is room, rather than in a row of their own. */}
          <div className="absolute -top-1.5 right-0 flex gap-0.5">
            {ordered ? (
              <>
                <Small
                  label={`Move ${noun} ${index + 1} up`}
                  disabled={index === 0}
                  onClick={() => put(moved(list, index, index - 1))}
                >
                  <ArrowUp size={16} aria-hidden="true" />
                </Small>
                <Small
                  label={`Move ${noun} ${index + 1} down`}
                  disabled={index === list.length - 1}
                  onClick={() => put(moved(list, index, index + 1))}
                >
                  <ArrowDown size={16} aria-hidden="true" />
                </Small>
              </>
            ) : null}
            <Small label={`Remove ${noun} ${index + 1}`} onClick={() => put(list.filter((_, at) => at !== index))}>
              <Trash2 size={16} aria-hidden="true" />
            </Small>
          </div>
        </div>
      ))}
      {list.length < most ? (
        <div>
          <Button kind="secondary" size="small" onClick={() => put([...list, blank()])}>
            <Plus size={14} aria-hidden="true" />
            Add {/^[aeiou]/.test(noun) ? 'an' : 'a'} {noun}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

const keyOf = (item: unknown, index: number): string | number =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : index;

interface SmallProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Small({ label, disabled = false, onClick, children }: SmallProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-7 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-30"
    >
      {children}
    </button>
  );
}
