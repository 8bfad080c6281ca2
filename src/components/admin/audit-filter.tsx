import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { NarrowBy } from '@/components/ui/narrow-by';
import { AUDIT_ACTIONS, actionInWords } from './audit-words';
import { auditHref, type AuditFilter as Filtered } from './query';

/** Narrows the audit by what happened and by who was part of it; `name` is that of the person it is narrowed to. */
export function AuditFilter({ filter, name }: { filter: Filtered; name: string | undefined }) {
  const narrowed = filter.action !== undefined || filter.person !== undefined || filter.find !== '';
  return (
    <FilterForm
      action="/admin/audit"
      label="Audit"
      address={`${filter.action}|${filter.person}|${filter.find}`}
      className="mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[15rem_minmax(0,1fr)_auto]"
    >
      <NarrowBy
        id="action"
        label="What happened"
        any="Anything"
        value={filter.action}
        options={AUDIT_ACTIONS.map((action) => [action, actionInWords(action)] as const)}
      />
      {filter.person ? (
        <div className="grid gap-1">
          <p className="font-medium">Person</p>
          <input type="hidden" name="person" value={filter.person} />
          <p className="flex h-10 items-center gap-2">
            <span className="truncate">{name ?? 'Someone without entries'}</span>
            <Link
              href={auditHref({ ...filter, person: undefined, page: 1 })}
              className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
            >
              Everyone
            </Link>
          </p>
        </div>
      ) : (
        <Field
          id="find"
          label="Person"
          type="search"
          autoComplete="off"
          maxLength={100}
          placeholder="Name or email"
          defaultValue={filter.find}
        />
      )}
      <FilterActions clear={narrowed ? '/admin/audit' : undefined} />
    </FilterForm>
  );
}
