'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ApiOutputs } from '@/trpc/calls';
import { AssignmentDialog } from './assignment-dialog';

interface ChangeAssignmentProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly assignment: ApiOutputs['gradebook']['assignment']['assignment'];
}

/** Opens what can be changed about an assignment: its dates, its late rule, its points. */
export function ChangeAssignment(props: ChangeAssignmentProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Change…
      </Button>
      <AssignmentDialog {...props} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
