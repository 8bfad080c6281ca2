import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BuiltInView } from '@/components/bank/editor/built-in-view';
import { QuestionEditor } from '@/components/bank/editor/question-editor';
import { QuestionHead } from '@/components/bank/question-head';
import { BackLink } from '@/components/ui/back-link';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Question');

export default async function QuestionPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireInstructor(`/teach/questions/${slug}`);
  const calls = await serverCalls();
  const [question, vocabulary] = await Promise.all([
    calls.bank.get({ slug }).catch((error: unknown) => {
      if (error instanceof TRPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.code)) notFound();
      throw error;
    }),
    calls.bank.vocabulary(),
  ]);
  const [newest] = question.versions;
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6">
      <BackLink href="/teach/questions">All questions</BackLink>
      <QuestionHead question={question} />
      {question.builtIn ? (
        <BuiltInView question={question} vocabulary={vocabulary} />
      ) : (
        // A new version, or a draft that begins or ends, is another text to begin from.
        <QuestionEditor
          key={`${newest?.id} ${question.draft ? 'draft' : ''}`}
          question={question}
          vocabulary={vocabulary}
        />
      )}
    </main>
  );
}
