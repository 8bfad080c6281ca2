'use client';

import Link from 'next/link';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { attempt, authClient } from './auth-client';
import { PASSWORD_MIN } from './auth-fault';
import { PasswordField } from './password-field';
import { entryAddress } from './return-path';
import { SubmitButton } from './submit-button';
import { useSignIn } from './use-sign-in';

/** Makes an account, signs in with it, then opens `next`. */
export function RegisterForm({ next }: { next: string }) {
  const { faults, fault, pending, ready, form, submit } = useSignIn(
    ['name', 'email', 'password'],
    next,
    ({ name, email, password }) =>
      attempt((options) => authClient.signUp.email({ name: name.trim(), email: email.trim(), password }, options)),
  );
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="grid gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault.kind === 'taken' ? (
            <>
              An account with this email exists.{' '}
              <Link href={entryAddress('/sign-in', next)} className="underline underline-offset-2">
                Sign in to it
              </Link>
              , or use another email.
            </>
          ) : (
            fault.message
          )}
        </Callout>
      ) : null}
      <Field
        id="name"
        label="Name"
        autoComplete="name"
        required
        maxLength={100}
        hint="Shown in your account and to your instructors."
        fault={faults.name}
      />
      <Field
        id="email"
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        // What to do about a taken one stands above, with the way to it.
        fault={faults.email && fault?.kind === 'taken' ? 'This address is taken.' : faults.email}
      />
      <PasswordField
        id="password"
        label="Password"
        autoComplete="new-password"
        required
        hint={`At least ${PASSWORD_MIN} characters. A sentence is easy to keep in mind.`}
        fault={faults.password}
      />
      <SubmitButton pending={pending} ready={ready} wide>
        Create account
      </SubmitButton>
    </form>
  );
}
