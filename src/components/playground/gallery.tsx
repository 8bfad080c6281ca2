import Link from 'next/link';
import { LinkPending } from '@/components/shell/link-pending';
import type { ApiOutputs } from '@/trpc/calls';

type Groups = ApiOutputs['machines']['examples']['groups'];

/** Examples by what they show. */
export function Gallery({ groups }: { groups: Groups }) {
  return (
    <div className="grid gap-10">
      {groups.map(({ title, summary, examples }) => (
        <section key={title} aria-label={title}>
          <h3 className="text-3 font-semibold">{title}</h3>
          {summary ? <p className="mt-1 max-w-prose text-soft">{summary}</p> : null}
          <ul className="mt-3 grid gap-px overflow-hidden rounded-md border border-hairline bg-hairline sm:grid-cols-2 lg:grid-cols-3">
            {examples.map(({ slug, title: name, caption, type, simulated }) => (
              <li key={slug} className="relative grid content-start gap-1 bg-raised p-4 hover:bg-sunk">
                <Link
                  href={`/playground/examples/${slug}`}
                  className="font-medium text-ink no-underline after:absolute after:inset-0"
                >
                  {name}
                  <LinkPending />
                </Link>
                <p className="text-1 text-soft">{caption}</p>
                {simulated || type === 'EXPRESS' ? (
                  <p className="text-1 text-soft">
                    {[type === 'EXPRESS' ? 'Express' : '', simulated ? 'with services' : ''].filter(Boolean).join(', ')}
                  </p>
                ) : null}
              </li>
            ))}
            {/* The last row is filled, so that no gap shows the frame’s colour. */}
            {examples.length % 3 === 0 ? null : (
              <li
                aria-hidden="true"
                className={`bg-raised max-lg:hidden ${examples.length % 3 === 1 ? 'col-span-2' : ''}`}
              />
            )}
            {examples.length % 2 === 0 ? null : <li aria-hidden="true" className="bg-raised max-sm:hidden lg:hidden" />}
          </ul>
        </section>
      ))}
    </div>
  );
}
