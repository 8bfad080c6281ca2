import Link from 'next/link';
import type { ApiOutputs } from '@/trpc/calls';
import { TEACH_SECTIONS } from './sections';

/** The first page of the instructors' side: what waits, the parts, and the week in figures. */
export function Overview({ overview }: { overview: ApiOutputs['teach']['overview'] }) {
  const { waiting, week, holds } = overview;
  const open = waiting.filter(({ n }) => n > 0);
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-16">
      <div className="grid content-start gap-8">
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="mb-2 text-3 font-semibold">
            Waiting for you
          </h2>
          {open.length === 0 ? (
            <p className="text-soft">Nothing waits for you.</p>
          ) : (
            <ul className="border-t border-hairline">
              {open.map(({ id, n, one, many, href }) => (
                <li key={id} className="border-b border-hairline">
                  <Link
                    href={href}
                    className="flex min-h-11 items-center gap-3 py-2 text-2 text-ink no-underline hover:underline"
                  >
                    <span className="w-8 shrink-0 text-right text-3 font-semibold tabular-nums">{n}</span>
                    <span>{n === 1 ? one : many}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
        {TEACH_SECTIONS.length === 0 ? null : (
          <section aria-labelledby="parts">
            <h2 id="parts" className="sr-only">
              Parts
            </h2>
            <ul className="border-t border-hairline">
              {TEACH_SECTIONS.map(({ href, label, words }) => (
                <li key={href} className="border-b border-hairline py-3">
                  <Link href={href} className="text-3 font-medium text-ink no-underline hover:underline">
                    {label}
                  </Link>
                  <p className="text-soft">{words}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className="grid content-start gap-8">
        <Figures
          title="The last seven days"
          rows={[
            [week.learners, week.learners === 1 ? 'learner who did something' : 'learners who did something'],
            [week.answers, week.answers === 1 ? 'answer to a card' : 'answers to cards'],
            [week.submissions, week.submissions === 1 ? 'submission of an exercise' : 'submissions of exercises'],
          ]}
        />
        <Figures
          title="Published"
          rows={[
            [holds.cards, 'questions'],
            [holds.exercises, 'exercises'],
          ]}
        />
      </aside>
    </div>
  );
}

function Figures({ title, rows }: { title: string; rows: readonly (readonly [number, string])[] }) {
  return (
    <section>
      <h2 className="mb-2 text-3 font-semibold">{title}</h2>
      <dl className="border-t border-hairline">
        {rows.map(([n, words]) => (
          <div
            key={words}
            className="flex flex-row-reverse items-baseline justify-end gap-3 border-b border-hairline py-2"
          >
            <dt className="text-soft">{words}</dt>
            <dd className="min-w-12 text-right font-semibold tabular-nums">{n.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
