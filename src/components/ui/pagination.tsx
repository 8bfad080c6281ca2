import Link from 'next/link';
import { buttonClass } from './button';

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The address of a page, other filters kept. */
  readonly href: (page: number) => string;
  /** What is counted, e.g. `users`. */
  readonly noun: string;
}

/** Which part of a list is shown, and the way to the others. */
export function Pagination({ page, pageSize, total, href, noun }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const step = (to: number, words: string) =>
    to >= 1 && to <= last ? (
      <Link href={href(to)} rel={to < page ? 'prev' : 'next'} className={buttonClass('secondary', 'small')}>
        {words}
      </Link>
    ) : (
      <span className={`${buttonClass('secondary', 'small')} opacity-50`} aria-disabled="true">
        {words}
      </span>
    );
  return (
    <nav aria-label={`Pages of ${noun}`} className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-1 text-soft">
        {from}–{Math.min(page * pageSize, total)} of {total} {noun}
      </p>
      {last > 1 ? (
        <div className="flex gap-2">
          {step(page - 1, 'Previous')}
          {step(page + 1, 'Next')}
        </div>
      ) : null}
    </nav>
  );
}
