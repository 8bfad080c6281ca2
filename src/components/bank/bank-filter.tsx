import { Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { bySlug, byTag, NarrowBy, SearchWords } from '@/components/ui/narrow-by';
import type { ApiOutputs } from '@/trpc/calls';
import { type BankQuery, bankHref, isNarrowed, SORTS, sortParam } from './query';
import { KIND_WORDS, STATE_WORDS } from './words';

export type Vocabulary = ApiOutputs['bank']['vocabulary'];

const namesOf = (words: Readonly<Record<string, { readonly name: string }>>) =>
  Object.entries(words).map(([value, { name }]) => [value, name] as const);

/** Narrows the question bank. A plain form that writes the address, so a view of the bank can be kept and sent. */
export function BankFilter({ query, vocabulary }: { query: BankQuery; vocabulary: Vocabulary }) {
  const { lessons, domains, authors, tags } = vocabulary;
  return (
    <FilterForm
      action="/teach/questions"
      label="Questions"
      address={bankHref({ ...query, page: 1 })}
      className="mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-4"
    >
      <div className="col-span-2">
        <SearchWords label="Any word" value={query.text} />
      </div>
      <NarrowBy id="lesson" label="Lesson" any="Any lesson" value={query.lesson} options={bySlug(lessons)} />
      <NarrowBy
        id="domain"
        label="Exam domain"
        any="Any domain"
        value={query.domain?.toString()}
        options={domains.map(({ number, title }) => [String(number), `${number} ${title}`] as const)}
      />
      <NarrowBy id="kind" label="Kind" any="Any kind" value={query.kind} options={namesOf(KIND_WORDS)} />
      <NarrowBy id="state" label="State" any="Any state" value={query.state} options={namesOf(STATE_WORDS)} />
      <NarrowBy
        id="author"
        label="Author"
        any="Anyone"
        value={query.author}
        options={[['course', 'The course’s files'], ...authors.map(({ id, name }) => [id, name] as const)]}
      />
      <NarrowBy id="tag" label="Tag" any="Any tag" none="No tags yet" value={query.tag} options={byTag(tags)} />
      <div className="max-md:col-span-2 lg:hidden">
        <Select id="sort" label="Order" defaultValue={sortParam(query)}>
          {Object.entries(SORTS).flatMap(([sort, words]) => [
            <option key={sort} value={sort}>
              {words}, ascending
            </option>,
            <option key={`-${sort}`} value={`-${sort}`}>
              {words}, descending
            </option>,
          ])}
        </Select>
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-3 md:col-span-4">
        <label className="flex h-10 items-center gap-2">
          <input
            type="checkbox"
            name="flagged"
            value="1"
            defaultChecked={query.flagged}
            className="size-4 accent-accent"
          />
          Only with a flag or a report
        </label>
        <FilterActions clear={isNarrowed(query) ? '/teach/questions' : undefined} />
      </div>
    </FilterForm>
  );
}
