'use client';

import { Dialog } from '@/components/ui/dialog';
import { FormerTexts } from '@/components/workspace/versions/former-texts';
import { usePlayground } from './state/context';

/** What the text was before, to be compared and taken up again. */
export function HistoryDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const id = usePlayground((state) => state.id);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Former texts"
      description="Kept after a pause of ten minutes, and whenever another text takes the place of this one."
    >
      {open ? <FormerTexts topic={`playground:${id}`} /> : null}
    </Dialog>
  );
}
