import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { bySlug, byTag, NarrowBy, SearchWords } from '@/components/ui/narrow-by';
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
        <SearchWords label="Title, slug or tag" value={query.text} />
      </div>
      <NarrowBy id="kind" label="Kind" any="Any kind" value={query.kind} options={Object.entries(KINDS)} />
      <NarrowBy id="lesson" label="Lesson" any="Any lesson" value={query.lesson} options={bySlug(lessons)} />
      <NarrowBy id="tag" label="Tag" any="Any tag" none="No tags yet" value={query.tag} options={byTag(tags)} />
      <div className="max-lg:col-span-full max-md:col-span-1 max-md:justify-self-end">
        <FilterActions clear={isNarrowed(query) ? wholePart(query) : undefined} />
      </div>
    </FilterForm>
  );
}
