import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AboutClass } from '@/components/classes/about-class';
import { Announcements } from '@/components/classes/announcements';
import { zoneInWords } from '@/components/classes/dates';
import { LeaveClass } from '@/components/classes/leave-class';
import { StudentWork } from '@/components/classes/student-work';
import { percent } from '@/components/classes/words';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => {
  try {
    return await (await serverCalls()).classes.get({ id });
  } catch (error) {
    const codes = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED'];
    if (error instanceof TRPCError && codes.includes(error.code)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).name };
}

export default async function ClassPage({ params }: Props) {
  const shown = await read((await params).id);
  const { id, name, about, timeZone, instructors, announcements, work, archived, role } = shown;
  return (
    <Page
      title={name}
      lead={
        <p className="text-2">
          {instructors.length > 0 ? `Taught by ${instructors.join(', ')}. ` : ''}Dates are in {zoneInWords(timeZone)}.
        </p>
      }
      actions={
        role === 'student' ? null : (
          <Link href={`/teach/classes/${id}`} className={buttonClass('secondary', 'small')}>
            To the class you teach
          </Link>
        )
      }
    >
      {archived ? (
        <Callout className="mb-6">This class is archived: everything can be looked at, nothing more counts.</Callout>
      ) : null}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="assignments" className="min-w-0">
          <h2
            id="assignments"
            className="mb-3 flex flex-wrap items-baseline justify-between gap-2 text-3 font-semibold"
          >
            Assignments
            {work && work.total !== null ? (
              <span className="text-2 font-normal text-soft tabular-nums">
                {percent(work.total)} of what was due or done so far
              </span>
            ) : null}
          </h2>
          {work && work.items.length > 0 ? (
            <StudentWork classId={id} timeZone={timeZone} items={work.items} archived={archived} />
          ) : (
            <EmptyState title={work ? 'Nothing is assigned yet' : 'You teach this class'}>
              <p>
                {work
                  ? 'What your instructor assigns stands here, with its date.'
                  : 'Each student finds their own assignments here, with dates and marks. What is announced, and what you wrote about the class, they see as you do.'}
              </p>
            </EmptyState>
          )}
        </section>
        <div className="grid content-start gap-8">
          <Announcements classId={id} timeZone={timeZone} announcements={announcements} teaches={false} />
          <AboutClass text={about} />
          {work ? (
            <div>
              <LeaveClass classId={id} name={name} />
            </div>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
