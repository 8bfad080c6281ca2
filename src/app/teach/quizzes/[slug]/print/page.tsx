import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintedQuiz } from '@/components/quizzes/printed-quiz';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../../../search-params';
import { requireInstructor, teachTitle } from '../../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Print');

export default async function PrintPage({ params, searchParams }: SearchProps & { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireInstructor(`/teach/quizzes/${slug}/print`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80) notFound();
  const { quizzes } = await serverCalls();
  const { published } = await quizzes.get({ slug });
  if (!published) notFound();
  const drawn = await quizzes.preview({ body: published.body, seed: 'print' });
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6 print:max-w-none print:p-0">
      <PrintedQuiz
        slug={slug}
        title={published.body.title}
        instructions={published.body.instructions}
        drawn={drawn}
        keys={(await searchParams)['keys'] === '1'}
      />
    </main>
  );
}
