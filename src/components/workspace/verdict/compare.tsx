'use client';

import { Dialog } from '@/components/ui/dialog';
import { useExercise } from '../state/context';
import type { ExerciseView } from '../state/types';

interface CompareProps {
  readonly reference: ExerciseView['references'][number] | undefined;
  readonly onClose: () => void;
}

/** One's own text and a reference, side by side. */
export function Compare({ reference, onClose }: CompareProps) {
  const own = useExercise(({ shown, text }) => shown?.text ?? text);
  return (
    <Dialog
      open={reference !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Beside each other"
      description={reference?.note}
      wide
    >
      <div className="grid gap-4 md:grid-cols-2">
        <Side title="Yours, as you submitted it" text={own} />
        <Side title="The other solution" text={reference?.definition ?? ''} />
      </div>
    </Dialog>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-1 text-1 font-medium text-soft">{title}</h2>
      <pre tabIndex={0} className="max-h-[60dvh] overflow-auto rounded-md bg-sunk p-3 text-1">
        <code>{text}</code>
      </pre>
    </section>
  );
}
