import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { NarrowBy, SearchWords } from '@/components/ui/narrow-by';
import { DIFFICULTIES } from './difficulty';
import { STATES } from './exercise-table';
import { KIND_WORDS } from './kind-words';
import { type ExercisesQuery, narrows } from './query';

/** Narrows the list. A plain form that writes the address, so a view of the list can be kept and sent. */
export function ExercisesFilter({ query, kinds }: { query: ExercisesQuery; kinds: readonly string[] }) {
  return (
    <FilterForm
      action="/exercises"
      label="Exercises"
      address={JSON.stringify(query)}
      className="grid grid-cols-2 items-end gap-3 md:max-lg:grid-cols-[1fr_1fr_1fr_auto] lg:grid-cols-[minmax(0,1fr)_9rem_11rem_9rem_auto]"
    >
      <div className="max-lg:col-span-full">
        <SearchWords label="Exercise or lesson" value={query.words} placeholder="retry, map, saga …" />
      </div>
      <NarrowBy
        id="state"
        label="State"
        any="Any state"
        value={query.state}
        options={Object.entries(STATES).map(([state, { words }]) => [state, words] as const)}
      />
      <NarrowBy
        id="kind"
        label="What to do"
        any="Anything"
        value={query.kind}
        options={kinds.map((kind) => [kind, KIND_WORDS.get(kind) ?? kind] as const)}
      />
      <NarrowBy
        id="difficulty"
        label="Difficulty"
        any="Any"
        value={query.difficulty?.toString()}
        options={DIFFICULTIES.map((word, index) => [String(index + 1), word] as const)}
      />
      <FilterActions clear={narrows(query) ? '/exercises' : undefined} />
    </FilterForm>
  );
}
