import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';

export const metadata: Metadata = { title: 'Not allowed' };

/** Said with status 403 to someone whose role does not reach this page. */
export default function Forbidden() {
  return (
    <Page title="Your role does not open this page" width="text">
      <div className="grid gap-4 text-3 text-soft">
        <p>
          It is for administrators. If you should be one, ask an administrator of this site to change your role, then
          reload.
        </p>
        <div className="flex flex-wrap gap-3">
          <Link href="/" className={buttonClass('primary')}>
            To the course
          </Link>
          <Link href="/account" className={buttonClass('secondary')}>
            Your account
          </Link>
        </div>
      </div>
    </Page>
  );
}
