import { Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { NarrowBy, SearchWords } from '@/components/ui/narrow-by';
import { sortParam, type UsersQuery } from './query';
import { ROLE_WORDS, ROLES } from './roles';

const SORTS = [
  ['-createdAt', 'Newest first'],
  ['createdAt', 'Oldest first'],
  ['name', 'Name, A to Z'],
  ['-name', 'Name, Z to A'],
  ['email', 'Email, A to Z'],
  ['-email', 'Email, Z to A'],
  ['role', 'Role, students first'],
  ['-role', 'Role, administrators first'],
] as const;

/** Narrows the list of people. A plain form that writes the address, so a search can be kept and sent. */
export function UsersFilter({ query }: { query: UsersQuery }) {
  const narrowed = query.search !== '' || query.role !== undefined || query.guests;
  return (
    <FilterForm
      action="/admin/users"
      label="People"
      address={`${query.search}|${query.role}|${query.guests}|${sortParam(query)}`}
      className="mb-4 grid items-end gap-3 grid-cols-2 md:grid-cols-[minmax(0,1fr)_12rem_auto_auto]"
    >
      <div className="max-md:col-span-2">
        <SearchWords label="Name or email" value={query.search} maxLength={100} />
      </div>
      <NarrowBy
        id="role"
        label="Role"
        any="Any role"
        value={query.role}
        options={ROLES.map((role) => [role, ROLE_WORDS[role].name] as const)}
      />
      <div className="md:hidden">
        <Select id="sort" label="Order" defaultValue={sortParam(query)}>
          {SORTS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      <label className="flex h-10 items-center gap-2">
        <input type="checkbox" name="guests" value="1" defaultChecked={query.guests} className="size-4 accent-accent" />
        Guests too
      </label>
      <FilterActions clear={narrowed ? '/admin/users' : undefined} />
    </FilterForm>
  );
}
