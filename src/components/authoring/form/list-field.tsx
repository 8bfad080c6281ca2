'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { Path } from '@/catalog';
import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/field';
import { useAuthoring } from '../state/context';
import { type FieldProps, useSchemaField } from './field-context';
import { blank, follow, type Schema, tagOf } from './schema';
import { useFault, useValue } from './use-field';
import { fieldWords, tagWords } from './words';

const isFlat = ({ type, enum: choices }: Schema): boolean => type === 'string' || choices !== undefined;

/** A list: items are added, taken away and moved. */
export function ListField({ schema, path, after }: FieldProps) {
  const value = useValue(path);
  const fault = useFault(path);
  const { edit } = useAuthoring();
  const items = Array.isArray(value) ? value : [];
  const item = follow(schema.items ?? {});
  const words = fieldWords(path);
  const alternatives = item.oneOf ?? [];
  const tag = tagOf(alternatives);
  const add = (made: unknown): void => edit([{ insert: path, at: items.length, value: made }]);
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex items-center justify-between gap-2">
        <legend className="float-left text-2 font-medium">{words.label}</legend>
        {after}
      </div>
      {words.hint ? <p className="text-1 text-soft">{words.hint}</p> : null}
      {fault ? (
        <p className="text-1 text-failed">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {items.map((_, index) => (
          <li key={index} className={isFlat(item) ? '' : 'rounded-md border border-hairline p-3'}>
            <Item
              schema={item}
              path={path}
              index={index}
              of={items.length}
              label={`${words.label}, ${index + 1} of ${items.length}`}
            />
          </li>
        ))}
      </ol>
      {tag === undefined ? (
        <Button kind="quiet" size="small" className="w-fit" onClick={() => add(blank(item))}>
          <Plus size={14} aria-hidden="true" />
          Add
        </Button>
      ) : (
        <select
          aria-label={`Add to ${words.label}`}
          value=""
          onChange={({ target }) => {
            const chosen = alternatives.find((one) => constOf(one, tag) === target.value);
            if (chosen) add(blank(chosen));
          }}
          className={`${controlClass(false, 'small')} w-fit`}
        >
          <option value="">Add …</option>
          {alternatives.map((one) => (
            <option key={constOf(one, tag)} value={constOf(one, tag)}>
              {tagWords(constOf(one, tag)).title}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

const constOf = ({ properties }: Schema, tag: string): string => String(follow(properties?.[tag] ?? {}).const ?? '');

interface ItemProps {
  readonly schema: Schema;
  readonly path: Path;
  readonly index: number;
  readonly of: number;
  readonly label: string;
}

function Item({ schema, path, index, of, label }: ItemProps) {
  const SchemaField = useSchemaField();
  const own = [...path, index];
  const value = useValue(own);
  const alternatives = schema.oneOf ?? [];
  const tag = tagOf(alternatives);
  const chosen =
    tag === undefined
      ? schema
      : (alternatives.find((one) => constOf(one, tag) === Reflect.get(Object(value), tag)) ?? schema);
  const about = tagWords(tag === undefined ? '' : constOf(chosen, tag));
  const tools = <ItemTools path={path} index={index} of={of} label={label} />;
  if (isFlat(schema)) return <SchemaField schema={schema} path={own} label={label} required after={tools} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex items-center justify-between gap-2">
        {tag === undefined ? (
          <p className="text-1 text-soft">{index + 1}</p>
        ) : (
          <p className="min-w-0">
            <span className="font-medium">{about.title}</span>
            {about.about ? <span className="block text-1 text-soft">{about.about}</span> : null}
          </p>
        )}
        {tools}
      </div>
      <SchemaField schema={chosen} path={own} label={label} required />
    </div>
  );
}

/** Moves an item up or down, or takes it away. */
export function ItemTools({ path, index, of, label }: Omit<ItemProps, 'schema'>) {
  const { edit } = useAuthoring();
  const look =
    'grid size-8 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-40';
  return (
    <span className="flex shrink-0">
      <button
        type="button"
        aria-label={`Move up: ${label}`}
        disabled={index === 0}
        onClick={() => edit([{ move: path, from: index, to: index - 1 }])}
        className={look}
      >
        <ArrowUp size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={`Move down: ${label}`}
        disabled={index === of - 1}
        onClick={() => edit([{ move: path, from: index, to: index + 1 }])}
        className={look}
      >
        <ArrowDown size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={`Take away: ${label}`}
        onClick={() => edit([{ remove: [...path, index] }])}
        className={look}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
