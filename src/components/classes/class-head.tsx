'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { LinkPending } from '@/components/shell/link-pending';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { MenuItem } from '@/components/ui/menu';
import { MoreMenu } from '@/components/ui/more-menu';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { ClassDialog } from './class-dialog';
import type { ClassRole } from './words';

interface ClassHeadProps {
  readonly class: {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly timeZone: string;
    readonly role: ClassRole;
    readonly archived: boolean;
  };
  /** How many there are, those who teach it too. */
  readonly members: number;
  readonly actions?: ReactNode;
}

const PARTS = [
  { path: '', label: 'Class' },
  { path: '/gradebook', label: 'Gradebook' },
  { path: '/members', label: 'Members' },
] as const;

/** Name of a class, the way between its parts, and what can be done to the whole of it. */
export function ClassHead({ class: shown, members, actions }: ClassHeadProps) {
  const router = useRouter();
  const path = usePathname();
  const [editing, setEditing] = useState(false);
  const { fault, run } = useAction();
  const base = `/teach/classes/${shown.id}`;
  const runs = shown.role === 'instructor';
  const archive = async (archived: boolean): Promise<void> => {
    if (!(await run(() => api.classes.archive.mutate({ id: shown.id, archived })))) return;
    note(archived ? 'The class is archived. It can be brought back.' : 'The class is back.');
    router.refresh();
  };
  return (
    <header className="mb-6 grid gap-3">
      <div className="flex items-start justify-between gap-3">
        <h1 className="flex min-w-0 grow flex-wrap items-center gap-3 text-5 font-semibold tracking-tight [overflow-wrap:anywhere]">
          {shown.name}
          {shown.archived ? <Badge>Archived</Badge> : null}
        </h1>
        <div className="flex shrink-0 items-center gap-2">
          {actions}
          {runs && shown.archived ? <Button onClick={() => void archive(false)}>Bring back</Button> : null}
          {runs && !shown.archived ? (
            <MoreMenu label="More for this class">
              <MenuItem onSelect={() => setEditing(true)}>Change name, about or time zone…</MenuItem>
              <MenuItem onSelect={() => void archive(true)}>Archive</MenuItem>
            </MoreMenu>
          ) : null}
        </div>
      </div>
      <nav aria-label="Parts of the class" className="border-b border-hairline">
        <ul className="flex gap-1 overflow-x-auto">
          {PARTS.map((part) => {
            const href = `${base}${part.path}`;
            const active = part.path === '' ? path === href : path.startsWith(href);
            return (
              <li key={part.path} className="shrink-0">
                <Link
                  href={href}
                  aria-current={active ? 'page' : undefined}
                  className={classNames(
                    'relative flex h-10 items-center gap-1 px-2 text-2 no-underline outline-offset-[-2px] hover:text-ink',
                    active ? 'font-medium text-ink shadow-[inset_0_-2px_0_var(--accent)]' : 'text-soft',
                  )}
                >
                  {part.label}
                  {part.path === '/members' ? <span className="text-1 text-soft tabular-nums">{members}</span> : null}
                  <LinkPending />
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <ClassDialog open={editing} onClose={() => setEditing(false)} class={shown} />
    </header>
  );
}
