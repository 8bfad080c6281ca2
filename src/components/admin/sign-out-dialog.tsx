'use client';

import { useRouter } from 'next/navigation';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import type { ActionDialogProps } from './dialog-props';

/** Ends every session of a person. */
export function SignOutDialog({ user, open, onClose, self }: ActionDialogProps & { self: boolean }) {
  const router = useRouter();
  const { pending, fault, run, clear } = useAction();
  const close = (): void => {
    clear();
    onClose();
  };
  const signOut = async (): Promise<void> => {
    if (!(await run(() => api.admin.revokeSessions.mutate({ userId: user.id })))) return;
    if (self) return window.location.assign('/sign-in');
    onClose();
    note(`${user.name} is signed out everywhere.`);
    router.refresh();
  };
  const devices = user.sessions === 1 ? 'the one device' : `all ${user.sessions} devices`;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={self ? 'Sign yourself out everywhere?' : `Sign ${user.name} out everywhere?`}
      description={
        user.guest
          ? 'A guest cannot sign in again: nobody can reach this guest’s work afterwards.'
          : `This ends the sessions on ${devices} at once. Work that was saved stays; signing in again needs the password.`
      }
    >
      <div className="grid gap-4">
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={close}>Cancel</Button>
          <Button kind="danger" pending={pending} onClick={signOut}>
            Sign out everywhere
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
