import Link from 'next/link';
import { SearchButton } from '@/components/search/search-button';
import { buttonClass } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { Theme } from '@/components/ui/theme';
import { AccountMenu } from './account-menu';
import { destinationsFor } from './destinations';
import { EntryLink } from './entry-link';
import { HeaderLink } from './header-link';
import { Keys } from './keys';
import { Logo } from './logo';
import { MainMenu } from './main-menu';
import { ThemeSwitch } from './theme-switch';
import type { Viewer } from './viewer';

export function Header({ viewer, theme }: { viewer: Viewer | undefined; theme: Theme }) {
  const destinations = destinationsFor(viewer);
  const places = destinations.filter(({ header }) => header).map(({ href, label }) => ({ href, label }));
  return (
    <header className="sticky top-0 z-30 border-b border-hairline bg-paper">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
        <Link
          href="/"
          className="mr-2 flex h-11 items-center gap-2 text-3 font-semibold tracking-tight text-ink no-underline"
          aria-label="Statecraft, to the course"
        >
          <Logo />
          <span className="max-sm:sr-only">Statecraft</span>
        </Link>
        <nav aria-label="Main" className="flex min-w-0 items-center gap-1 max-lg:hidden">
          {places.map(({ href, label }) => (
            <HeaderLink key={href} href={href}>
              {label}
            </HeaderLink>
          ))}
        </nav>
        <MainMenu places={places} />
        <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
          <SearchButton />
          <Keys destinations={destinations.map(({ href, label, key }) => ({ href, label, key }))} />
          <ThemeSwitch theme={theme} />
          {viewer && !viewer.guest ? (
            <AccountMenu viewer={viewer} />
          ) : (
            <>
              <EntryLink
                to="/sign-in"
                className={classNames(buttonClass('quiet', 'small'), viewer?.guest && 'max-sm:hidden')}
              >
                Sign in
              </EntryLink>
              {viewer?.guest ? (
                <EntryLink to="/register" className={classNames(buttonClass('secondary', 'small'), 'max-sm:px-2')}>
                  <span>
                    Keep <span className="max-sm:hidden">your </span>progress
                  </span>
                </EntryLink>
              ) : null}
            </>
          )}
        </div>
      </div>
    </header>
  );
}
