import type { ReactNode } from 'react';
import { BackLink } from './back-link';
import { classNames } from './class-names';

const WIDTH = { narrow: 'max-w-md', text: 'max-w-3xl', wide: 'max-w-6xl' } as const;

/** The frame of a page's content: one heading, what can be done beside it, then the rest. */
export function Page({
  title,
  back,
  lead,
  actions,
  width = 'wide',
  children,
}: {
  title: string;
  /** The list it belongs to. */
  back?: { readonly href: string; readonly label: string };
  lead?: ReactNode;
  actions?: ReactNode;
  width?: keyof typeof WIDTH;
  children: ReactNode;
}) {
  return (
    <main id="content" className={classNames('mx-auto w-full px-4 py-8 sm:px-6 md:py-12', WIDTH[width])}>
      {back ? <BackLink href={back.href}>{back.label}</BackLink> : null}
      <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-5 font-semibold tracking-tight text-balance">{title}</h1>
          {lead ? <div className="mt-2 max-w-prose text-3 text-soft">{lead}</div> : null}
        </div>
        {actions}
      </header>
      {children}
    </main>
  );
}
