'use client';

import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { readApart, subscribeApart, tellApart } from '@/trpc/page-viewer';
import { useEntryAddress } from './entry-link';

const nobody = (): undefined => undefined;

/**
 * Says that this page's last write was refused since somebody else is signed in, or nobody, and how to go on. What was written stays in
 * the page, and drafts and answers in this browser.
 */
export function ViewerApart({ name }: { name: string | undefined }) {
  const apart = useSyncExternalStore(subscribeApart, readApart, nobody);
  const signIn = useEntryAddress('/sign-in');
  if (!apart) return null;
  const mine = name ? `, for when ${name} signs in again` : '';
  return (
    <section
      role="alert"
      aria-labelledby="apart"
      className="fixed right-4 bottom-4 left-4 z-40 rounded-md border border-caught bg-raised p-4 shadow-float sm:left-auto sm:w-96"
    >
      <div className="flex items-start gap-2">
        <h2 id="apart" className="grow pt-1 text-2 font-semibold [overflow-wrap:anywhere]">
          {apart.name === null ? 'You are signed out' : `This browser is signed in as ${apart.name} now`}
        </h2>
        <button
          type="button"
          aria-label="Close"
          onClick={() => tellApart(undefined)}
          className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md hover:bg-sunk"
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <p className="mt-1 text-1 text-soft">
        Nothing was written. Your drafts and answers stay in this browser{apart.name === null ? '' : mine}.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {apart.name === null ? (
          // A whole load, so that all of the page knows who is there.
          <a href={signIn} className={buttonClass('primary', 'small')}>
            Sign in
          </a>
        ) : (
          <Button kind="primary" size="small" className="max-w-full" onClick={() => window.location.reload()}>
            <span className="truncate">Go on as {apart.name}</span>
          </Button>
        )}
      </div>
    </section>
  );
}
