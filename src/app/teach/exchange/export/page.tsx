import type { Metadata } from 'next';
import Link from 'next/link';
import { ExportPanel } from '@/components/exchange/export-panel';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Export questions');

export default async function ExportPage() {
  await requireInstructor('/teach/exchange/export');
  const own = await (await serverCalls()).exchange.own();
  return (
    <Page
      title="Export questions"
      lead="Take the questions you wrote along, in the format your other tools read."
      actions={
        <Link href="/teach/exchange" className={buttonClass()}>
          Import
        </Link>
      }
    >
      <ExportPanel own={own} />
    </Page>
  );
}
