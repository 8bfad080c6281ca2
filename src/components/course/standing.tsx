import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Meter } from '@/components/ui/meter';

interface StandingProps {
  readonly lessons: readonly {
    readonly state: 'new' | 'started' | 'finished' | 'known';
    readonly cards: { readonly total: number; readonly answered: number; readonly right: number };
  }[];
  readonly exercises: readonly { readonly state: 'new' | 'started' | 'passed' }[];
  /** Cards to be asked again today; new ones are not counted. */
  readonly due: number;
  /** What else there is to say of where one stands. */
  readonly children?: ReactNode;
}

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** How far one is in all of it: lessons, cards, exercises. */
export function Standing({ lessons, exercises, due, children }: StandingProps) {
  const cards = total(lessons.map((lesson) => lesson.cards.total));
  const answered = total(lessons.map((lesson) => lesson.cards.answered));
  const right = total(lessons.map((lesson) => lesson.cards.right));
  const finished = lessons.filter(({ state }) => state === 'finished').length;
  const known = lessons.filter(({ state }) => state === 'known').length;
  const passed = exercises.filter(({ state }) => state === 'passed').length;
  return (
    <section aria-labelledby="standing" className="self-start lg:border-l lg:border-hairline lg:pl-8">
      <h2 id="standing" className="mb-4 text-2 font-medium">
        Where you stand
      </h2>
      <dl className="grid gap-5 sm:max-lg:grid-cols-3">
        <Figure
          term="Lessons finished"
          done={finished}
          of={lessons.length}
          note={known > 0 ? `${known} known besides` : undefined}
        />
        <Figure term="Cards answered" done={answered} of={cards} note={answered > 0 ? `${right} right` : undefined} />
        {exercises.length > 0 ? <Figure term="Exercises passed" done={passed} of={exercises.length} /> : null}
      </dl>
      <Link
        href="/review"
        className="mt-5 flex items-baseline justify-between gap-2 border-t border-hairline pt-4 text-2 no-underline hover:text-accent"
      >
        {due > 0 ? (
          <span>
            <span className="font-semibold tabular-nums">{due}</span> {due === 1 ? 'card is due' : 'cards are due'}
          </span>
        ) : (
          <span>Review what you know</span>
        )}
        <ArrowRight size={16} aria-hidden="true" className="self-center text-soft" />
      </Link>
      {children}
    </section>
  );
}

function Figure({ term, done, of, note }: { term: string; done: number; of: number; note?: string | undefined }) {
  return (
    <div>
      <dt className="flex items-baseline justify-between gap-2 text-1 text-soft">
        {term}
        {note ? <span className="tabular-nums">{note}</span> : null}
      </dt>
      <dd>
        <span className="text-4 font-semibold tabular-nums">{done}</span>{' '}
        <span className="text-soft tabular-nums">of {of}</span>
        <Meter value={done} max={of} className="mt-2" />
      </dd>
    </div>
  );
}
