import type { Metadata } from 'next';
import Link from 'next/link';
import { DueList } from '@/components/classes/due-list';
import { JoinForm } from '@/components/classes/join-form';
import { CLASS_ROLE_WORDS } from '@/components/classes/words';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Classes' };

export default async function MyClassesPage() {
  const calls = await serverCalls();
  const [classes, { classes: attended, due }] = await Promise.all([calls.classes.list(), calls.classes.due()]);
  return (
    <Page title="Classes" width="text">
      {attended > 0 ? <DueList due={due} all /> : null}
      <section aria-labelledby="mine" className="mb-10">
        <h2 id="mine" className="mb-2 text-3 font-semibold">
          Your classes
        </h2>
        {classes.length === 0 ? (
          <EmptyState title="You are in no class yet">
            <p>
              Type the code your instructor gave you, or open the link. You can learn all of this without a class, too.
            </p>
          </EmptyState>
        ) : (
          <ul className="border-t border-hairline">
            {classes.map(({ id, name, role, archivedAt }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-hairline py-3">
                <Link
                  href={role === 'student' ? `/classes/${id}` : `/teach/classes/${id}`}
                  className="text-3 font-medium [overflow-wrap:anywhere] text-ink no-underline hover:underline"
                >
                  {name}
                </Link>
                <span className="flex gap-2">
                  {role === 'student' ? null : <Badge tone="accent">{CLASS_ROLE_WORDS[role].name}</Badge>}
                  {archivedAt ? <Badge>Archived</Badge> : null}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="join">
        <h2 id="join" className="mb-3 text-3 font-semibold">
          Join a class
        </h2>
        <JoinForm />
      </section>
    </Page>
  );
}
