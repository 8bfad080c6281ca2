import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Footer } from '@/components/shell/footer';
import { Header } from '@/components/shell/header';
import { THEME_COOKIE, themeOf } from '@/components/ui/theme';
import { viewer } from './viewer';

/** What stands around every page, for whoever is looking; the page itself brings its `main` with the id `content`. */
export async function Shell({ children }: { children: ReactNode }) {
  const who = await viewer();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <Header viewer={who} theme={themeOf((await cookies()).get(THEME_COOKIE)?.value)} />
      {children}
      <Footer />
    </div>
  );
}
