import type { Metadata } from 'next';
import Link from 'next/link';
import type { SearchProps } from '@/app/search-params';
import { KindCounts } from '@/components/rules/kinds';
import { reference } from '@/components/rules/reference';
import { RuleList } from '@/components/rules/rule-list';
import { RulesFilter } from '@/components/rules/rules-filter';
import { readQuery, searchRules } from '@/components/rules/search-rules';
import { TOPICS } from '@/components/rules/topics';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = {
  title: 'Rules',
  description:
    'Every rule a Step Functions definition is checked by, with an example that breaks it and one that keeps it.',
};

export default async function RulesPage({ searchParams }: SearchProps) {
  const query = readQuery(await searchParams);
  const all = [...reference().values()];
  const { entries, isNear } = searchRules(all, query);
  const narrowed = query.words !== '' || query.kind !== undefined;
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-12 px-4 py-8 sm:px-6 md:py-12 lg:grid-cols-[minmax(0,1fr)_12rem]">
      <main id="content" className="min-w-0">
        <header className="mb-6">
          <h1 className="text-5 font-semibold tracking-tight">Rules of a definition</h1>
          <p className="mt-2 max-w-prose text-3 text-soft">
            What Step Functions asks of a definition, what it merely warns of, and what AWS advises. Each with an
            example that breaks it, the same mended, and where we know it from.
          </p>
        </header>
        <div className="mb-8 grid gap-3">
          <RulesFilter query={query} />
          <p role="status" className="flex flex-wrap gap-x-4 gap-y-1 text-1 text-soft tabular-nums">
            <span>{narrowed ? foundInWords(entries.length, isNear) : `${all.length} rules:`}</span>
            <KindCounts entries={entries} />
          </p>
        </div>
        {entries.length > 0 ? (
          <RuleList entries={entries} />
        ) : (
          <EmptyState title="No rule speaks of that">
            <p>
              Try a field’s name, such as ResultPath, or paste what AWS said.{' '}
              <Link href="/rules" className="text-accent underline underline-offset-2">
                Show all rules
              </Link>
            </p>
          </EmptyState>
        )}
      </main>
      {entries.length > 0 ? (
        <nav
          aria-label="Topics"
          className="sticky top-20 max-h-[calc(100dvh-6rem)] self-start overflow-y-auto text-1 max-lg:hidden"
        >
          <p className="mb-2 font-medium text-soft">Topics</p>
          <ul className="border-l border-hairline">
            {TOPICS.filter((topic) => entries.some((entry) => entry.topic === topic)).map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} className="block py-1 pl-4 text-soft no-underline hover:text-ink">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function foundInWords(count: number, isNear: boolean): string {
  if (count === 0) return 'Nothing found.';
  const rules = `${count} ${count === 1 ? 'rule' : 'rules'}`;
  return isNear
    ? `No rule has all these words; ${count === 1 ? 'this one comes' : `these ${count} come`} nearest.`
    : `${rules} found:`;
}
