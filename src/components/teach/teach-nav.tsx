'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { LinkPending } from '@/components/shell/link-pending';
import { classNames } from '@/components/ui/class-names';
import { TEACH_SECTIONS } from './sections';

const ENTRIES = [{ href: '/teach', label: 'Overview' }, ...TEACH_SECTIONS];

/** The part a page belongs to. */
const hereOf = (path: string): string =>
  TEACH_SECTIONS.find(({ href }) => path === href || path.startsWith(`${href}/`))?.href ?? '/teach';

/** The way between the parts of the instructors' side; on a narrow window it is pushed sideways. */
export function TeachNav() {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const here = list.current?.querySelector(`[href="${hereOf(path)}"]`)?.parentElement;
    // The list alone is pushed: `scrollIntoView` would move the page as well.
    if (list.current && here)
      list.current.scrollLeft =
        here.offsetLeft - list.current.offsetLeft - (list.current.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  return (
    <nav aria-label="Teaching" className="border-b border-hairline bg-sunk">
      <ul ref={list} className="mx-auto flex max-w-6xl gap-1 overflow-x-auto px-2 sm:px-4">
        {ENTRIES.map(({ href, label }) => {
          const here = href === hereOf(path);
          return (
            <li key={href} className="shrink-0">
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={classNames(
                  'relative flex h-10 items-center px-2 text-2 no-underline outline-offset-[-2px] hover:text-ink',
                  here ? 'font-medium text-ink shadow-[inset_0_-2px_0_var(--accent)]' : 'text-soft',
                )}
              >
                {label}
                <LinkPending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
