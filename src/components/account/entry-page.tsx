import type { ReactNode } from 'react';
import { Page } from '@/components/ui/page';

/** The frame of the pages that lead into an account: one short column. */
export function EntryPage({
  title,
  lead,
  children,
  foot,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <Page title={title} lead={lead} width="narrow">
      {children}
      {foot ? <div className="mt-6 border-t border-hairline pt-4 text-soft">{foot}</div> : null}
    </Page>
  );
}
