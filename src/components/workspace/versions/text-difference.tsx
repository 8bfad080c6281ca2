'use client';

import { Dialog } from '@/components/ui/dialog';
import { type Line, pairLines } from '../verdict/pair-lines';

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
        <Side title="Then" lines={sides?.left ?? []} sign="−" />
        <Side title="Now" lines={sides?.right ?? []} sign="+" />
      </div>
    </Dialog>
  );
}

function Side({ title, lines, sign }: { title: string; lines: readonly Line[]; sign: string }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-1 text-1 font-medium text-soft">{title}</h2>
      <pre tabIndex={0} className="max-h-[60dvh] overflow-auto rounded-md bg-sunk py-2 text-1">
        <code className="block w-max min-w-full">
          {lines.map((line, index) => (
            <span key={index} className={`block px-2 ${line.differs ? 'bg-caught-soft' : ''}`}>
              <span className="mr-2 inline-block w-3 text-soft">{line.differs ? sign : ' '}</span>
              {line.text || ' '}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
