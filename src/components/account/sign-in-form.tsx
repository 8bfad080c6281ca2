'use client';

import Link from 'next/link';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { attempt, authClient } from './auth-client';
import { PasswordField } from './password-field';
import { entryAddress } from './return-path';
import { SubmitButton } from './submit-button';
import { useSignIn } from './use-sign-in';

/** Signs in with email and password, then opens `next`. */
export function SignInForm({ next }: { next: string }) {
  const { faults, fault, pending, ready, form, submit } = useSignIn(
    ['email', 'currentPassword'],
    next,
    ({ email, currentPassword }) =>
      attempt((options) => authClient.signIn.email({ email: email.trim(), password: currentPassword }, options)),
  );
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
      <div className="grid gap-1">
        <PasswordField
          id="password"
          name="currentPassword"
          label="Password"
          autoComplete="current-password"
          required
          fault={faults.currentPassword}
        />
        <Link
          href={entryAddress('/forgot-password', next)}
          className="inline-flex min-h-6 items-center justify-self-start text-1 text-accent underline underline-offset-2"
        >
          Forgot your password?
        </Link>
      </div>
      <SubmitButton pending={pending} ready={ready} wide>
        Sign in
      </SubmitButton>
    </form>
  );
}
