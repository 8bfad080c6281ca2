'use client';

import { useRouter } from 'next/navigation';
import { useAction } from '@/components/account/use-action';
import { MenuItem } from '@/components/ui/menu';
import { MoreMenu } from '@/components/ui/more-menu';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import type { AuthoredSummary } from './words';

/** What can be done with an exercise from the list. */
export function RowActions({
  exercise,
}: {
  exercise: Pick<AuthoredSummary, 'id' | 'slug' | 'title' | 'state' | 'live' | 'mayManage'>;
}) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const { id, slug, title, state, live, mayManage } = exercise;
  const fork = () =>
    run(async () => {
      const made = await api.authoring.fork.mutate({ slug });
      router.push(`/teach/exercises/${made.id}`);
    });
  const archive = (of: string, archived: boolean) =>
    run(async () => {
      await api.authoring.archive.mutate({ id: of, archived });
      note(archived ? `“${title}” is archived. Submissions to it stay.` : `“${title}” is back.`);
      router.refresh();
    });
  return (
    <>
      <MoreMenu label={`Actions for ${title}`} pending={pending}>
        {id === null ? null : <MenuItem onSelect={() => router.push(`/teach/exercises/${id}`)}>Edit</MenuItem>}
        {live ? <MenuItem onSelect={() => void fork()}>Begin one of your own from it</MenuItem> : null}
        {live ? <MenuItem onSelect={() => router.push(`/exercises/${slug}`)}>Open as a student</MenuItem> : null}
        {live ? (
          <MenuItem onSelect={() => router.push(`/teach/exercises/${id ?? slug}/regrade`)}>
            Grade submissions again
          </MenuItem>
        ) : null}
        {id === null || !mayManage ? null : state === 'archived' ? (
          <MenuItem onSelect={() => void archive(id, false)}>Bring back</MenuItem>
        ) : (
          <MenuItem danger onSelect={() => void archive(id, true)}>
            Archive
          </MenuItem>
        )}
      </MoreMenu>
      {fault ? (
        <p role="alert" className="text-1 text-failed">
          {fault}
        </p>
      ) : null}
    </>
  );
}
