import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Discussion } from '@/components/classes/discussion';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireTeacher } from '../../../require-teacher';

export const metadata: Metadata = { title: 'Submission' };

const read = async (classId: string, id: string) => {
  try {
    return await (await serverCalls()).gradebook.submission({ classId, id });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
};

export default async function SubmissionPage({ params }: { params: Promise<{ id: string; submissionId: string }> }) {
  const { id, submissionId } = await params;
  const { class: shown } = await requireTeacher(id);
  const submission = await read(shown.id, submissionId);
  const { student, exercise } = submission;
  return (
    <Page
      title={exercise.title}
      lead={
        <p className="text-2">
          By{' '}
          <Link href={`/teach/classes/${shown.id}/students/${student.userId}`} className="underline underline-offset-2">
            {student.name}
          </Link>
          , {shown.name}
        </p>
      }
      actions={
        <Link href={`/exercises/${exercise.slug}`} className={buttonClass('secondary', 'small')}>
          Open the exercise
        </Link>
      }
    >
      <Discussion classId={shown.id} timeZone={shown.timeZone} submission={submission} archived={shown.archived} />
    </Page>
  );
}
