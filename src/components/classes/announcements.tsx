'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import { Prose } from '@/components/ui/prose';
import { note } from '@/components/ui/toast';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { ClassMoment } from './class-moment';

interface AnnouncementsProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly announcements: ApiOutputs['classes']['get']['announcements'];
  /** May announce and take back. */
  readonly teaches: boolean;
}

/** What was announced, the newest on top. */
export function Announcements({ classId, timeZone, announcements, teaches }: AnnouncementsProps) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const announce = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!text.trim()) return;
    if (!(await run(() => api.classes.announce.mutate({ classId, text })))) return;
    setText('');
    setOpen(false);
    note('Announced.');
    router.refresh();
  };
  const remove = async (id: string): Promise<void> => {
    if (!(await run(() => api.classes.removeAnnouncement.mutate({ classId, id })))) return;
    note('The announcement is taken back.');
    router.refresh();
  };
  if (announcements.length === 0 && !teaches) return null;
  return (
    <section aria-labelledby="announcements" className="grid gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="announcements" className="text-3 font-semibold">
          Announcements
        </h2>
        {teaches && !open ? (
          <Button size="small" onClick={() => setOpen(true)}>
            Announce
          </Button>
        ) : null}
      </div>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {open ? (
        <form onSubmit={(event) => void announce(event)} className="grid gap-2">
          <label htmlFor="announcement" className="sr-only">
            Announcement
          </label>
          <textarea
            id="announcement"
            rows={4}
            maxLength={5000}
            value={text}
            onChange={({ target }) => setText(target.value)}
            placeholder="**Bold**, `code`, lists and [links](https://…) are understood."
            className={classNames(controlClass(), 'h-auto py-2')}
          />
          <div className="flex gap-2">
            <Button type="submit" size="small" kind="primary" pending={pending} disabled={!text.trim()}>
              Announce to the class
            </Button>
            <Button size="small" kind="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      ) : null}
      {announcements.length === 0 ? (
        <p className="text-soft">Nothing yet.</p>
      ) : (
        <ul className="border-t border-hairline">
          {announcements.map(({ id, text: said, author, createdAt }) => (
            <li key={id} className="grid gap-1 border-b border-hairline py-3">
              <Prose text={said} className="[overflow-wrap:anywhere]" />
              <p className="flex flex-wrap items-center justify-between gap-2 text-1 text-soft">
                <span>
                  {author ?? 'Somebody who left'}, <ClassMoment at={createdAt} timeZone={timeZone} />
                </span>
                {teaches ? (
                  <button
                    type="button"
                    onClick={() => void remove(id)}
                    className="min-h-6 underline underline-offset-2 hover:text-ink"
                  >
                    Take back
                  </button>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
