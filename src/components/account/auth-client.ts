'use client';

import { createAuthClient } from 'better-auth/client';
import { type AuthFault, readAuthFault } from './auth-fault';

/** The browser's side of signing in; it speaks to this origin alone. */
export const authClient = createAuthClient({ fetchOptions: { retry: 0 } });

interface Answered {
  readonly error: { readonly code?: string; readonly message?: string; readonly status: number } | null;
}

/**
 * Makes one call and tells how it ended. `call` gets the options to pass on, so that a refusal for being asked too often can
 * be read with its waiting time.
 * @returns undefined when it succeeded, else what to say and at which field; never rejects.
 */
export async function attempt(
  call: (options: { onError: (context: { response: Response }) => void }) => Promise<Answered>,
): Promise<AuthFault | undefined> {
  let retryAfter: number | undefined;
  try {
    const { error } = await call({
      onError: ({ response }) => {
        const seconds = Number(
          response?.headers.get('x-retry-after') ?? response?.headers.get('retry-after') ?? Number.NaN,
        );
        if (Number.isFinite(seconds) && seconds > 0) retryAfter = seconds;
      },
    });
    return error ? readAuthFault(error, retryAfter) : undefined;
  } catch {
    return readAuthFault({ status: 0 });
  }
}
