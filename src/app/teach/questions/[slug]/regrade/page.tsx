import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RegradeScreen } from '@/components/regrade/regrade-screen';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Grade again');

export default async function QuestionRegradePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireInstructor(`/teach/questions/${slug}/regrade`);
  const { bank, regrades } = await serverCalls();
  const question = await bank.get({ slug }).catch((error: unknown) => {
    if (error instanceof TRPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.code)) notFound();
    throw error;
  });
  if (!question.versions.some(({ state }) => state === 'published')) notFound();
  const earlier = await regrades.list({ subject: 'card', slug });
  const [newest] = earlier;
  return (
    <Page
      title="Grade again"
      lead={
        <>
          What the published version of{' '}
          <Link href={`/teach/questions/${slug}`} className="underline underline-offset-2">
            this question
          </Link>{' '}
          makes of every answer to it in finished quizzes of your classes.
        </>
      }
    >
      <RegradeScreen
        subject="card"
        slug={slug}
        earlier={earlier}
        newest={newest && (await regrades.get({ id: newest.id }))}
      />
    </Page>
  );
}
