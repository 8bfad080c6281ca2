'use client';

import { Dialog } from '@/components/ui/dialog';
import { useExercise } from '../state/context';
import type { ExerciseView } from '../state/types';
import { pairLines, withoutIndent } from './pair-lines';
import { SideLines } from './side-lines';

interface CompareProps {
  readonly reference: ExerciseView['references'][number] | undefined;
  readonly onClose: () => void;
}

/** One's own text and a reference, side by side; what differs is marked by a sign and a tint. */
export function Compare({ reference, onClose }: CompareProps) {
  const own = useExercise(({ shown, text }) => shown?.text ?? text);
  const sides = reference && pairLines(own.trimEnd(), reference.definition.trimEnd(), withoutIndent);
  const same = sides?.left.every(({ differs }) => !differs) && sides.right.every(({ differs }) => !differs);
  return (
    <Dialog
      open={reference !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Beside each other"
      description={same ? `${reference?.note} Yours says the same, line by line.` : reference?.note}
      wide
    >
      <div className="grid gap-4 md:grid-cols-2">
        <SideLines title="Yours, as you submitted it" lines={sides?.left ?? []} sign="≠" />
        <SideLines title="The other solution" lines={sides?.right ?? []} sign="≠" />
      </div>
    </Dialog>
  );
}
