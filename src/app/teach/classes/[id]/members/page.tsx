import type { Metadata } from 'next';
import { ClassHead } from '@/components/classes/class-head';
import { MembersTable } from '@/components/classes/members-table';
import { serverCalls } from '@/trpc/server';
import { requireTeacher } from '../../require-teacher';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage({ params }: { params: Promise<{ id: string }> }) {
  const { me, class: shown } = await requireTeacher((await params).id);
  const members = await (await serverCalls()).classes.members({ classId: shown.id });
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6">
      <ClassHead class={shown} members={shown.members} />
      <MembersTable
        classId={shown.id}
        members={members}
        runs={shown.role === 'instructor' && !shown.archived}
        self={me.id}
      />
    </main>
  );
}
