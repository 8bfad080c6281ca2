'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { attempt, authClient } from './auth-client';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

/** Asks for a mail with a link. The answer is the same whether or not the address has an account. */
export function ForgotPasswordForm() {
  const [sentTo, setSentTo] = useState<string>();
  const { faults, fault, pending, ready, form, submit } = useForm(['email'], async ({ email }) => {
    const address = email.trim();
    const refused = await attempt((options) =>
      authClient.requestPasswordReset({ email: address, redirectTo: '/reset-password' }, options),
    );
    if (!refused) setSentTo(address);
    return refused;
  });
  if (sentTo) {
    return (
      <div className="grid gap-4">
        <Callout tone="good" title="Look into your mailbox" role="status">
          <p className="[overflow-wrap:anywhere]">
            If {sentTo} has an account here, a mail with a link to set a new password is on its way. The link works for
            one hour and once.
          </p>
        </Callout>
        <p className="text-soft">
          No mail after a few minutes? Look into the spam folder, or ask an administrator of this site for a reset link.
        </p>
        <Button className="justify-self-start" onClick={() => setSentTo(undefined)}>
          Use another address
        </Button>
      </div>
    );
  }
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="grid gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault.message}
        </Callout>
      ) : null}
      <Field
        id="email"
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        fault={faults.email}
      />
      <SubmitButton pending={pending} ready={ready} wide>
        Send reset link
      </SubmitButton>
    </form>
  );
}
