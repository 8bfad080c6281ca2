'use client';

import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Path } from '@/catalog';
import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/field';
import { useAuthoring } from '../state/context';
import { type FieldProps, useSchemaField } from './field-context';
import { blank, follow, type Schema } from './schema';
import { useFault, useValue } from './use-field';
import { fieldWords } from './words';

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Fields of an object: those that must be there and those that are, and a way to the others. */
export function ObjectField({ schema, path, after, label }: FieldProps) {
  const value = membersOf(useValue(path));
  const fault = useFault(path);
  const own = typeof path.at(-1) === 'string';
  const words = fieldWords(path);
  const body = <Members schema={schema} path={path} value={value} />;
  if (!own) return body;
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-md border border-hairline p-3">
      <legend className="px-1 text-2 font-medium">{label ?? words.label}</legend>
      {words.hint || after ? (
        <div className="flex items-start justify-between gap-2">
          <p className="text-1 text-soft">{words.hint}</p>
          {after}
        </div>
      ) : null}
      {fault ? (
        <p className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
      {body}
    </fieldset>
  );
}

/** Simple things that are small enough are offered at once; the rest on demand. */
const isSmall = (given: Schema): boolean => {
  const { type, enum: choices } = follow(given);
  return choices !== undefined || type === 'string' || type === 'integer' || type === 'number' || type === 'boolean';
};

interface MembersProps {
  readonly schema: Schema;
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
  /** Which, in which order; all of them otherwise. */
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  /** Whether all of them stand there at once, also what is not said yet. */
  readonly open?: boolean;
}

/** The members of an object as fields, and what may be added. */
export function Members({ schema, path, value, only, without = [], open = false }: MembersProps) {
  const SchemaField = useSchemaField();
  const { edit } = useAuthoring();
  const properties = schema.properties ?? {};
  const names = (only ?? Object.keys(properties)).filter(
    (name) =>
      properties[name] !== undefined &&
      !without.includes(name) &&
      (follow(properties[name] ?? {}).const === undefined || (name === 'kind' && path.length === 0)),
  );
  const required = new Set(schema.required);
  const few = names.filter((name) => isSmall(properties[name] ?? {})).length <= 6;
  const isThere = (name: string): boolean =>
    open || required.has(name) || Object.hasOwn(value, name) || (few && isSmall(properties[name] ?? {}));
  const absent = names.filter((name) => !isThere(name));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {names.filter(isThere).map((name) => (
        <SchemaField
          key={name}
          schema={properties[name] ?? {}}
          path={[...path, name]}
          required={required.has(name)}
          after={
            open || required.has(name) || isSmall(properties[name] ?? {}) ? undefined : (
              <button
                type="button"
                aria-label={`Take away ${fieldWords([...path, name]).label}`}
                onClick={() => edit([{ remove: [...path, name] }])}
                className="grid size-8 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
              >
                <X size={14} aria-hidden="true" />
              </button>
            )
          }
        />
      ))}
      {absent.length > 0 ? (
        <select
          aria-label="Say more"
          value=""
          onChange={({ target }) => {
            const name = target.value;
            if (name) edit([{ set: [...path, name], value: blank(properties[name] ?? {}) }]);
          }}
          className={`${controlClass(false, 'small')} w-fit max-w-full`}
        >
          <option value="">Say more …</option>
          {absent.map((name) => (
            <option key={name} value={name}>
              {fieldWords([...path, name]).label}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}

/** Entries under names the author chooses. */
export function RecordField({ schema, path, after, label }: FieldProps) {
  const SchemaField = useSchemaField();
  const value = membersOf(useValue(path));
  const { edit } = useAuthoring();
  const words = fieldWords(path);
  const of = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex items-center justify-between gap-2">
        <legend className="float-left text-2 font-medium">{label ?? words.label}</legend>
        {after}
      </div>
      {words.hint ? <p className="text-1 text-soft">{words.hint}</p> : null}
      {Object.keys(value).map((name) => (
        <div key={name} className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-hairline p-3">
          <div className="flex items-center justify-between gap-2">
            <code className="text-1 [overflow-wrap:anywhere]">{name}</code>
            <button
              type="button"
              aria-label={`Take away ${name}`}
              onClick={() => edit([{ remove: [...path, name] }])}
              className="grid size-8 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
            >
              <X size={14} aria-hidden="true" />
            </button>
          </div>
          <SchemaField schema={of} path={[...path, name]} label={name} required />
        </div>
      ))}
      <NewName taken={Object.keys(value)} onAdd={(name) => edit([{ set: [...path, name], value: blank(of) }])} />
    </fieldset>
  );
}

export function NewName({
  taken,
  onAdd,
  words = 'Name',
}: {
  taken: readonly string[];
  onAdd: (name: string) => void;
  words?: string;
}) {
  const [name, setName] = useState('');
  const free = name.trim() !== '' && !taken.includes(name.trim());
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!free) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form onSubmit={add} className="flex flex-wrap items-center gap-2">
      <input
        aria-label={words}
        placeholder={words}
        value={name}
        onChange={({ target }) => setName(target.value)}
        className={`${controlClass(false, 'small')} w-56 max-w-full`}
      />
      <Button type="submit" size="small" kind="quiet" disabled={!free}>
        <Plus size={14} aria-hidden="true" />
        Add
      </Button>
      {taken.includes(name.trim()) ? <span className="text-1 text-soft">There is one of that name.</span> : null}
    </form>
  );
}
