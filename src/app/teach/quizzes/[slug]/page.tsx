import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readQuizDraft } from '@/catalog';
import { NewQuiz } from '@/components/quizzes/new-quiz';
import { PrintedQuiz } from '@/components/quizzes/printed-quiz';
import { cardsOf, emptyQuiz } from '@/components/quizzes/quiz-draft';
import { QuizEditor } from '@/components/quizzes/quiz-editor';
import { BackLink } from '@/components/ui/back-link';
import { Callout } from '@/components/ui/callout';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../../search-params';
import { requireInstructor, teachTitle } from '../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Quiz');

const isSlug = (text: unknown): text is string =>
  typeof text === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80;

export default async function QuizPage({ params, searchParams }: SearchProps & { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireInstructor(`/teach/quizzes/${slug}`);
  if (!isSlug(slug)) notFound();
  const calls = await serverCalls();
  const copy = (await searchParams)['copy'];
  const [quiz, { draft }, course, copied] = await Promise.all([
    calls.quizzes.get({ slug }),
    calls.drafts.get({ topic: `quiz:${slug}` }),
    calls.course.overview(),
    isSlug(copy) ? calls.quizzes.get({ slug: copy }) : undefined,
  ]);
  const { published, mine } = quiz;
  if (published && !mine) {
    const drawn = await calls.quizzes.preview({ body: published.body, seed: 'preview' });
    return (
      <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
        <BackLink href="/teach/quizzes">All quizzes</BackLink>
        <Callout className="mb-6" title="Somebody else’s quiz">
          <p>You may give it to your classes as it is. To change it, make a copy of your own.</p>
          <div className="mt-2">
            <NewQuiz copyOf={slug} words="Make a copy" />
          </div>
        </Callout>
        <PrintedQuiz
          slug={slug}
          title={published.body.title}
          instructions={published.body.instructions}
          drawn={drawn}
          keys
        />
      </main>
    );
  }
  const kept = draft ? readQuizDraft(draft.text) : undefined;
  const source = copied?.published?.body;
  const body = kept ?? published?.body ?? (source ? { ...source, title: `${source.title}, a copy` } : emptyQuiz);
  const cards = await calls.quizzes.cards({
    slugs: [...new Set([body, published?.body].flatMap((one) => (one ? cardsOf(one) : [])))],
  });
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6">
      <BackLink href="/teach/quizzes">All quizzes</BackLink>
      <QuizEditor
        key={slug}
        slug={slug}
        first={{ draft: body, revision: draft?.revision ?? 0 }}
        published={published}
        cards={cards}
        lessons={course.lessons.map((lesson) => ({ slug: lesson.slug, title: lesson.title }))}
      />
    </main>
  );
}
