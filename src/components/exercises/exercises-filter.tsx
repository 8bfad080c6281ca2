import { Field, Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
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
        <Field
          id="q"
          label="Exercise or lesson"
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder="retry, map, saga …"
          defaultValue={query.words}
        />
      </div>
      <Select id="state" label="State" defaultValue={query.state ?? ''}>
        <option value="">Any state</option>
        {Object.entries(STATES).map(([state, { words }]) => (
          <option key={state} value={state}>
            {words}
          </option>
        ))}
      </Select>
      <Select id="kind" label="What to do" defaultValue={query.kind ?? ''}>
        <option value="">Anything</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_WORDS.get(kind) ?? kind}
          </option>
        ))}
      </Select>
      <Select id="difficulty" label="Difficulty" defaultValue={query.difficulty ?? ''}>
        <option value="">Any</option>
        {DIFFICULTIES.map((word, index) => (
          <option key={word} value={index + 1}>
            {word}
          </option>
        ))}
      </Select>
      <FilterActions clear={narrows(query) ? '/exercises' : undefined} />
    </FilterForm>
  );
}
