'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

interface ChooseFileProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly pending: boolean;
  readonly onFile: (file: File) => void;
}

/** Drop a file, or choose one: the button is the way for the keyboard. */
export function ChooseFile({ label, hint, accept, pending, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop has no key; the button inside does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'grid justify-items-center gap-3 rounded-md border border-dashed px-6 py-10 text-center',
        over ? 'border-accent bg-accent-soft' : 'border-control',
      )}
    >
      <FileUp size={28} strokeWidth={1.5} aria-hidden="true" className="text-soft" />
      <p className="text-3 font-medium">{label}</p>
      <Button kind="primary" pending={pending} onClick={() => input.current?.click()}>
        {pending ? 'Reading' : 'Choose a file'}
      </Button>
      <p className="max-w-prose text-1 text-soft">{hint}</p>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
