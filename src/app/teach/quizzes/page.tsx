import type { Metadata } from 'next';
import { NewQuiz } from '@/components/quizzes/new-quiz';
import { QuizTable } from '@/components/quizzes/quiz-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Quizzes');

export default async function QuizzesPage() {
  await requireInstructor('/teach/quizzes');
  const quizzes = await (await serverCalls()).quizzes.list();
  return (
    <Page title="Quizzes" actions={<NewQuiz />}>
      {quizzes.length === 0 ? (
        <EmptyState title="There is no quiz yet" action={<NewQuiz />}>
          <p>Put questions of the bank together, in order or drawn from pools, and give the quiz to a class.</p>
        </EmptyState>
      ) : (
        <QuizTable quizzes={quizzes} />
      )}
    </Page>
  );
}
