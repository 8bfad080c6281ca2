'use client';

import { useRouter } from 'next/navigation';
import { Callout } from '@/components/ui/callout';
import { note } from '@/components/ui/toast';
import { attempt, authClient } from './auth-client';
import { PASSWORD_MIN } from './auth-fault';
import { PasswordField } from './password-field';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

/** Changes the password; this device stays signed in, all others are signed out. */
export function ChangePasswordForm({ email }: { email: string }) {
  const router = useRouter();
  const { faults, fault, pending, ready, form, submit } = useForm(
    ['currentPassword', 'password'],
    async ({ currentPassword, password }, sent) => {
      const refused = await attempt((options) =>
        authClient.changePassword({ currentPassword, newPassword: password, revokeOtherSessions: true }, options),
      );
      if (refused) return refused;
      sent.reset();
      note('Your password is changed. Other devices were signed out.');
      router.refresh();
      return undefined;
    },
  );
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="grid max-w-md gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault.message}
        </Callout>
      ) : null}
      {/* Tells a password manager whose password this is. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        id="current-password"
        name="currentPassword"
        label="Current password"
        autoComplete="current-password"
        required
        fault={faults.currentPassword}
      />
      <PasswordField
        id="new-password"
        name="password"
        label="New password"
        autoComplete="new-password"
        required
        hint={`At least ${PASSWORD_MIN} characters.`}
        fault={faults.password}
      />
      <SubmitButton pending={pending} ready={ready}>
        Change password
      </SubmitButton>
    </form>
  );
}
