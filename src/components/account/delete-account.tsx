'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { api } from '@/trpc/calls';
import { PasswordField } from './password-field';
import { useAction } from './use-action';

/**
 * Deletes the account with all its work after its email was typed and the password given. A guest has neither and confirms
 * by the button alone.
 */
export function DeleteAccount({ email }: { email: string | null }) {
  const [open, setOpen] = useState(false);
  const [faults, setFaults] = useState<{ email?: string; password?: string }>({});
  const form = useRef<HTMLFormElement>(null);
  const { pending, fault, run, clear } = useAction();
  const focus = (name: string): void => {
    const input = form.current?.elements.namedItem(name);
    if (input instanceof HTMLElement) input.focus();
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = String(data.get('password') ?? '');
    const found: typeof faults = {};
    if (email !== null) {
      const typed = String(data.get('email') ?? '').trim();
      if (typed.toLowerCase() !== email.toLowerCase()) found.email = `This is not ${email}, the email of this account.`;
      if (password === '') found.password = 'Write your password.';
    }
    setFaults(found);
    const first = Object.keys(found)[0];
    if (first) return focus(first);
    const done = await run(() => api.account.delete.mutate({ password: email === null ? null : password }));
    if (done) window.location.assign('/');
  };
  const what = email === null ? 'this guest’s work' : 'account';
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Delete {what}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setFaults({});
          clear();
        }}
        title={email === null ? 'Delete this guest’s work?' : 'Delete your account?'}
        description="Progress, answers and runs are deleted for good. This cannot be undone; download your data first if you may want it."
      >
        <form ref={form} method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          {fault ? (
            <Callout tone="fault" role="alert">
              {fault}
            </Callout>
          ) : null}
          {email === null ? null : (
            <>
              <Field
                id="confirm-email"
                name="email"
                label="Type your email to confirm"
                type="email"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                required
                hint={<span className="[overflow-wrap:anywhere]">{email}</span>}
                fault={faults.email}
              />
              <PasswordField
                id="confirm-password"
                name="password"
                label="Password"
                autoComplete="current-password"
                required
                fault={faults.password}
              />
            </>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button type="submit" kind="danger" pending={pending}>
              Delete for good
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
