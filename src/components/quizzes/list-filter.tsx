import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { SearchWords } from '@/components/ui/narrow-by';
import { type QuizzesQuery, quizzesHref } from './list-query';

/** Finds quizzes within the part that is shown. */
export function ListFilter({ query }: { query: QuizzesQuery }) {
  return (
    <FilterForm
      action="/teach/quizzes"
      label="Quizzes"
      address={quizzesHref({ ...query, page: 1 })}
      className="mb-4 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3"
    >
      {query.part === 'all' ? null : <input type="hidden" name="show" value={query.part} />}
      <SearchWords label="Title, slug or author" value={query.text} />
      <FilterActions clear={query.text === '' ? undefined : quizzesHref({ ...query, text: '', page: 1 })} />
    </FilterForm>
  );
}
