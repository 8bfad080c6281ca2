import { address, one, pageOf, type SearchParams } from '@/components/ui/list-address';
import { AUDIT_ACTIONS, type AuditAction } from './audit-words';
import { isRole, type Role } from './roles';

export const PAGE_SIZE = 25;
export const USER_SORTS = ['createdAt', 'name', 'email', 'role'] as const;
export type UserSort = (typeof USER_SORTS)[number];

export interface UsersQuery {
  readonly search: string;
  readonly role: Role | undefined;
  readonly guests: boolean;
  readonly sort: UserSort;
  readonly direction: 'asc' | 'desc';
  readonly page: number;
}

export interface AuditFilter {
  readonly action: AuditAction | undefined;
  /** A person's id. */
  readonly person: string | undefined;
  /** A part of a name or an email, as it was typed to find a person. */
  readonly find: string;
  readonly page: number;
}

/** The list of people an address asks for; what it says wrongly is as if it were not said. */
export function readUsersQuery(params: SearchParams): UsersQuery {
  const given = one(params['sort']);
  const sort = USER_SORTS.find((name) => name === given.replace(/^-/, ''));
  const role = one(params['role']);
  return {
    search: one(params['q']).trim().slice(0, 100),
    role: isRole(role) ? role : undefined,
    guests: one(params['guests']) === '1',
    sort: sort ?? 'createdAt',
    direction: sort ? (given.startsWith('-') ? 'desc' : 'asc') : 'desc',
    page: pageOf(params),
  };
}

/** The address of a list of people; what is as at first is left out. */
export function usersHref(query: UsersQuery): string {
  const sort = sortParam(query);
  return address('/admin/users', {
    q: query.search,
    role: query.role ?? '',
    guests: query.guests ? '1' : '',
    sort: sort === '-createdAt' ? '' : sort,
    page: query.page > 1 ? String(query.page) : '',
  });
}

/** `name`, or `-name` for the other way round. */
export const sortParam = ({ sort, direction }: Pick<UsersQuery, 'sort' | 'direction'>): string =>
  `${direction === 'desc' ? '-' : ''}${sort}`;

export function readAuditFilter(params: SearchParams): AuditFilter {
  const action = one(params['action']);
  const person = one(params['person']);
  return {
    action: AUDIT_ACTIONS.find((known) => known === action),
    person: /^[0-9a-zA-Z-]{8,64}$/.test(person) ? person : undefined,
    find: one(params['find']).trim().slice(0, 100),
    page: pageOf(params),
  };
}

export const auditHref = ({ action, person, page }: Omit<AuditFilter, 'find'>): string =>
  address('/admin/audit', { action: action ?? '', person: person ?? '', page: page > 1 ? String(page) : '' });
