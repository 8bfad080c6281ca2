'use client';

import type { AuthFault } from './auth-fault';
import type { Fields } from './check-fields';
import { useForm } from './use-form';

/** A form that ends in a new session: `next` is then loaded afresh, so that all of the page knows who is there. */
export const useSignIn = (
  names: Parameters<typeof useForm>[0],
  next: string,
  send: (fields: Required<Fields>) => Promise<AuthFault | undefined>,
) =>
  useForm(names, async (fields) => {
    const refused = await send(fields);
    if (refused) return refused;
    window.location.assign(next);
    // The button stays pending until the browser has left.
    return new Promise<undefined>(() => undefined);
  });
