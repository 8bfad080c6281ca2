'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from './notice';

/** Milliseconds between two looks whether the database is back. */
const PAUSE = 4_000;

/** Said instead of a page whose data cannot be read; nothing that was acknowledged is lost. Opens the page as soon as it can. */
export function DatabaseAwayNotice() {
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const well = await fetch('/api/health', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (well) window.location.reload();
    };
    const timer = setInterval(() => void look(), PAUSE);
    return () => clearInterval(timer);
  }, []);
  return (
    <Notice
      title="The database does not answer"
      actions={
        <>
          <Button kind="primary" onClick={() => window.location.reload()}>
            Try again
          </Button>
          <Link href="/" className={buttonClass('secondary')}>
            To the course
          </Link>
        </>
      }
    >
      <p>
        Everything you did before is kept. This page opens by itself as soon as the database is back; if that takes more
        than a few minutes, tell whoever runs this server.
      </p>
    </Notice>
  );
}
