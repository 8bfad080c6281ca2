import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/shell/notice';
import { buttonClass } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not allowed' };

/** Said with status 403 to someone whose role does not reach a page. */
export default function Forbidden() {
  return (
    <Notice
      title="Your role does not open this page"
      actions={
        <>
          <Link href="/" className={buttonClass('primary')}>
            To the course
          </Link>
          <Link href="/account" className={buttonClass('secondary')}>
            To your account
          </Link>
        </>
      }
    >
      <p>
        It is for those who teach here or look after this site. If you should be one of them, ask an administrator to
        change your role.
      </p>
    </Notice>
  );
}
