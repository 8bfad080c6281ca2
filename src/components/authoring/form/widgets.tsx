'use client';

import type { ComponentType } from 'react';
import type { Path } from '@/catalog';
import { Select } from '@/components/ui/field';
import { useAuthoring, useCourse } from '../state/context';
import { kindWords } from '../words';
import type { FieldProps } from './field-context';
import { ResponsesField } from './responses-field';
import { allKinds, blank, specSchema } from './schema';
import { idOf, useFault, useValue, valueAt } from './use-field';
import { fieldWords } from './words';

/** A choice among what there is; what was written otherwise stays in the list, so that nothing is lost by looking. */
function Choice({
  path,
  after,
  label,
  groups,
  set,
  required,
}: FieldProps & {
  readonly groups: readonly { readonly label: string; readonly options: readonly (readonly [string, string])[] }[];
  readonly set: (value: string) => void;
}) {
  const value = useValue(path);
  const fault = useFault(path);
  const words = fieldWords(path);
  const text = value === undefined || value === null ? '' : String(value);
  const known = groups.some(({ options }) => options.some(([id]) => id === text));
  return (
    <Select
      id={idOf(path)}
      label={label ?? words.label}
      hint={words.hint}
      fault={fault}
      after={after}
      value={text}
      onChange={({ target }) => set(target.value)}
    >
      {known && required ? null : <option value={known ? '' : text}>{text && !known ? text : 'Choose'}</option>}
      {groups.map(({ label: name, options }) =>
        name === '' ? (
          options.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))
        ) : (
          <optgroup key={name} label={name}>
            {options.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </Select>
  );
}

function LessonField(props: FieldProps) {
  const { lessons } = useCourse();
  const { edit } = useAuthoring();
  return (
    <Choice
      {...props}
      set={(value) => edit([{ set: props.path, value }])}
      groups={lessons.map(({ slug, title, sections }) => ({
        label: title,
        options: sections.map(({ id, title: name }) => [`${slug}#${id}`, name] as const),
      }))}
    />
  );
}

function MisconceptionField(props: FieldProps) {
  const { misconceptions } = useCourse();
  const { edit } = useAuthoring();
  return (
    <Choice
      {...props}
      set={(value) => edit([value === '' ? { remove: props.path } : { set: props.path, value }])}
      groups={[{ label: '', options: misconceptions.map(({ id, title }) => [id, title] as const) }]}
    />
  );
}

function TaskField(props: FieldProps) {
  const { domains } = useCourse();
  const { edit } = useAuthoring();
  return (
    <Choice
      {...props}
      // A task statement belongs to a domain: both are set together.
      set={(value) =>
        edit([
          { set: props.path, value },
          ...domains.flatMap(({ number, tasks }) =>
            tasks.some(({ id }) => id === value) ? [{ set: ['domain'], value: number }] : [],
          ),
        ])
      }
      groups={domains.map(({ number, title, tasks }) => ({
        label: `${number} ${title}`,
        options: tasks.map(({ id, title: name }) => [id, `${id} ${name}`] as const),
      }))}
    />
  );
}

function DomainField(props: FieldProps) {
  const { domains } = useCourse();
  const { edit } = useAuthoring();
  return (
    <Choice
      {...props}
      set={(value) => edit([{ set: props.path, value: Number(value) }])}
      groups={[
        { label: '', options: domains.map(({ number, title }) => [String(number), `${number} ${title}`] as const) },
      ]}
    />
  );
}

function KindField(props: FieldProps) {
  const { edit, store } = useAuthoring();
  const set = (kind: string): void => {
    const schema = specSchema(kind);
    const now = store.getState().value;
    const gone = ['keep', 'shows'].filter(
      (name) => valueAt(now, [name]) !== undefined && schema.properties?.[name] === undefined,
    );
    const wanted = (schema.required ?? []).filter((name) => name !== 'kind' && valueAt(now, [name]) === undefined);
    edit([
      { set: ['kind'], value: kind },
      ...gone.map((name) => ({ remove: [name] })),
      ...wanted.map((name) => ({ set: [name], value: blank(schema.properties?.[name] ?? {}) })),
    ]);
  };
  return (
    <Choice
      {...props}
      label="Kind"
      required
      set={set}
      groups={[{ label: '', options: allKinds().map((kind) => [kind, kindWords(kind)] as const) }]}
    />
  );
}

const widgets: readonly { readonly fits: (path: Path) => boolean; readonly Widget: ComponentType<FieldProps> }[] = [
  { fits: (path) => path.length === 1 && path[0] === 'lesson', Widget: LessonField },
  { fits: (path) => path.length === 1 && path[0] === 'task', Widget: TaskField },
  { fits: (path) => path.length === 1 && path[0] === 'domain', Widget: DomainField },
  { fits: (path) => path.length === 1 && path[0] === 'kind', Widget: KindField },
  {
    fits: (path) => path.at(-1) === 'misconception' || (path[0] === 'shows' && path.length === 2),
    Widget: MisconceptionField,
  },
  { fits: (path) => path[0] === 'scenarios' && path[2] === 'responses' && path.length === 3, Widget: ResponsesField },
];

/** The form a field has of its own, if it has one. */
export const widgetFor = (path: Path): ComponentType<FieldProps> | undefined =>
  widgets.find(({ fits }) => fits(path))?.Widget;
