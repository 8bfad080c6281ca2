import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { ApiOutputs } from '@/trpc/calls';
import { ClassMoment } from './class-moment';
import { KIND_WORDS, STANDING } from './words';

const most = 4;

/** On the dashboard: what one's classes want next. */
export function DueList({ due }: { due: ApiOutputs['classes']['due']['due'] }) {
  return (
    <section aria-labelledby="due" className="mb-10 rounded-md border border-hairline bg-raised p-4 sm:px-6">
      <div className="flex items-center justify-between gap-3">
        <h2 id="due" className="text-3 font-semibold">
          For your classes
        </h2>
        <Link href="/classes" className="flex min-h-6 items-center gap-1 text-1 no-underline hover:text-accent">
          All of it
          <ArrowRight size={14} aria-hidden="true" />
        </Link>
      </div>
      {due.length === 0 ? (
        <p className="mt-1 text-soft">Nothing is to do at the moment.</p>
      ) : (
        <ul className="mt-2">
          {due.slice(0, most).map(({ id, classId, className, kind, title, standing, dueAt, timeZone }) => (
            <li key={id} className="border-t border-hairline">
              <Link
                href={`/classes/${classId}`}
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-2 text-ink no-underline hover:text-accent"
              >
                <span className="min-w-0">
                  <span className="font-medium">{title}</span>{' '}
                  <span className="text-1 text-soft">
                    {KIND_WORDS[kind]}, {className}
                  </span>
                </span>
                <span className="flex items-center gap-2 text-1 text-soft">
                  {dueAt ? (
                    <span>
                      due <ClassMoment at={dueAt} timeZone={timeZone} zone />
                    </span>
                  ) : null}
                  {standing === 'overdue' ? <Badge tone="failed">{STANDING.overdue.words}</Badge> : null}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {due.length > most ? <p className="pt-2 text-1 text-soft">And {due.length - most} more.</p> : null}
    </section>
  );
}
