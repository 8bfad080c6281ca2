import Link from 'next/link';
import { SignOut } from './sign-out';
import type { Viewer } from './viewer';

const ROW = 'flex h-10 w-full items-center rounded-md px-3 text-2 text-ink no-underline hover:bg-sunk';

/** The account's links, in the platform's own popover: it needs no script to open, and Esc or a click elsewhere closes it. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const initials = viewer.name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={`${initials}, account of ${viewer.name}`}
        className="grid size-9 place-items-center rounded-full bg-accent-soft text-1 font-semibold text-accent"
      >
        <span aria-hidden="true">{initials || '·'}</span>
      </button>
      <nav
        id="account-menu"
        popover="auto"
        aria-label="Account"
        className="fixed inset-auto top-[60px] right-[max(16px,calc(50vw-36rem+24px))] m-0 w-64 rounded-md border border-hairline bg-raised p-1 text-ink shadow-float"
      >
        <p className="px-3 py-2">
          <span className="block truncate font-medium">{viewer.name}</span>
          <span className="block truncate text-1 text-soft">{viewer.email}</span>
        </p>
        <Link href="/account" className={ROW}>
          Account
        </Link>
        <SignOut className={ROW} />
      </nav>
    </>
  );
}
