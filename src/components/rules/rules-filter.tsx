import { Field, Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { KINDS } from './kinds';
import type { RulesQuery } from './search-rules';

/** Narrows the list. A plain form that writes the address, so a search can be kept and sent. */
export function RulesFilter({ query }: { query: RulesQuery }) {
  const narrowed = query.words !== '' || query.kind !== undefined;
  return (
    <FilterForm
      action="/rules"
      label="Rules"
      address={`${query.words}|${query.kind}`}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_auto]"
    >
      <div className="max-sm:col-span-2">
        <Field
          id="q"
          label="A field, some words, or what AWS said"
          type="search"
          autoComplete="off"
          maxLength={500}
          placeholder="ResultPath, not reachable, States.ALL …"
          defaultValue={query.words}
        />
      </div>
      <Select id="kind" label="Kind" defaultValue={query.kind ?? ''}>
        <option value="">Any kind</option>
        {Object.entries(KINDS).map(([kind, { word }]) => (
          <option key={kind} value={kind}>
            {word}
          </option>
        ))}
      </Select>
      <FilterActions clear={narrowed ? '/rules' : undefined} />
    </FilterForm>
  );
}
