import { Check } from 'lucide-react';

interface TableOfContentsProps {
  /** The lesson's number, which its sections' numbers begin with. */
  readonly lesson: number;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly depth: number }[];
  readonly read: ReadonlySet<string>;
}

/** The lesson's sections, numbered as in the text; those read are ticked, the one in sight is marked at the rule. */
export function TableOfContents({ lesson, sections, read }: TableOfContentsProps) {
  let number = 0;
  return (
    <nav aria-label="Sections of this lesson">
      <p className="mb-3 text-1 font-medium text-ink">In this lesson</p>
      <ol className="border-l border-hairline text-1">
        {sections.map(({ id, title, depth }) => {
          if (depth === 2) number += 1;
          return (
            <li key={id}>
              <a
                href={`#${id}`}
                data-section-link={id}
                data-read={read.has(id) || undefined}
                className="group -ml-px flex items-start gap-2 border-l border-transparent py-1.5 pl-4 text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                <span aria-hidden="true" className="w-7 shrink-0 tabular-nums">
                  {depth === 2 ? `${lesson}.${number}` : ''}
                </span>
                <span className="min-w-0 grow">{title}</span>
                <Check
                  size={14}
                  aria-label="read"
                  className="mt-0.5 hidden shrink-0 text-succeeded group-data-read:block"
                />
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
