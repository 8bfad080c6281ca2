'use client';

import { Dialog } from '@/components/ui/dialog';
import { pairLines } from '../verdict/pair-lines';
import { SideLines } from '../verdict/side-lines';

interface TextDifferenceProps {
  /** Nothing: closed. */
  readonly former: string | undefined;
  readonly text: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A former text and the present one, line by line; what differs is marked by a sign and a tint. */
export function TextDifference({ former, text, title, onClose }: TextDifferenceProps) {
  const sides = former === undefined ? undefined : pairLines(former, text);
  const gone = sides?.left.filter(({ differs }) => differs).length ?? 0;
  const added = sides?.right.filter(({ differs }) => differs).length ?? 0;
  return (
    <Dialog
      open={sides !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={`${gone} ${gone === 1 ? 'line' : 'lines'} of then are gone or changed, ${added} of now are new or changed.`}
      wide
    >
      <div className="grid gap-4 md:grid-cols-2">
        <SideLines title="Then" lines={sides?.left ?? []} sign="−" />
        <SideLines title="Now" lines={sides?.right ?? []} sign="+" />
      </div>
    </Dialog>
  );
}
