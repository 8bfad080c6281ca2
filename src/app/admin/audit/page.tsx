import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { AuditFilter } from '@/components/admin/audit-filter';
import { AuditTable } from '@/components/admin/audit-table';
import { ListSkeleton } from '@/components/admin/list-skeleton';
import { auditHref, type AuditFilter as Filter, PAGE_SIZE, readAuditFilter } from '@/components/admin/query';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { adminTitle } from '../admin-title';
import { requireAdmin } from '../require-admin';

export const generateMetadata = (): Promise<Metadata> => adminTitle('Audit');

export default async function AuditPage({ searchParams }: SearchProps) {
  await requireAdmin('/admin/audit');
  const filter = readAuditFilter(await searchParams);
  return (
    <Page title="Audit" lead="Who changed a role or an account, and who tried what they may not.">
      <Suspense key={`${auditHref(filter)} ${filter.find}`} fallback={<ListSkeleton noun="entries" />}>
        {filter.find !== '' && !filter.person ? <Found filter={filter} /> : <Entries filter={filter} />}
      </Suspense>
    </Page>
  );
}

/** People a part of a name or email names: one leads straight to their entries, several are offered. */
async function Found({ filter }: { filter: Filter }) {
  const { users, total } = await (await serverCalls()).admin.users({
    search: filter.find,
    guests: true,
    sort: 'name',
    direction: 'asc',
    size: PAGE_SIZE,
  });
  const [only] = users;
  if (only && total === 1) redirect(auditHref({ ...filter, person: only.id }));
  return (
    <>
      <AuditFilter filter={filter} name={undefined} />
      {total === 0 ? (
        <EmptyState
          title="Nobody matches"
          action={
            <Link href="/admin/audit" className={buttonClass('secondary')}>
              Show everything
            </Link>
          }
        >
          <p>Search for a part of a name or an email. Deleted accounts can no longer be searched by name.</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="whose">
          <h2 id="whose" className="mb-2 text-3 font-semibold">
            Whose entries?
          </h2>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {users.map(({ id, name, email }) => (
              <li key={id}>
                <Link
                  href={auditHref({ ...filter, person: id, page: 1 })}
                  className="flex min-h-11 flex-wrap items-center gap-x-3 py-2 text-ink no-underline hover:bg-sunk"
                >
                  <span className="font-medium">{name}</span>
                  <span className="text-soft [overflow-wrap:anywhere]">{email ?? 'guest'}</span>
                </Link>
              </li>
            ))}
          </ul>
          {total > users.length ? (
            <Callout className="mt-4">{total - users.length} more match. Write more of the name or the email.</Callout>
          ) : null}
        </section>
      )}
    </>
  );
}

async function Entries({ filter }: { filter: Filter }) {
  const { action, person, page } = filter;
  const { entries, total } = await (await serverCalls()).admin.audit({ action, userId: person, page, size: PAGE_SIZE });
  if (entries.length === 0 && total > 0) redirect(auditHref({ ...filter, page: Math.ceil(total / PAGE_SIZE) }));
  const name = entries.flatMap(({ actor, subject }) => [actor, subject]).find((one) => one?.id === person)?.name;
  return (
    <>
      <AuditFilter filter={filter} name={name} />
      {total === 0 ? (
        <EmptyState
          title="No entries"
          action={
            action || person ? (
              <Link href="/admin/audit" className={buttonClass('secondary')}>
                Show everything
              </Link>
            ) : undefined
          }
        >
          <p>
            {action || person
              ? 'Nothing of this kind happened.'
              : 'Nothing happened yet. Registering, role changes and refused access are written here.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <AuditTable entries={entries} filter={filter} />
          <Pagination
            page={page}
            pageSize={PAGE_SIZE}
            total={total}
            noun="entries"
            href={(to) => auditHref({ ...filter, page: to })}
          />
        </>
      )}
    </>
  );
}
