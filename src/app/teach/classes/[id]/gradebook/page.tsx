import type { Metadata } from 'next';
import Link from 'next/link';
import { ClassHead } from '@/components/classes/class-head';
import { GradebookTable } from '@/components/classes/gradebook-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { serverCalls } from '@/trpc/server';
import { requireTeacher } from '../../require-teacher';

export const metadata: Metadata = { title: 'Gradebook' };

export default async function GradebookPage({ params }: { params: Promise<{ id: string }> }) {
  const { class: shown } = await requireTeacher((await params).id);
  const book = await (await serverCalls()).gradebook.get({ classId: shown.id });
  const missing = book.students.length === 0 ? 'No student has joined yet' : 'Nothing is assigned yet';
  return (
    <main id="content" className="mx-auto w-full max-w-[100rem] px-4 py-8 sm:px-6">
      <ClassHead class={shown} members={shown.members} />
      {book.students.length === 0 || book.assignments.length === 0 ? (
        <EmptyState
          title={missing}
          action={
            <Link href={`/teach/classes/${shown.id}`} className={buttonClass('secondary')}>
              To the class
            </Link>
          }
        >
          <p>The gradebook fills by itself, as students do what is assigned.</p>
        </EmptyState>
      ) : (
        <GradebookTable key={shown.id} first={book} />
      )}
    </main>
  );
}
