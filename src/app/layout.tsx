import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { EarlyPress } from '@/components/shell/early-press';
import { EarlyPressScript } from '@/components/shell/early-press-script';
import { Footer } from '@/components/shell/footer';
import { Header } from '@/components/shell/header';
import { ViewerApart } from '@/components/shell/viewer-apart';
import { THEME_COOKIE, themeOf } from '@/components/ui/theme';
import { madeFor } from '@/server/page-viewer';
import { readPageViewer } from '@/trpc/server';
import { inter, interItalic, jetbrainsMono } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Statecraft', template: '%s · Statecraft' },
  description: 'Learn AWS Step Functions by running it: lessons, cards and state machines that execute in the page.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#17181b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the headers makes every page render per request, so that each carries its own script nonce.
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const viewer = await readPageViewer();
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      data-theme={theme}
      data-viewer={madeFor(viewer)}
      className={`${inter.variable} ${interItalic.variable} ${jetbrainsMono.variable}`}
    >
      <body className="flex min-h-dvh flex-col">
        <EarlyPressScript nonce={nonce} />
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <Header viewer={viewer} theme={theme} />
        {children}
        <Footer />
        <EarlyPress />
        <ViewerApart name={viewer && !viewer.guest ? viewer.name : undefined} />
      </body>
    </html>
  );
}
