import { Field, Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import type { ApiOutputs } from '@/trpc/calls';
import { type BankQuery, bankHref, isNarrowed, SORTS, sortParam } from './query';
import { KIND_WORDS, STATE_WORDS } from './words';

export type Vocabulary = ApiOutputs['bank']['vocabulary'];

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
        <Field id="q" label="Any word" type="search" autoComplete="off" maxLength={200} defaultValue={query.text} />
      </div>
      <Select id="lesson" label="Lesson" defaultValue={query.lesson ?? ''}>
        <option value="">Any lesson</option>
        {lessons.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Select>
      <Select id="domain" label="Exam domain" defaultValue={query.domain ?? ''}>
        <option value="">Any domain</option>
        {domains.map(({ number, title }) => (
          <option key={number} value={number}>
            {number} {title}
          </option>
        ))}
      </Select>
      <Select id="kind" label="Kind" defaultValue={query.kind ?? ''}>
        <option value="">Any kind</option>
        {Object.entries(KIND_WORDS).map(([kind, { name }]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </Select>
      <Select id="state" label="State" defaultValue={query.state ?? ''}>
        <option value="">Any state</option>
        {Object.entries(STATE_WORDS).map(([state, { name }]) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </Select>
      <Select id="author" label="Author" defaultValue={query.author ?? ''}>
        <option value="">Anyone</option>
        <option value="course">The course&apos;s files</option>
        {authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
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
