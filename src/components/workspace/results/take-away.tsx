'use client';

import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { note } from '@/components/ui/toast';

interface TakeAwayProps {
  readonly title: string;
  readonly file: string;
  readonly make: () => string;
}

/** A text made when it is asked for: looked at, copied or saved. */
export function TakeAway({ title, file, make }: TakeAwayProps) {
  const [open, setOpen] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(make());
      note('Copied.');
    } catch {
      note('This browser does not let the page copy. Save the file instead.');
    }
  };
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([make()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <details className="border-t border-hairline pt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer py-1 text-1 text-soft">{title}</summary>
      {open ? (
        <>
          <div className="flex gap-2 py-2">
            <Button size="small" onClick={() => void copy()}>
              <Copy size={14} aria-hidden="true" />
              Copy
            </Button>
            <Button size="small" onClick={save}>
              <Download size={14} aria-hidden="true" />
              Save as {file}
            </Button>
          </div>
          <pre tabIndex={0} className="max-h-80 overflow-auto rounded-md bg-sunk p-3 text-1">
            <code>{inPart(make())}</code>
          </pre>
        </>
      ) : null}
    </details>
  );
}

/** Characters shown of a long text; copies and files hold all of it. */
const MOST = 50_000;
const inPart = (text: string): string =>
  text.length > MOST
    ? `${text.slice(0, MOST)}\n… ${text.length - MOST} more characters: copy or save it to have them all`
    : text;
