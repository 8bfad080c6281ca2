'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import type { ActionDialogProps } from './dialog-props';
import { ROLE_WORDS, ROLES } from './roles';

/** Gives a person another role: says what each may do, and does it at the second press only. */
export function RoleDialog({ user, open, onClose, self }: ActionDialogProps & { self: boolean }) {
  const router = useRouter();
  const { pending, fault, run, clear } = useAction();
  const [role, setRole] = useState(user.role);
  const close = (): void => {
    clear();
    setRole(user.role);
    onClose();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (role === user.role) return;
    if (!(await run(() => api.admin.setRole.mutate({ userId: user.id, role })))) return;
    onClose();
    note(`${user.name} is now ${ROLE_WORDS[role].a}.`);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Change the role of ${user.name}`}
      description={user.email ?? undefined}
    >
      <form onSubmit={(event) => void submit(event)} className="grid gap-4">
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        <fieldset className="grid gap-2">
          <legend className="sr-only">Role</legend>
          {ROLES.map((one) => (
            <label
              key={one}
              className="flex cursor-pointer gap-3 rounded-md border border-hairline p-3 hover:bg-sunk has-checked:border-accent"
            >
              <input
                type="radio"
                name="role"
                value={one}
                checked={role === one}
                onChange={() => setRole(one)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span>
                <span className="block font-medium">
                  {ROLE_WORDS[one].name}
                  {one === user.role ? <span className="font-normal text-soft"> (now)</span> : null}
                </span>
                <span className="block text-1 text-soft">{ROLE_WORDS[one].may}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {self && role !== user.role && user.role === 'admin' ? (
          <Callout tone="care">This is your own account: you lose these pages at once.</Callout>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" kind="primary" pending={pending} disabled={role === user.role}>
            {role === user.role ? 'Change role' : `Make ${ROLE_WORDS[role].a}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
