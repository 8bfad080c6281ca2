'use client';

import { Button } from '@/components/ui/button';
import { useAuthoring, useFiles } from './state/context';

/** After a version was taken up to be edited: the way back to what stood there before, whichever pane is open. */
export function FormerNote() {
  const former = useFiles((state) => state.former);
  const { giveBack } = useAuthoring();
  if (former.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-sunk px-4 py-2 text-1">
      <p role="status">
        A version stands in the place of {former.length === 1 ? 'your text' : `${former.length} former texts`}. What you
        write now is kept; the former text is here until you leave this page.
      </p>
      <Button size="small" kind="quiet" onClick={giveBack}>
        Give back the former text
      </Button>
    </div>
  );
}
