import type { Metadata } from 'next';
import Link from 'next/link';
import { ImportWizard } from '@/components/exchange/import-wizard';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Import questions');

export default async function ImportPage() {
  const { id } = await requireInstructor('/teach/exchange');
  return (
    <Page
      title="Import questions"
      lead="See every question as your learners will, and what does not come along, before anything is written."
      actions={
        <Link href="/teach/exchange/export" className={buttonClass()}>
          Export yours
        </Link>
      }
    >
      <ImportWizard drafts={`/teach/questions?state=draft&author=${id}`} />
    </Page>
  );
}
