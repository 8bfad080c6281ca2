'use client';

import Link from 'next/link';
import { ImportShell } from '@/components/exchange/import-shell';
import { buttonClass } from '@/components/ui/button';
import { ownExtensions } from '@/exchange';
import { PreviewOwn } from './preview-own';
import { useOwnImport } from './use-own-import';

const accept = ownExtensions.map((one) => `.${one}`).join(',');

/** Brings cards from a file: choose it, look at every card as it will be, write those chosen. */
export function ImportOwn() {
  const wizard = useOwnImport();
  const { page } = wizard;
  return (
    <ImportShell
      noun={['card', 'cards']}
      verb="added"
      hint="An Anki package (.apkg), a table of fronts and backs (.csv), or an Obsidian note with question call-outs (.md)"
      accept={accept}
      wizard={wizard}
      name={page?.name}
      shown={page !== undefined}
      next={{
        words: 'New ones take turns with the course’s cards in your review.',
        links: (
          <>
            <Link href="/review/cards" className={buttonClass('primary')}>
              See your cards
            </Link>
            <Link href="/review" className={buttonClass()}>
              Review
            </Link>
          </>
        ),
      }}
    >
      {page ? <PreviewOwn wizard={wizard} page={page} /> : null}
    </ImportShell>
  );
}
