'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { LinkPending } from './link-pending';

/** Whether a place holds a page. */
export const isHere = (path: string, href: string): boolean =>
  href === '/' ? path === '/' || path.startsWith('/lessons') : path.startsWith(href);

/** A place in the header; the one that holds the page is marked. */
export function HeaderLink({ href, children }: { href: string; children: ReactNode }) {
  const here = isHere(usePathname(), href);
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        'relative flex h-14 items-center px-2 text-2 no-underline hover:text-ink',
        here ? 'font-medium text-ink shadow-[inset_0_-2px_0_var(--accent)]' : 'text-soft',
      )}
    >
      {children}
      <LinkPending />
    </Link>
  );
}
