import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The words of AWS Step Functions, and what each event of an execution history means.',
};

const initialOf = (term: string): string => (/[A-Za-z]/.exec(term)?.[0] ?? '#').toUpperCase();

/** Every term in the order of the alphabet, then every event of a history. */
export default async function GlossaryPage() {
  const calls = await serverCalls();
  const [glossary, { lessons }] = await Promise.all([calls.course.glossary(), calls.course.overview()]);
  if (!glossary) {
    return (
      <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6 md:py-12">
        <EmptyState title="The glossary has no words yet">
          <p>Its content has not been stored. Whoever runs this server can do so by starting it with `npm start`.</p>
        </EmptyState>
      </main>
    );
  }
  const titles = new Map(lessons.map(({ slug, title }) => [slug, title]));
  const initials = [...new Set(glossary.terms.map(({ term }) => initialOf(term)))];
  return (
    <main id="content" className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-6 md:py-12">
      <header className="mb-8">
        <h1 className="text-5 font-semibold tracking-tight">Glossary</h1>
        <p className="mt-2 max-w-prose text-3 text-soft">
          {glossary.terms.length} words of the field in our own words, and the {glossary.events.length} events a history
          may hold. Checked {glossary.checkedOn}.
        </p>
        <nav aria-label="Letters" className="mt-4 flex flex-wrap gap-1">
          {initials.map((letter) => (
            <a
              key={letter}
              href={`#letter-${letter}`}
              className="grid size-8 place-items-center rounded-md text-soft no-underline hover:bg-sunk hover:text-ink"
            >
              {letter}
            </a>
          ))}
          <a
            href="#events"
            className="grid h-8 place-items-center rounded-md px-2 text-soft no-underline hover:bg-sunk hover:text-ink"
          >
            Events
          </a>
        </nav>
      </header>
      {initials.map((letter) => (
        <section
          key={letter}
          aria-labelledby={`letter-${letter}`}
          className="grid gap-x-8 border-t border-hairline py-6 sm:grid-cols-[2rem_minmax(0,1fr)]"
        >
          <h2 id={`letter-${letter}`} className="scroll-mt-20 text-4 font-semibold text-soft">
            {letter}
          </h2>
          <dl className="grid gap-5">
            {glossary.terms
              .filter(({ term }) => initialOf(term) === letter)
              .map(({ id, term, says, lesson, source }) => (
                <div
                  key={id}
                  id={id}
                  className="scroll-mt-20 rounded-md target:bg-accent-soft target:outline-8 target:outline-accent-soft"
                >
                  <dt className="text-3 font-semibold">{term}</dt>
                  <dd>
                    <p className="max-w-(--measure) text-pretty">{says}</p>
                    <p className="mt-0.5 flex flex-wrap gap-x-4 text-1 text-soft">
                      <Link href={`/lessons/${lesson}`} className="py-0.5 text-accent underline underline-offset-2">
                        {titles.get(lesson.split('#')[0] ?? '') ?? 'In the course'}
                      </Link>
                      <a href={source.url} className="py-0.5 text-soft underline underline-offset-2">
                        {source.title}
                      </a>
                    </p>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section aria-labelledby="events" className="border-t border-hairline py-8">
        <h2 id="events" className="scroll-mt-20 text-4 font-semibold">
          Events of a history
        </h2>
        <p className="mt-1 mb-4 max-w-prose text-soft">
          Every event has an id, a time, its type, and the id of the event before it on the same branch.
        </p>
        <dl>
          {glossary.events.map(({ type, says }) => (
            <div
              key={type}
              id={type}
              className="grid scroll-mt-20 gap-x-6 border-t border-hairline py-2 target:bg-accent-soft sm:grid-cols-[16rem_minmax(0,1fr)]"
            >
              <dt className="font-mono text-1 leading-6 [overflow-wrap:anywhere]">{type}</dt>
              <dd className="text-pretty">{says}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}
