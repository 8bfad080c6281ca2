import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AlikeSubmissions } from '@/components/classes/alike-submissions';
import { ChangeAssignment } from '@/components/classes/change-assignment';
import { ClassMoment } from '@/components/classes/class-moment';
import { HandedInTable } from '@/components/classes/handed-in-table';
import { QuizFigures } from '@/components/classes/quiz-figures';
import { KIND_WORDS, lateSentence } from '@/components/classes/words';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireTeacher } from '../../../require-teacher';

export const metadata: Metadata = { title: 'Assignment' };

const read = async (classId: string, id: string) => {
  const { gradebook } = await serverCalls();
  try {
    const work = await gradebook.assignment({ classId, id });
    const { kind } = work.assignment;
    return {
      work,
      alike: kind === 'exercise' ? await gradebook.alike({ classId, id }) : undefined,
      figures: kind === 'quiz' ? await gradebook.quizFigures({ classId, id }) : undefined,
    };
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
};

export default async function AssignmentPage({ params }: { params: Promise<{ id: string; assignmentId: string }> }) {
  const { id, assignmentId } = await params;
  const { me, class: shown } = await requireTeacher(id);
  const { work, alike, figures } = await read(shown.id, assignmentId);
  const { assignment } = work;
  const { title, kind, openAt, dueAt, closeAt, points } = assignment;
  const { id: classId, timeZone } = shown;
  return (
    <Page
      title={title}
      lead={
        <p className="text-2">
          {KIND_WORDS[kind]} for {shown.name}, {points} points,{' '}
          {dueAt ? (
            <>
              due <ClassMoment at={dueAt} timeZone={shown.timeZone} zone />
            </>
          ) : (
            'no due date'
          )}
          {openAt ? (
            <>
              , opens <ClassMoment at={openAt} timeZone={timeZone} />
            </>
          ) : null}
          {closeAt ? (
            <>
              , closes <ClassMoment at={closeAt} timeZone={timeZone} />
            </>
          ) : null}
          {dueAt ? `. Late work ${lateSentence(assignment)}.` : '.'}
        </p>
      }
      actions={
        <div className="flex gap-2">
          {shown.role === 'instructor' && !shown.archived ? (
            <ChangeAssignment classId={classId} timeZone={timeZone} assignment={assignment} />
          ) : null}
          <Link href={`/teach/classes/${classId}`} className={buttonClass('secondary', 'small')}>
            To the class
          </Link>
        </div>
      }
    >
      {work.students.length === 0 ? (
        <EmptyState title="No student has joined yet">
          <p>Give the class its code: who joins is listed here with what they hand in.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <HandedInTable classId={shown.id} timeZone={shown.timeZone} work={work} alike={alike?.pairs.length ?? 0} />
          {figures ? <QuizFigures classId={shown.id} figures={figures} author={me.role !== 'student'} /> : null}
          {alike ? <AlikeSubmissions classId={shown.id} timeZone={shown.timeZone} alike={alike} /> : null}
        </div>
      )}
    </Page>
  );
}
