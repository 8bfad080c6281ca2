'use client';

import type { Path } from '@/catalog';
import { Field, Select } from '@/components/ui/field';
import { useAuthoring } from '../state/context';
import type { FieldProps } from './field-context';
import { JsonField } from './json-field';
import { ListField } from './list-field';
import { ObjectField, RecordField } from './object-field';
import { follow, isAnyJson } from './schema';
import { TextField } from './text-field';
import { idOf, useFault, useValue } from './use-field';
import { widgetFor } from './widgets';
import { fieldWords } from './words';

/** One field of the specification, drawn from its schema; what has a form of its own is drawn by that. */
export function SchemaField(props: FieldProps) {
  const schema = follow(props.schema);
  const Widget = widgetFor(props.path);
  if (Widget) return <Widget {...props} schema={schema} />;
  if (schema.const !== undefined) return null;
  if (isAnyJson(schema)) return <JsonField {...props} schema={schema} />;
  if (schema.enum) return <EnumField {...props} schema={schema} />;
  if (schema.type === 'boolean') return <FlagField {...props} schema={schema} />;
  if (schema.type === 'integer' || schema.type === 'number') return <NumberField {...props} schema={schema} />;
  if (schema.type === 'string') return <TextField {...props} schema={schema} />;
  if (schema.type === 'array' && schema.items) return <ListField {...props} schema={schema} />;
  if (schema.type === 'object' && schema.properties) return <ObjectField {...props} schema={schema} />;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return <RecordField {...props} schema={schema} />;
  // Alternatives without a name of their own (a number or a range) are written as they stand in the YAML.
  return <JsonField {...props} schema={schema} />;
}

const useSet = (path: Path) => {
  const { edit } = useAuthoring();
  return (value: unknown): void => edit([value === undefined ? { remove: path } : { set: path, value }]);
};

function EnumField({ schema, path, required, after, label }: FieldProps) {
  const value = useValue(path);
  const fault = useFault(path);
  const set = useSet(path);
  const words = fieldWords(path);
  const options = schema.enum ?? [];
  const fallback = typeof schema.default === 'string' ? `${schema.default} (unless said otherwise)` : 'Not said';
  return (
    <Select
      id={idOf(path)}
      label={label ?? words.label}
      hint={words.hint}
      fault={fault}
      after={after}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => set(target.value === '' ? undefined : target.value)}
    >
      {required && value !== undefined ? null : <option value="">{fallback}</option>}
      {typeof value === 'string' && !options.includes(value) ? <option value={value}>{value}</option> : null}
      {options.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </Select>
  );
}

function FlagField({ path, label, after }: FieldProps) {
  const value = useValue(path);
  const set = useSet(path);
  const words = fieldWords(path);
  return (
    <div className="flex items-center gap-2">
      <label className="flex min-h-8 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => set(target.checked ? true : undefined)}
          className="size-4 accent-accent"
        />
        {label ?? words.label}
      </label>
      {after}
    </div>
  );
}

function NumberField({ schema, path, after, label }: FieldProps) {
  const value = useValue(path);
  const fault = useFault(path);
  const set = useSet(path);
  const words = fieldWords(path);
  return (
    <Field
      id={idOf(path)}
      label={label ?? words.label}
      hint={words.hint}
      fault={fault}
      after={after}
      type="number"
      step={schema.type === 'integer' ? 1 : 'any'}
      min={schema.minimum}
      max={schema.maximum === Number.MAX_SAFE_INTEGER ? undefined : schema.maximum}
      placeholder={schema.default === undefined ? undefined : String(schema.default)}
      value={typeof value === 'number' ? value : ''}
      onChange={({ target }) => set(target.value === '' ? undefined : Number(target.value))}
    />
  );
}
