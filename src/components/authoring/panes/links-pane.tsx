'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { note } from '@/components/ui/toast';
import { type ApiOutputs, api } from '@/trpc/calls';
import type { AuthoredView } from '../words';

type Links = ApiOutputs['authoring']['links'];

/** How students come to a published exercise: by a link, for practice or as an exam, and in everybody's list if that is wanted. */
export function LinksPane({ view: { id, slug, listed, mayManage } }: { view: AuthoredView }) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [links, setLinks] = useState<Links>();
  const load = (): Promise<unknown> => run(async () => setLinks(await api.authoring.links.query({ slug })));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each exercise
  useEffect(() => void load(), [slug]);
  const make = async (exam: boolean): Promise<void> => {
    const done = await run(async () => {
      await api.authoring.makeLink.mutate({ slug, exam });
      setLinks(await api.authoring.links.query({ slug }));
    });
    if (done) note('The link is there. Copy it and give it to your students.');
  };
  const close = (link: string) =>
    run(async () => {
      await api.authoring.closeLink.mutate({ id: link });
      setLinks(await api.authoring.links.query({ slug }));
    });
  const list = async (next: boolean): Promise<void> => {
    const done = await run(() => api.authoring.listPublicly.mutate({ id, listed: next }));
    if (!done) return;
    note(
      next ? 'Everybody finds it in the list of exercises now.' : 'Only who has a link or an assignment finds it now.',
    );
    router.refresh();
  };
  const copy = async (address: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      note('Copied.');
    } catch {
      note(`Copy it yourself: ${address}`);
    }
  };
  return (
    <section aria-labelledby="links" className="grid gap-3">
      <div>
        <h2 id="links" className="mb-1 text-4 font-semibold">
          Who may open it
        </h2>
        <p className="max-w-prose text-soft">
          {listed
            ? 'Everybody: it stands in the list of exercises.'
            : 'Instructors, and whoever opens one of these links or is assigned it.'}{' '}
          In exam mode a score declines with the attempts: the first counts whole, the second 70&nbsp;%, every further
          one 50&nbsp;%. A class gets it as an assignment, from{' '}
          <Link href="/teach/classes" className="underline underline-offset-2">
            its page
          </Link>
          .
        </p>
      </div>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {links && links.length > 0 ? (
        <ul className="border-t border-hairline">
          {links.map(({ id: link, token, exam, createdAt, closedAt, opened, mayClose }) => {
            const address = `${location.origin}/exercises/open/${token}`;
            return (
              <li key={link} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-2">
                <Badge tone={exam ? 'caught' : 'plain'}>{exam ? 'Exam' : 'Practice'}</Badge>
                <code className="min-w-0 grow text-1 [overflow-wrap:anywhere]">{address}</code>
                <span className="text-1 text-soft">
                  {opened === 1 ? 'opened by one' : `opened by ${opened}`}, <Moment at={createdAt} />
                </span>
                {closedAt ? (
                  <Badge>Closed</Badge>
                ) : (
                  <>
                    <Button size="small" onClick={() => void copy(address)}>
                      Copy
                    </Button>
                    {mayClose ? (
                      <Button size="small" kind="quiet" onClick={() => void close(link)}>
                        Close
                      </Button>
                    ) : null}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" pending={pending} onClick={() => void make(false)}>
          New link for practice
        </Button>
        <Button size="small" pending={pending} onClick={() => void make(true)}>
          New link in exam mode
        </Button>
        {mayManage ? (
          <Button size="small" kind="quiet" pending={pending} onClick={() => void list(!listed)}>
            {listed ? 'Take it out of everybody’s list' : 'Put it in everybody’s list'}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
