import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { ApiOutputs } from '@/trpc/calls';
import { ClassMoment } from './class-moment';
import { KIND_WORDS, STANDING } from './words';

const most = 4;

interface DueListProps {
  readonly due: ApiOutputs['classes']['due']['due'];
  /** Everything, on the page of one's classes itself; elsewhere the first few and the way there. */
  readonly all?: boolean;
}

/** What one's classes want next. */
export function DueList({ due, all = false }: DueListProps) {
  const shown = all ? due : due.slice(0, most);
  return (
    <section aria-labelledby="due" className="mb-10 rounded-md border border-hairline bg-raised p-4 sm:px-6">
      <div className="flex items-center justify-between gap-3">
        <h2 id="due" className="text-3 font-semibold">
          {all ? 'To do' : 'For your classes'}
        </h2>
        {all ? null : (
          <Link href="/classes" className="flex min-h-6 items-center gap-1 text-1 no-underline hover:text-accent">
            All of it
            <ArrowRight size={14} aria-hidden="true" />
          </Link>
        )}
      </div>
      {due.length === 0 ? (
        <p className="mt-1 text-soft">Nothing is to do at the moment.</p>
      ) : (
        <ul className="mt-2">
          {shown.map(({ id, classId, className, kind, title, standing, dueAt, timeZone }) => (
            <li key={id} className="border-t border-hairline">
              <Link
                href={`/classes/${classId}`}
                className="grid min-h-11 content-center gap-x-4 py-2 text-ink no-underline hover:text-accent sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="block font-medium">{title}</span>
                  <span className="block text-1 text-soft">
                    {KIND_WORDS[kind]} · {className}
                  </span>
                </span>
                <span className="flex flex-wrap items-center gap-2 text-1 text-soft sm:justify-end">
                  {standing === 'overdue' ? <Badge tone="failed">{STANDING.overdue.words}</Badge> : null}
                  {dueAt ? (
                    <span className="sm:whitespace-nowrap">
                      due <ClassMoment at={dueAt} timeZone={timeZone} zone />
                    </span>
                  ) : null}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {due.length > shown.length ? (
        <p className="pt-2 text-1 text-soft">And {due.length - shown.length} more.</p>
      ) : null}
    </section>
  );
}
