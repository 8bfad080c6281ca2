import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { type UserSort, type UsersQuery, usersHref } from './query';
import { ROLE_WORDS, type Role } from './roles';
import { UserActions } from './user-actions';

export interface ListedUser {
  readonly id: string;
  readonly name: string;
  /** Null for a guest. */
  readonly email: string | null;
  readonly role: Role;
  readonly guest: boolean;
  readonly createdAt: Date;
  /** How many devices are signed in. */
  readonly sessions: number;
  readonly lastSeen: Date | null;
}

/** People, with what an administrator may do for each. `self` is the id of who looks. */
export function UsersTable({ users, query, self }: { users: readonly ListedUser[]; query: UsersQuery; self: string }) {
  return (
    <Table
      caption="People"
      head={
        <>
          <SortHead sort="name" query={query}>
            Name
          </SortHead>
          <SortHead sort="email" query={query}>
            Email
          </SortHead>
          <SortHead sort="role" query={query}>
            Role
          </SortHead>
          <SortHead sort="createdAt" query={query}>
            Joined
          </SortHead>
          <Head>Last active</Head>
          <Head className="text-right">Devices</Head>
          <Head>
            <span className="sr-only">Actions</span>
          </Head>
        </>
      }
    >
      {users.map((user) => (
        <Row key={user.id}>
          <Cell className="max-md:pr-12">
            <span className="text-2 font-medium [overflow-wrap:anywhere]">{user.name}</span>
            {user.id === self ? <span className="ml-2 text-soft">you</span> : null}
          </Cell>
          <Cell label="Email" className="md:max-w-72 md:min-w-44">
            {user.email ? <span className="[overflow-wrap:anywhere]">{user.email}</span> : <None>none, a guest</None>}
          </Cell>
          <Cell label="Role">{user.guest ? <Badge>Guest</Badge> : <RoleBadge role={user.role} />}</Cell>
          <Cell label="Joined">
            <Moment at={user.createdAt} />
          </Cell>
          <Cell label="Last active">
            {user.lastSeen ? <Moment at={user.lastSeen} /> : <None>signed in nowhere</None>}
          </Cell>
          <Cell label="Devices" className="tabular-nums md:text-right">
            {user.sessions}
          </Cell>
          <Cell bare className="max-md:absolute max-md:top-1 max-md:right-0 md:w-10">
            <UserActions
              user={{
                id: user.id,
                name: user.name,
                email: user.email,
                role: user.role,
                guest: user.guest,
                sessions: user.sessions,
              }}
              self={user.id === self}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function RoleBadge({ role }: { role: Role }) {
  return <Badge tone={role === 'student' ? 'plain' : 'accent'}>{ROLE_WORDS[role].name}</Badge>;
}

function None({ children }: { children: string }) {
  return <span className="text-soft">{children}</span>;
}

/** A column's name as a link that orders by it, and by it the other way round where it orders already. */
function SortHead({ sort, query, children }: { sort: UserSort; query: UsersQuery; children: string }) {
  const here = query.sort === sort;
  const direction = here && query.direction === 'asc' ? 'desc' : here ? 'asc' : sort === 'createdAt' ? 'desc' : 'asc';
  const Icon = query.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <Head aria-sort={here ? (query.direction === 'asc' ? 'ascending' : 'descending') : undefined}>
      <Link
        href={usersHref({ ...query, sort, direction, page: 1 })}
        className="inline-flex min-h-6 items-center gap-1 text-soft no-underline hover:text-ink hover:underline"
      >
        {children}
        {here ? <Icon size={14} aria-hidden="true" /> : null}
      </Link>
    </Head>
  );
}
