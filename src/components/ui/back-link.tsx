import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';

/** The way up, above a page's heading: to the list the page was opened from. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="relative -ml-1 mb-2 inline-flex min-h-6 items-center gap-0.5 text-1 text-soft no-underline hover:text-ink hover:underline"
    >
      <ChevronLeft size={16} aria-hidden="true" />
      {children}
      <LinkPending />
    </Link>
  );
}
