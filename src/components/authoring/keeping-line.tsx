'use client';

import { Check, CloudOff, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { note } from '@/components/ui/toast';
import { MergeDialog } from './panes/conflict-dialog';
import { useAuthoring, useFiles } from './state/context';
import type { Keeping } from './state/keeper';

const NOTES: Record<Keeping['at'], { readonly words: string; readonly Icon?: LucideIcon; readonly care?: true }> = {
  kept: { words: 'Saved', Icon: Check },
  changed: { words: 'Saving' },
  saving: { words: 'Saving' },
  away: { words: 'Kept here, sent later', Icon: CloudOff, care: true },
  conflict: { words: 'Changed by two', Icon: TriangleAlert, care: true },
  refused: { words: 'Not saved', Icon: TriangleAlert, care: true },
};

/** Where the files are kept; where two saved at once, the way to put both together. */
export function KeepingLine() {
  const keeping = useFiles((state) => state.keeping);
  const mine = useFiles((state) => state.files);
  const { settle } = useAuthoring();
  const [open, setOpen] = useState(false);
  const { words, Icon, care } = NOTES[keeping.at];
  return (
    <>
      <p role="status" className={classNames('flex items-center gap-1.5 text-1', care ? 'text-caught' : 'text-soft')}>
        {Icon ? <Icon size={14} aria-hidden="true" className="shrink-0" /> : null}
        {words}
        {keeping.at === 'refused' ? <span>: {keeping.message}</span> : null}
      </p>
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
