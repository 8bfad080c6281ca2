import { Check } from 'lucide-react';

interface TableOfContentsProps {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly depth: number }[];
  readonly read: ReadonlySet<string>;
}

/** The lesson's sections; those read are ticked. */
export function TableOfContents({ sections, read }: TableOfContentsProps) {
  return (
    <nav aria-label="Sections of this lesson">
      <p className="mb-2 text-1 font-medium text-soft">In this lesson</p>
      <ol className="grid gap-px border-l border-hairline text-1">
        {sections.map(({ id, title, depth }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              data-section-link={id}
              data-read={read.has(id) || undefined}
              className={`group flex items-start gap-2 py-1 text-soft no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink ${depth > 2 ? 'pl-7' : 'pl-4'}`}
            >
              <span className="min-w-0 grow">{title}</span>
              <Check
                size={14}
                aria-label="read"
                className="mt-0.5 hidden shrink-0 text-succeeded group-data-read:block"
              />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
