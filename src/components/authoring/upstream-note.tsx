'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { note } from '@/components/ui/toast';
import { type ApiOutputs, api } from '@/trpc/calls';
import { MergeDialog } from './panes/conflict-dialog';
import { useAuthoring, useFiles } from './state/context';
import type { AuthoredView } from './words';

/** What this exercise was begun from has a newer version: offered, never taken by itself. */
export function UpstreamNote({ view }: { view: AuthoredView }) {
  const router = useRouter();
  const { rebase } = useAuthoring();
  const mine = useFiles((state) => state.files);
  const { pending, fault, run } = useAction();
  const [found, setFound] = useState<ApiOutputs['authoring']['base']>();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-3 border-b border-hairline bg-caught-soft px-4 py-2 text-1">
      <p className="min-w-0 grow">
        “{view.base?.title}”, which this was begun from, has a newer version.
        {fault ? <span className="text-failed"> {fault}</span> : null}
      </p>
      <Button
        size="small"
        pending={pending}
        onClick={() => void run(async () => setFound(await api.authoring.base.query({ id: view.id })))}
      >
        Look at the change
      </Button>
      {found ? (
        <MergeDialog
          open
          onClose={() => setFound(undefined)}
          title="Take up the newer version"
          description="What was changed there and not here is taken up; what was changed in both you choose."
          base={found.before}
          mine={mine}
          theirs={found.now}
          other={`“${view.base?.title}”`}
          act="Take it up"
          onMerge={async (files) => {
            await rebase(files, found.versionId);
            setFound(undefined);
            note('The newer version is merged in.');
            router.refresh();
          }}
        />
      ) : null}
    </div>
  );
}
