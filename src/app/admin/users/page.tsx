import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { ListSkeleton } from '@/components/admin/list-skeleton';
import { PAGE_SIZE, readUsersQuery, type UsersQuery, usersHref } from '@/components/admin/query';
import { UsersFilter } from '@/components/admin/users-filter';
import { UsersTable } from '@/components/admin/users-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { adminTitle } from '../admin-title';
import { requireAdmin } from '../require-admin';

export const generateMetadata = (): Promise<Metadata> => adminTitle('Users');

export default async function UsersPage({ searchParams }: SearchProps) {
  const { id } = await requireAdmin('/admin/users');
  const query = readUsersQuery(await searchParams);
  return (
    <Page title="Users">
      <UsersFilter query={query} />
      <Suspense key={usersHref(query)} fallback={<ListSkeleton noun="users" />}>
        <Users query={query} self={id} />
      </Suspense>
    </Page>
  );
}

async function Users({ query, self }: { query: UsersQuery; self: string }) {
  const { users, total } = await (await serverCalls()).admin.users({ ...query, size: PAGE_SIZE });
  if (users.length === 0 && total > 0) redirect(usersHref({ ...query, page: Math.ceil(total / PAGE_SIZE) }));
  if (total === 0) {
    return (
      <EmptyState
        title="Nobody matches"
        action={
          <Link href="/admin/users" className={buttonClass('secondary')}>
            Show everyone
          </Link>
        }
      >
        <p>Search for a part of a name or an email, choose another role, or include guests.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <UsersTable users={users} query={query} self={self} />
      <Pagination
        page={query.page}
        pageSize={PAGE_SIZE}
        total={total}
        noun="users"
        href={(page) => usersHref({ ...query, page })}
      />
    </>
  );
}
