import type { Metadata } from 'next';
import Link from 'next/link';
import { Gallery } from '@/components/playground/gallery';
import { MachineList } from '@/components/playground/machine-list';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = {
  title: 'Playground',
  description:
    'Open an example or a state machine of your own, run it among simulated services, and share it by a link.',
};

/** Examples by what they show, and one's own machines. */
export default async function PlaygroundPage() {
  const { machines } = await serverCalls();
  const [own, { groups }] = await Promise.all([machines.list(), machines.examples()]);
  return (
    <Page
      title="Playground"
      lead="State machines with nothing to solve: write one, run it among services that really change, be the worker it waits for."
      actions={
        <Link href="/playground/new" className={buttonClass('primary')}>
          New machine
        </Link>
      }
    >
      <div className="grid gap-12">
        {own.length > 0 ? (
          <section aria-labelledby="own">
            <h2 id="own" className="mb-3 text-4 font-semibold">
              Your machines
            </h2>
            <MachineList machines={own} />
          </section>
        ) : null}
        <section aria-labelledby="examples">
          <h2 id="examples" className="mb-4 text-4 font-semibold">
            Examples
          </h2>
          {groups.length > 0 ? (
            <Gallery groups={groups} />
          ) : (
            <EmptyState title="There are no examples yet">
              <p>A new machine is one press away.</p>
            </EmptyState>
          )}
        </section>
      </div>
    </Page>
  );
}
