'use client';

import Link from 'next/link';
import { ChooseFile } from '@/components/exchange/choose-file';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useHydrated } from '@/components/ui/use-hydrated';
import { type FileFault, ownExtensions } from '@/exchange';
import { PreviewOwn } from './preview-own';
import { type OwnWritten, useOwnImport } from './use-own-import';

const accept = ownExtensions.map((one) => `.${one}`).join(',');

/** Brings cards from a file: choose it, look at every card as it will be, write those chosen. */
export function ImportOwn() {
  const hydrated = useHydrated();
  const wizard = useOwnImport();
  const { page, reading, fault, written, progress } = wizard;
  if (written)
    return (
      <Callout tone="good" role="status" title={wordsOf(written)}>
        <p>New ones take turns with the course’s cards in your review.</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Link href="/review/cards" className={buttonClass('primary')}>
            See your cards
          </Link>
          <Link href="/review" className={buttonClass()}>
            Review
          </Link>
          <Button kind="quiet" onClick={wizard.reset}>
            Import another file
          </Button>
        </div>
      </Callout>
    );
  return (
    <div className="grid gap-6">
      {page ? null : (
        <ChooseFile
          label="Drop a file of cards here"
          hint="An Anki package (.apkg), a table of fronts and backs (.csv), or an Obsidian note with question call-outs (.md); up to 20 MB. Nothing is written before you have seen it."
          accept={accept}
          pending={reading || !hydrated}
          onFile={(file) => void wizard.read(file)}
        />
      )}
      {fault ? <Fault fault={fault} /> : null}
      {page ? <PreviewOwn wizard={wizard} page={page} /> : null}
      {progress ? (
        <p role="status" className="sr-only">
          {progress.done} of {progress.of} written
        </p>
      ) : null}
    </div>
  );
}

function wordsOf({ created, updated, unchanged }: OwnWritten): string {
  const parts = [
    created > 0 && `${created} ${created === 1 ? 'card' : 'cards'} added`,
    updated > 0 && `${updated} updated`,
    unchanged > 0 && `${unchanged} unchanged`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

function Fault({ fault: { line, reason } }: { fault: FileFault }) {
  return (
    <Callout tone="fault" role="alert" title="The file was not imported">
      <p className="[overflow-wrap:anywhere]">
        {line === undefined ? null : <span className="font-medium">Line {line}: </span>}
        {line === undefined ? reason : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`}
      </p>
    </Callout>
  );
}
