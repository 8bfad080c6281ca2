'use client';

import { useLinkStatus } from 'next/link';

/** Inside a `Link`: shows, after a moment, that the page it leads to is on its way. Takes no room. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-0 bottom-0 h-0.5 origin-left bg-accent transition-transform delay-100 duration-700 motion-reduce:transition-none ${pending ? 'scale-x-100' : 'scale-x-0'}`}
    />
  );
}
