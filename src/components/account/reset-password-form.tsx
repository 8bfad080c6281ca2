'use client';

import Link from 'next/link';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { attempt, authClient } from './auth-client';
import { PASSWORD_MIN } from './auth-fault';
import { PasswordField } from './password-field';
import { SpentLink } from './spent-link';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

/** Sets a new password with the token of a reset link. */
export function ResetPasswordForm({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const { faults, fault, pending, ready, form, submit } = useForm(['password'], async ({ password }) => {
    const refused = await attempt((options) => authClient.resetPassword({ newPassword: password, token }, options));
    if (!refused) setDone(true);
    return refused;
  });
  if (done) {
    return (
      <div className="grid gap-4">
        <Callout tone="good" title="Your password is changed" role="status">
          All devices were signed out. Sign in with the new password.
        </Callout>
        <Link href="/sign-in" className={buttonClass('primary')}>
          Sign in
        </Link>
      </div>
    );
  }
  if (fault?.kind === 'token') return <SpentLink />;
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="grid gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault.message}
        </Callout>
      ) : null}
      <PasswordField
        id="password"
        label="New password"
        autoComplete="new-password"
        required
        hint={`At least ${PASSWORD_MIN} characters. All devices are signed out when it changes.`}
        fault={faults.password}
      />
      <SubmitButton pending={pending} ready={ready} wide>
        Set new password
      </SubmitButton>
    </form>
  );
}
