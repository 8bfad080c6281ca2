import type { ApiInputs } from '@/trpc/calls';
import { isRole, ROLE_WORDS } from './roles';

export type AuditAction = NonNullable<ApiInputs['admin']['audit']['action']>;

/** What each entry of the audit tells, in words. */
const WORDS: Record<AuditAction, string> = {
  'access.refused': 'Access refused',
  'account.created': 'Account created',
  'account.deleted': 'Account deleted',
  'account.renamed': 'Name changed',
  'guest.moved': 'Guest’s work moved',
  'password.changed': 'Password changed',
  'password.reset': 'Password reset',
  'reset-link.made': 'Reset link made',
  'role.changed': 'Role changed',
  'session.revoked': 'Signed out a device',
  'sessions.revoked': 'Signed out everywhere',
  'sign-in.limited': 'Sign-in limited',
};

export const AUDIT_ACTIONS = Object.keys(WORDS) as readonly AuditAction[];

/** An entry of an action no longer known is shown by its own name. */
export const actionInWords = (action: string): string =>
  new Map<string, string>(Object.entries(WORDS)).get(action) ?? action;

/** The rest of what an entry holds, as one line: `student → instructor`, or `key: value` by `key: value`. */
export function detailInWords(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return '';
  const parts = new Map(Object.entries(detail).map(([key, value]) => [key, plain(value)]));
  const from = parts.get('from');
  const to = parts.get('to');
  if (parts.size === 2 && from !== undefined && to !== undefined) return `${from} → ${to}`;
  return [...parts].map(([key, value]) => `${key}: ${value}`).join(', ');
}

const plain = (value: unknown): string => {
  if (isRole(value)) return ROLE_WORDS[value].name;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
