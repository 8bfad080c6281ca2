'use client';

import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { isHere } from './header-link';

/** On a narrow window the places of the header fold into a menu, opened and closed by the browser itself: it works before any script does. */
export function MainMenu({ places }: { places: readonly { readonly href: string; readonly label: string }[] }) {
  const path = usePathname();
  const menu = useRef<HTMLElement>(null);
  const current = places.find(({ href }) => isHere(path, href));
  return (
    <div className="min-w-0 lg:hidden">
      <button
        type="button"
        popoverTarget="main-menu"
        className="flex h-11 max-w-full items-center gap-1 rounded-md px-2 text-2 font-medium hover:bg-sunk"
      >
        <span className="truncate">
          <span className="sr-only">Menu, at </span>
          {current?.label ?? 'Menu'}
        </span>
        <ChevronDown size={16} aria-hidden="true" className="shrink-0 text-soft" />
      </button>
      <nav
        ref={menu}
        id="main-menu"
        popover="auto"
        aria-label="Main"
        className="fixed inset-auto top-14 left-4 m-0 min-w-56 rounded-md border border-hairline bg-raised p-1 text-ink shadow-float"
      >
        <ul>
          {places.map(({ href, label }) => {
            const here = isHere(path, href);
            return (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={here ? 'page' : undefined}
                  onClick={() => menu.current?.hidePopover()}
                  className={classNames(
                    'flex h-11 items-center rounded-md px-3 text-2 no-underline hover:bg-sunk',
                    here ? 'bg-accent-soft font-medium text-ink' : 'text-ink',
                  )}
                >
                  {label}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}
