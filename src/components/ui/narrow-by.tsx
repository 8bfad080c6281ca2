import { Field, Select } from './field';

interface NarrowByProps {
  /** The parameter in the address. */
  readonly id: string;
  readonly label: string;
  /** What is chosen where nothing narrows. */
  readonly any: string;
  readonly value: string | undefined;
  /** Each with its words. */
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Said in place of `any` where there is nothing to choose from. */
  readonly none?: string;
}

/** One choice a list can be narrowed by, in a `FilterForm`. */
export function NarrowBy({ id, label, any, value, options, none }: NarrowByProps) {
  const isEmpty = none !== undefined && options.length === 0;
  return (
    <Select id={id} label={label} defaultValue={value ?? ''} disabled={isEmpty}>
      <option value="">{isEmpty ? none : any}</option>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </Select>
  );
}

interface SearchWordsProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
}

/** Words a list is searched for, in a `FilterForm`. */
export function SearchWords({ label, value, maxLength = 200, placeholder }: SearchWordsProps) {
  const limits = { autoComplete: 'off', maxLength, placeholder };
  return <Field id="q" label={label} type="search" defaultValue={value} {...limits} />;
}

/** Lessons, by their slugs, as choices to narrow by. */
export const bySlug = (lessons: readonly { readonly slug: string; readonly title: string }[]) =>
  lessons.map(({ slug, title }) => [slug, title] as const);
/** Tags as choices to narrow by. */
export const byTag = (tags: readonly string[]) => tags.map((tag) => [tag, tag] as const);
