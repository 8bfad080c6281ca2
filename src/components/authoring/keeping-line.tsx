'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { KeepingStatus } from '@/components/ui/keeping-status';
import { note } from '@/components/ui/toast';
import { MergeDialog } from './panes/conflict-dialog';
import { useAuthoring, useFiles } from './state/context';

/** Where the files are kept; where two saved at once, the way to put both together. */
export function KeepingLine() {
  const keeping = useFiles((state) => state.keeping);
  const mine = useFiles((state) => state.files);
  const { settle } = useAuthoring();
  const [open, setOpen] = useState(false);
  return (
    <>
      <KeepingStatus at={keeping.at} message={keeping.at === 'refused' ? keeping.message : undefined} />
      {keeping.at === 'conflict' ? (
        <>
          <Button size="small" onClick={() => setOpen(true)}>
            Put together
          </Button>
          <MergeDialog
            open={open}
            onClose={() => setOpen(false)}
            title="Two authors changed this exercise"
            description={`${keeping.stored.by ?? 'Somebody'} saved while you were writing. Both texts are kept; nothing of yours is saved until they are put together.`}
            base={keeping.base}
            mine={mine}
            theirs={keeping.stored.files}
            other={keeping.stored.by ?? 'the other author'}
            act="Save them together"
            onMerge={async (files) => {
              await settle(files, keeping.stored);
              setOpen(false);
              note('Both are put together and saved.');
            }}
          />
        </>
      ) : null}
    </>
  );
}
