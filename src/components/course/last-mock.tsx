import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Moment } from '@/components/ui/moment';

interface LastMockProps {
  readonly mock: {
    readonly id: string;
    readonly startedAt: Date;
    readonly finishedAt: Date | null;
    readonly questions: number;
    /** Null while it runs. */
    readonly right: number | null;
    readonly weakest: { readonly domain: number; readonly right: number; readonly of: number } | null;
  };
  /** Of the exam. */
  readonly domains: readonly { readonly number: number; readonly title: string }[];
}

/** What the last mock came to, and where it was weakest; or that one is running. */
export function LastMock({ mock: { id, startedAt, finishedAt, questions, right, weakest }, domains }: LastMockProps) {
  const title = domains.find(({ number }) => number === weakest?.domain)?.title;
  return (
    <Link
      href={`/mock/${id}`}
      className="mt-4 flex items-baseline justify-between gap-2 border-t border-hairline pt-4 text-2 no-underline hover:text-accent"
    >
      {right === null ? (
        <span className="font-medium">A mock is running</span>
      ) : (
        <span className="min-w-0">
          Last mock: <span className="font-semibold tabular-nums">{right}</span> of {questions} right
          <span className="block text-1 text-soft">
            <Moment at={finishedAt ?? startedAt} />
            {weakest ? ` · weakest in ${title ?? `domain ${weakest.domain}`}, ${weakest.right} of ${weakest.of}` : ''}
          </span>
        </span>
      )}
      <ArrowRight size={16} aria-hidden="true" className="shrink-0 self-center text-soft" />
    </Link>
  );
}
