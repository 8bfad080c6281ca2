'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { api } from '@/trpc/calls';

/** The way out of a class, at the second press. */
export function LeaveClass({ classId, name }: { classId: string; name: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { pending, fault, run } = useAction();
  const leave = async (): Promise<void> => {
    if (!(await run(() => api.classes.leave.mutate({ classId })))) return;
    router.push('/classes');
    router.refresh();
  };
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        Leave this class…
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Leave ${name}`}
        description="Your work stays yours. To come back you need the class’s code again."
      >
        {fault ? (
          <Callout tone="fault" role="alert" className="mb-4">
            {fault}
          </Callout>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button kind="danger" pending={pending} onClick={() => void leave()}>
            Leave
          </Button>
        </div>
      </Dialog>
    </>
  );
}
