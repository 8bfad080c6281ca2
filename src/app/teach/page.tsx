import type { Metadata } from 'next';
import { Overview } from '@/components/teach/overview';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from './require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Teaching');

export default async function TeachPage() {
  await requireInstructor('/teach');
  const overview = await (await serverCalls()).teach.overview();
  return (
    <Page title="Teaching" lead="What waits for you, and what your learners did this week.">
      <Overview overview={overview} />
    </Page>
  );
}
