'use client';

import { useState } from 'react';

/** Ends this session and opens the course anew. */
export function SignOut({ className }: { className: string }) {
  const [fault, setFault] = useState(false);
  const leave = async (): Promise<void> => {
    setFault(false);
    const answer = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
    if (answer?.ok) window.location.assign('/');
    else setFault(true);
  };
  return (
    <>
      <button type="button" onClick={leave} className={className}>
        Sign out
      </button>
      {fault ? (
        <p role="alert" className="px-3 pb-2 text-1 text-failed">
          You are still signed in: the server did not answer. Try again.
        </p>
      ) : null}
    </>
  );
}
