import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, actionInWords, detailInWords } from '@/components/admin/audit-words';
import {
  auditHref,
  readAuditFilter,
  readUsersQuery,
  USER_SORTS,
  type UsersQuery,
  usersHref,
} from '@/components/admin/query';
import { ROLES } from '@/components/admin/roles';

const paramsOf = (href: string) => Object.fromEntries(new URL(href, 'http://localhost').searchParams);

const queries: fc.Arbitrary<UsersQuery> = fc.record({
  search: fc.string({ maxLength: 30 }).map((text) => text.trim()),
  role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
  guests: fc.boolean(),
  sort: fc.constantFrom(...USER_SORTS),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
  page: fc.integer({ min: 1, max: 9999 }),
});

describe('the address of a list of people', () => {
  it('says what was asked for, whatever that is', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readUsersQuery(paramsOf(usersHref(query)))).toEqual(query);
      }),
    );
  });

  it('is short at first', () => {
    expect(usersHref(readUsersQuery({}))).toBe('/admin/users');
  });

  it.each([
    [{ page: '0' }],
    [{ page: '-3' }],
    [{ page: '1e9' }],
    [{ role: 'owner' }],
    [{ role: 'constructor' }],
    [{ sort: '__proto__' }],
  ])('takes %j as if it were not said', (params) => {
    expect(readUsersQuery(params)).toEqual(readUsersQuery({}));
  });
});

describe('the address of the audit', () => {
  it.each(AUDIT_ACTIONS)('keeps %s', (action) => {
    const href = auditHref({ action, person: '0193-abcd-ef01', page: 3 });
    expect(readAuditFilter(paramsOf(href))).toEqual({ action, person: '0193-abcd-ef01', find: '', page: 3 });
  });

  it('knows no other action and no other form of id', () => {
    expect(readAuditFilter({ action: 'toString', person: "' OR 1=1" })).toEqual({
      action: undefined,
      person: undefined,
      find: '',
      page: 1,
    });
  });
});

describe('entries in words', () => {
  it('has words of its own for every action', () => {
    for (const action of AUDIT_ACTIONS) expect(actionInWords(action)).not.toContain('.');
    expect(actionInWords('constructor')).toBe('constructor');
  });

  it('tells a change as from and to', () => {
    expect(detailInWords({ from: 'student', to: 'admin' })).toBe('Student → Administrator');
    expect(detailInWords({ procedure: 'admin.users', wanted: 'admin', count: 2 })).toBe(
      'procedure: admin.users, wanted: Administrator, count: 2',
    );
    expect(detailInWords({})).toBe('');
    expect(detailInWords(null)).toBe('');
  });
});
