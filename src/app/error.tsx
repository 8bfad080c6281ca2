'use client';

import Link from 'next/link';
import { DatabaseAwayNotice } from '@/components/shell/database-away';
import { Notice } from '@/components/shell/notice';
import { Button, buttonClass } from '@/components/ui/button';

interface FaultProps {
  readonly error: Error & { readonly digest?: string };
  /** Renders the page again, on the server too. */
  readonly reset: () => void;
}

/** Whatever went wrong in making a page. The server's message never arrives here, only its digest. */
export default function PageFault({ error }: FaultProps) {
  if (error.digest === 'DATABASE_AWAY') return <DatabaseAwayNotice />;
  return (
    <Notice
      title="This page could not be made"
      reference={error.digest}
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
      <p>The fault is ours, and what you did before is kept. Try again; if it happens twice, please report it.</p>
    </Notice>
  );
}
