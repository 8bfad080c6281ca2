import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { NarrowBy, SearchWords } from '@/components/ui/narrow-by';
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
        <SearchWords
          label="A field, some words, or what AWS said"
          value={query.words}
          maxLength={500}
          placeholder="ResultPath, not reachable, States.ALL …"
        />
      </div>
      <NarrowBy
        id="kind"
        label="Kind"
        any="Any kind"
        value={query.kind}
        options={Object.entries(KINDS).map(([kind, { word }]) => [kind, word] as const)}
      />
      <FilterActions clear={narrowed ? '/rules' : undefined} />
    </FilterForm>
  );
}
