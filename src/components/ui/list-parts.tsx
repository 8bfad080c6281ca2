import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';
import { classNames } from './class-names';

interface ListPartsProps {
  /** What the list is of, e.g. `exercises`. */
  readonly label: string;
  readonly parts: readonly {
    readonly id: string;
    readonly words: string;
    readonly count: number;
    readonly href: string;
  }[];
  readonly current: string;
}

/** The parts of a list, each with how much is in it; which one is shown stands in the address. */
export function ListParts({ label, parts, current }: ListPartsProps) {
  return (
    <nav aria-label={`Which ${label}`} className="mb-2 flex flex-wrap gap-1">
      {parts.map(({ id, words, count, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === current ? 'true' : undefined}
          className={classNames(
            'relative flex h-8 items-center gap-1.5 rounded-md px-2.5 text-1 no-underline',
            id === current ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:bg-sunk hover:text-ink',
          )}
        >
          {words}
          <span className="tabular-nums">{count}</span>
          <LinkPending />
        </Link>
      ))}
    </nav>
  );
}
