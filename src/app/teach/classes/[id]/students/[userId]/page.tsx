import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { StudentRecord } from '@/components/classes/student-record';
import { percent } from '@/components/classes/words';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireTeacher } from '../../../require-teacher';

export const metadata: Metadata = { title: 'Student' };

const read = async (classId: string, userId: string) => {
  try {
    return await (await serverCalls()).gradebook.student({ classId, userId });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
};

export default async function StudentPage({ params }: { params: Promise<{ id: string; userId: string }> }) {
  const { id, userId } = await params;
  const { class: shown } = await requireTeacher(id);
  const work = await read(shown.id, userId);
  return (
    <Page
      title={work.name}
      lead={
        <p className="text-2">
          {work.email ?? 'A guest'}. {shown.name}.{' '}
          {work.total === null ? 'Nothing was due yet.' : `${percent(work.total)} of what was due or done so far.`}
        </p>
      }
      actions={
        <Link href={`/teach/classes/${shown.id}/gradebook`} className={buttonClass('secondary', 'small')}>
          To the gradebook
        </Link>
      }
    >
      {work.items.length === 0 ? (
        <EmptyState title="Nothing is assigned yet" />
      ) : (
        <StudentRecord classId={shown.id} timeZone={shown.timeZone} work={work} archived={shown.archived} />
      )}
    </Page>
  );
}
