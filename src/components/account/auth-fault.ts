import { waitInWords } from './wait-in-words';

export type FieldName = 'name' | 'email' | 'password' | 'currentPassword';

/** Why an attempt did not succeed: in words for the person, and the field it belongs to (none: the whole form). */
export interface AuthFault {
  readonly field?: FieldName;
  readonly message: string;
  /** What went wrong is one of these, where a page does more than show the message. */
  readonly kind?: 'taken' | 'token';
}

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

const BY_CODE: ReadonlyMap<string, AuthFault> = new Map([
  [
    'INVALID_EMAIL_OR_PASSWORD',
    {
      field: 'currentPassword',
      message: 'This email and password do not belong together. Check both, or reset the password.',
    },
  ],
  ['INVALID_EMAIL', { field: 'email', message: 'This is not an email address. Write it like name@example.org.' }],
  ['INVALID_PASSWORD', { field: 'currentPassword', message: 'This is not your current password.' }],
  ['PASSWORD_TOO_SHORT', { field: 'password', message: `Use at least ${PASSWORD_MIN} characters.` }],
  ['PASSWORD_TOO_LONG', { field: 'password', message: `Use at most ${PASSWORD_MAX} characters.` }],
  [
    'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
    {
      field: 'email',
      kind: 'taken',
      message: 'An account with this email exists. Sign in instead, or use another email.',
    },
  ],
  [
    'USER_ALREADY_EXISTS',
    {
      field: 'email',
      kind: 'taken',
      message: 'An account with this email exists. Sign in instead, or use another email.',
    },
  ],
  ['INVALID_TOKEN', { kind: 'token', message: 'This link was used before or has expired. Ask for a new one.' }],
  [
    'SESSION_EXPIRED',
    { message: 'Your session has ended. Sign in again; what you typed here stays until you leave the page.' },
  ],
  ['SESSION_NOT_FRESH', { message: 'You signed in a while ago. Sign out, sign in again, then repeat this.' }],
] satisfies [string, AuthFault][]);

/**
 * What to say for an answer of the sign-in service.
 * @param error its status (0: no answer came) and, where it gave one, its code and sentence
 * @param retryAfter seconds until it is worth trying again, when it said so
 */
export function readAuthFault(
  error: { readonly status: number; readonly code?: string; readonly message?: string },
  retryAfter?: number,
): AuthFault {
  if (error.status === 429) {
    return {
      message: retryAfter
        ? `Too many attempts. Try again in ${waitInWords(retryAfter)}.`
        : (error.message ?? 'Too many attempts. Wait a minute, then try again.'),
    };
  }
  const known = error.code === undefined ? undefined : BY_CODE.get(error.code);
  if (known) return known;
  if (error.status === 0) return { message: 'The server did not answer. Check your connection, then try again.' };
  if (error.status === 401) return { message: 'You are not signed in any more. Sign in again, then repeat this.' };
  if (error.status >= 500) {
    return { message: 'The server could not do this at the moment. Nothing was changed; try again in a minute.' };
  }
  return {
    message: error.message ? `${error.message.replace(/\.$/, '')}.` : 'This was refused. Check what you typed.',
  };
}
