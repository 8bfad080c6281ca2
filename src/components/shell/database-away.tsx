import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Notice } from './notice';

/** Said instead of a page whose data cannot be read; nothing that was acknowledged is lost. */
export function DatabaseAwayNotice({ retry }: { retry: ReactNode }) {
  return (
    <Notice
      title="The database does not answer"
      actions={
        <>
          {retry}
          <Link href="/" className={buttonClass('secondary')}>
            To the course
          </Link>
        </>
      }
    >
      <p>
        Everything you did before is kept. Try again in a minute; if it stays like this, tell whoever runs this server:
        the page comes back by itself as soon as the database does.
      </p>
    </Notice>
  );
}
