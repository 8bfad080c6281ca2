import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { QuizReport } from '@/components/quizzes/quiz-report';
import { QuizRunner } from '@/components/quizzes/quiz-runner';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => {
  try {
    return await (await serverCalls()).attempts.get({ id });
  } catch (error) {
    const codes = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED'];
    if (error instanceof TRPCError && codes.includes(error.code)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).assignment.title };
}

export default async function QuizPage({ params }: Props) {
  const attempt = await read((await params).id);
  const { assignment, student } = attempt;
  if (!attempt.finishedAt && student === null) {
    return (
      <main id="content" className="mx-auto w-full max-w-6xl px-4 pb-12 sm:px-6">
        <h1 className="sr-only">{assignment.title}</h1>
        <QuizRunner key={attempt.id} attempt={attempt} />
      </main>
    );
  }
  return (
    <Page
      title={assignment.title}
      width="text"
      lead={
        <p className="text-2">
          {student === null ? assignment.className : `${student}, ${assignment.className}`}
          {attempt.finishedAt ? '' : '. Still being taken'}
        </p>
      }
      actions={
        <Link
          href={student === null ? `/classes/${assignment.classId}` : `/teach/classes/${assignment.classId}`}
          className={buttonClass('secondary', 'small')}
        >
          To the class
        </Link>
      }
    >
      <QuizReport attempt={attempt} />
    </Page>
  );
}
