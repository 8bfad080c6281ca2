'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface UnpublishedProps {
  /** What is had meanwhile, and by whom, e.g. `Classes get version 2.` */
  readonly about: string;
  /** What differs. */
  readonly children: ReactNode;
  /** What the way on is called. */
  readonly act: string;
  readonly pending?: boolean;
  readonly onAct: () => void;
  readonly onTakeBack: () => void;
}

const words = 'Changes not published';

/** Beside the state of something published that is being changed: says so, and shows what differs with both ways on. */
export function Unpublished({ about, children, act, pending = false, onAct, onTakeBack }: UnpublishedProps) {
  const [open, setOpen] = useState(false);
  const leave = (next: () => void) => () => {
    setOpen(false);
    next();
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title="See what changed"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-6 items-center rounded-full hover:underline"
      >
        <Badge tone="caught">
          {words}
          <ChevronRight size={14} aria-hidden="true" className="-mr-1" />
        </Badge>
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={words} description={about} wide>
        <div className="grid min-w-0 gap-4">
          {children}
          <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-2 border-t border-hairline bg-raised px-6 py-3">
            <Button disabled={pending} onClick={leave(onTakeBack)}>
              Take them back
            </Button>
            <Button kind="primary" pending={pending} onClick={leave(onAct)}>
              {act}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
