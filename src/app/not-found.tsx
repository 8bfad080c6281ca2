import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/shell/notice';
import { buttonClass } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Notice
      title="There is no such page"
      actions={
        <Link href="/" className={buttonClass('primary')}>
          To the course
        </Link>
      }
    >
      <p>The address may be mistyped, or what stood here has moved. The course map lists every lesson there is.</p>
    </Notice>
  );
}
