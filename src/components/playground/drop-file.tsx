'use client';

import { type DragEvent, type ReactNode, useState } from 'react';
import { openFile } from './open-file';
import { usePlayground, usePlaygroundActions } from './state/context';

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A file that is dropped anywhere on the machine is opened. */
export function DropFile({ children }: { children: ReactNode }) {
  const readOnly = usePlayground((state) => state.readOnly);
  const actions = usePlaygroundActions();
  const [over, setOver] = useState(false);
  if (readOnly) return children;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button that opens a file does the same
    <div
      className="relative flex min-h-0 grow flex-col"
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDropCapture={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) void openFile(file, actions);
      }}
    >
      {children}
      {over ? (
        <div className="pointer-events-none absolute inset-2 z-30 grid place-items-center rounded-md border-2 border-dashed border-accent bg-accent-soft/90">
          <p className="text-4 font-semibold">Drop the definition to open it</p>
        </div>
      ) : null}
    </div>
  );
}
