import type { Metadata } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { InlineProse } from '@/components/ui/prose';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Duplicates');

export default async function DuplicatesPage() {
  await requireInstructor('/teach/questions/duplicates');
  const pairs = await (await serverCalls()).bank.duplicates();
  return (
    <Page
      title="Duplicates"
      back={{ href: '/teach/questions', label: 'All questions' }}
      lead="Questions whose prompt and options are nearly the same text: the most alike first, those made from one another last."
    >
      {pairs.length === 0 ? (
        <EmptyState title="No two questions are alike">
          <p>Every prompt, taken together with its options, is a text of its own.</p>
        </EmptyState>
      ) : (
        <ol className="border-t border-hairline">
          {pairs.map(({ a, b, likeness, fork }) => (
            <li
              key={`${a.slug} ${b.slug}`}
              className="grid gap-x-8 gap-y-3 border-b border-hairline py-4 md:grid-cols-[8rem_1fr_1fr]"
            >
              <p className="grid content-start justify-items-start gap-1">
                <span className="font-semibold tabular-nums">{Math.floor(likeness * 100)} % alike</span>
                {fork ? <Badge>Made from the other</Badge> : null}
              </p>
              {[a, b].map((question) => (
                <div key={question.slug} className="min-w-0">
                  <Link
                    href={`/teach/questions/${question.slug}`}
                    className="line-clamp-4 font-medium text-ink no-underline [overflow-wrap:anywhere] hover:underline"
                  >
                    <InlineProse text={question.prompt.replace(/```\w*\n?/g, ' ')} />
                  </Link>
                  <p className="mt-1 text-1 text-soft [overflow-wrap:anywhere]">
                    {question.builtIn ? 'Course' : 'Written here'} · {question.slug}
                  </p>
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
