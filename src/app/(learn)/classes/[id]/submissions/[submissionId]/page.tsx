import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Discussion } from '@/components/classes/discussion';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Your submission' };

const read = async (classId: string, id: string) => {
  try {
    const { classes, gradebook } = await serverCalls();
    return await Promise.all([classes.get({ id: classId }), gradebook.submission({ classId, id })]);
  } catch (error) {
    const codes = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED'];
    if (error instanceof TRPCError && codes.includes(error.code)) notFound();
    throw error;
  }
};

export default async function SubmissionPage({ params }: { params: Promise<{ id: string; submissionId: string }> }) {
  const { id, submissionId } = await params;
  const [shown, submission] = await read(id, submissionId);
  return (
    <Page
      title={submission.exercise.title}
      lead={<p className="text-2">Your submission, as {shown.name} sees it</p>}
      actions={
        <Link href={`/classes/${shown.id}`} className={buttonClass('secondary', 'small')}>
          To the class
        </Link>
      }
    >
      <Discussion classId={shown.id} timeZone={shown.timeZone} submission={submission} archived={shown.archived} />
    </Page>
  );
}
