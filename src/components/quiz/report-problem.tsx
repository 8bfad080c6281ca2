'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Fetched by who opens it. */
const ReportDialog = dynamic(() => import('./report-dialog').then(({ ReportDialog }) => ReportDialog));

/** Tells the instructors that something is wrong with a card that was answered. */
export function ReportProblem({ versionId }: { versionId: string }) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        {sent ? 'Reported' : 'Report a problem'}
      </Button>
      {open ? <ReportDialog versionId={versionId} onClose={() => setOpen(false)} onSent={() => setSent(true)} /> : null}
    </>
  );
}
