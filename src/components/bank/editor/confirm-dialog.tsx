'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly about: string;
  /** What the button does, e.g. `Discard the draft`. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ open, title, about, verb, danger = false, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : onClose())} title={title} description={about}>
      <div className="flex justify-end gap-2">
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}
