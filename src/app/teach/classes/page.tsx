import type { Metadata } from 'next';
import Link from 'next/link';
import { ClassTable } from '@/components/classes/class-table';
import { NewClass } from '@/components/classes/new-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Classes');

export default async function ClassesPage({ searchParams }: SearchProps) {
  const me = await requireInstructor('/teach/classes');
  const all = me.role === 'admin' && (await searchParams)['all'] === '1';
  const classes = (await (await serverCalls()).classes.list({ all })).filter(({ role }) => role !== 'student');
  return (
    <Page title="Classes" actions={<NewClass />}>
      {classes.length === 0 ? (
        <EmptyState title="You teach no class yet" action={<NewClass />}>
          <p>
            Make one, send its link to your students, and give them lessons, exercises, quizzes and mocks with dates.
          </p>
        </EmptyState>
      ) : (
        <ClassTable classes={classes} />
      )}
      {me.role === 'admin' ? (
        <p className="mt-4 text-1">
          <Link href={all ? '/teach/classes' : '/teach/classes?all=1'} className="underline underline-offset-2">
            {all ? 'Show my classes only' : 'Show everybody’s classes'}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
