'use client';

import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { useAction } from './use-action';

/** Downloads everything stored about this person, as one JSON file. */
export function ExportData() {
  const { pending, fault, run } = useAction();
  const download = async (): Promise<void> => {
    const done = await run(async () => {
      const data = await api.account.exportData.query();
      const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = `statecraft-${new Date().toISOString().slice(0, 10)}.json`;
      link.click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
    if (done) note('Your data is downloaded.');
  };
  return (
    <div className="grid gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <Button className="justify-self-start" pending={pending} onClick={download}>
        <Download size={16} aria-hidden="true" />
        Download my data
      </Button>
    </div>
  );
}
