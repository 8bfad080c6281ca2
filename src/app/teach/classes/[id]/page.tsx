import type { Metadata } from 'next';
import { AboutClass } from '@/components/classes/about-class';
import { Announcements } from '@/components/classes/announcements';
import { AssignmentTable } from '@/components/classes/assignment-table';
import { ClassHead } from '@/components/classes/class-head';
import { JoinCode } from '@/components/classes/join-code';
import { requireTeacher } from '../require-teacher';

interface Props {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireTeacher((await params).id)).class.name };
}

export default async function ClassPage({ params }: Props) {
  const { class: shown } = await requireTeacher((await params).id);
  const { id, role, archived } = shown;
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6">
      <ClassHead class={shown} members={shown.members} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <AssignmentTable class={shown} />
        <div className="grid content-start gap-10">
          {archived ? null : <JoinCode id={id} code={shown.code} runs={role === 'instructor'} />}
          <Announcements
            classId={id}
            timeZone={shown.timeZone}
            announcements={shown.announcements}
            teaches={!archived}
          />
          <AboutClass text={shown.about} />
        </div>
      </div>
    </main>
  );
}
