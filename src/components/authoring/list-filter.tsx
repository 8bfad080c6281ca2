import { Field, Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import type { ApiOutputs } from '@/trpc/calls';
import { type ExercisesQuery, exercisesHref, isNarrowed, wholePart } from './list-query';
import { KINDS } from './words';

type Found = Pick<ApiOutputs['authoring']['list'], 'lessons' | 'tags'>;

/** Narrows the list of exercises within the part that is shown. */
export function ListFilter({ query, lessons, tags }: Found & { query: ExercisesQuery }) {
  return (
    <FilterForm
      action="/teach/exercises"
      label="Exercises"
      address={exercisesHref({ ...query, page: 1 })}
      className="mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))] lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]"
    >
      {query.part === 'all' ? null : <input type="hidden" name="show" value={query.part} />}
      <div className="max-md:col-span-2">
        <Field
          id="q"
          label="Title, slug or tag"
          type="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={query.text}
        />
      </div>
      <Select id="kind" label="Kind" defaultValue={query.kind ?? ''}>
        <option value="">Any kind</option>
        {Object.entries(KINDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </Select>
      <Select id="lesson" label="Lesson" defaultValue={query.lesson ?? ''}>
        <option value="">Any lesson</option>
        {lessons.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Select>
      <Select id="tag" label="Tag" defaultValue={query.tag ?? ''} disabled={tags.length === 0}>
        <option value="">{tags.length === 0 ? 'No tags yet' : 'Any tag'}</option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </Select>
      <div className="max-lg:col-span-full max-md:col-span-1 max-md:justify-self-end">
        <FilterActions clear={isNarrowed(query) ? wholePart(query) : undefined} />
      </div>
    </FilterForm>
  );
}
