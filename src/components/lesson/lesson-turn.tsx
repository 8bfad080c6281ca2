import { ArrowLeft, ArrowRight, CircleCheck, SquarePen } from 'lucide-react';
import Link from 'next/link';

interface Neighbour {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

interface LessonTurnProps {
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  /** What to practise what was read on. */
  readonly exercises: readonly { readonly slug: string; readonly title: string; readonly state: string }[];
}

/** Where to go from the end of a lesson: its exercises first, then the lessons beside it. */
export function LessonTurn({ previous, next, exercises }: LessonTurnProps) {
  return (
    <div className="grid gap-6">
      {exercises.length > 0 ? (
        <section aria-labelledby="practise">
          <h2 id="practise" className="mb-2 text-3 font-semibold">
            Practise it
          </h2>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {exercises.map(({ slug, title, state }) => (
              <li key={slug}>
                <Link
                  href={`/exercises/${slug}`}
                  className="flex min-h-12 items-center gap-3 py-2 text-ink no-underline hover:text-accent"
                >
                  {state === 'passed' ? (
                    <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-succeeded" />
                  ) : (
                    <SquarePen size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-soft" />
                  )}
                  <span className="min-w-0 grow font-medium">{title}</span>
                  <span className="text-1 text-soft">{STANDING.get(state) ?? 'Exercise'}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <nav aria-label="Lessons" className="grid gap-4 sm:grid-cols-2">
        {previous ? <Turn to={previous} rel="prev" /> : <span className="max-sm:hidden" />}
        {next ? <Turn to={next} rel="next" /> : null}
      </nav>
    </div>
  );
}

const STANDING = new Map([
  ['passed', 'Passed'],
  ['started', 'Begun'],
]);

function Turn({ to, rel }: { to: Neighbour; rel: 'prev' | 'next' }) {
  const forward = rel === 'next';
  const Arrow = forward ? ArrowRight : ArrowLeft;
  return (
    <Link
      href={`/lessons/${to.slug}`}
      rel={rel}
      className={`group flex flex-col rounded-md border border-hairline p-4 no-underline hover:border-control hover:bg-raised ${forward ? 'items-end text-right max-sm:-order-1' : 'items-start'}`}
    >
      <span className="text-1 text-soft">{forward ? 'Next lesson' : 'Lesson before'}</span>
      <span
        className={`mt-1 flex items-center gap-2 text-3 font-semibold text-ink group-hover:text-accent ${forward ? 'flex-row-reverse' : ''}`}
      >
        <Arrow size={18} aria-hidden="true" className="shrink-0" />
        <span className="text-balance">{to.title}</span>
      </span>
      <span className="mt-1 text-soft max-sm:hidden">{to.summary}</span>
    </Link>
  );
}
