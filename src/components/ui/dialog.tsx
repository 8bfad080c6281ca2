'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { lendNonce } from './lend-nonce';

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What it is about, read out when it opens. */
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** For two things side by side. */
  readonly wide?: boolean;
}

/** A modal dialog: focus stays inside, Esc leaves, focus returns to where it was. */
export function Dialog({ open, onOpenChange, title, description, children, wide = false }: DialogProps) {
  if (open) lendNonce();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames(
            'fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[85dvh] -translate-y-1/2 overflow-y-auto rounded-md border border-hairline bg-raised p-6 shadow-float',
            wide ? 'max-w-6xl' : 'max-w-lg',
          )}
        >
          <Radix.Title className="pr-8 text-4 font-semibold">{title}</Radix.Title>
          {description ? <Radix.Description className="mt-2 text-soft">{description}</Radix.Description> : null}
          <div className="mt-4">{children}</div>
          <Radix.Close
            aria-label="Close"
            className="absolute top-4 right-4 grid size-8 place-items-center rounded-md hover:bg-sunk"
          >
            <X size={18} aria-hidden="true" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
