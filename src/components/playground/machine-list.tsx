'use client';

import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { controlClass } from '@/components/ui/field';
import { Moment } from '@/components/ui/moment';
import type { ApiOutputs } from '@/trpc/calls';

type Machine = ApiOutputs['machines']['list'][number];

const calls = () => import('@/trpc/learner-client');
/** Machines in sight before one asks for more. */
const FIRST = 8;

/** One's own machines: opened, renamed, deleted and brought back. */
export function MachineList({ machines }: { machines: readonly Machine[] }) {
  const [list, setList] = useState(machines);
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [fault, setFault] = useState<string>();

  const act = async (go: (client: Awaited<ReturnType<typeof calls>>) => Promise<unknown>): Promise<boolean> => {
    setFault(undefined);
    try {
      await go(await calls());
      return true;
    } catch (error) {
      const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
      setFault(answered(error) ? (error as Error).message : 'The server could not be reached. Try again.');
      return false;
    }
  };
  const rename = async (id: string, title: string): Promise<void> => {
    const done = await act((client) => client.machines.rename.mutate({ id, title }));
    if (done) setList((now) => now.map((one) => (one.id === id ? { ...one, title } : one)));
  };
  const put = async (id: string, gone: boolean): Promise<void> => {
    const done = await act(({ machines: of }) => (gone ? of.delete : of.restore).mutate({ id }));
    if (!done) return;
    const next = new Set(deleted);
    if (gone) next.add(id);
    else next.delete(id);
    setDeleted(next);
  };
  const shown = all ? list : list.slice(0, FIRST);
  return (
    <div className="grid gap-3">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <ul className="border-t border-hairline">
        {shown.map((machine) =>
          deleted.has(machine.id) ? (
            <li
              key={machine.id}
              role="status"
              className="flex min-h-14 flex-wrap items-center gap-3 border-b border-hairline py-2 text-soft"
            >
              <span className="min-w-0 truncate">“{machine.title}” is deleted.</span>
              <Button size="small" onClick={() => void put(machine.id, false)}>
                Undo
              </Button>
            </li>
          ) : (
            <MachineRow
              key={machine.id}
              machine={machine}
              onRename={(title) => rename(machine.id, title)}
              onDelete={() => void put(machine.id, true)}
            />
          ),
        )}
      </ul>
      {list.length > FIRST && !all ? (
        <Button size="small" className="w-fit" onClick={() => setAll(true)}>
          Show all {list.length}
        </Button>
      ) : null}
    </div>
  );
}

interface MachineRowProps {
  readonly machine: Machine;
  readonly onRename: (title: string) => Promise<void>;
  readonly onDelete: () => void;
}

function MachineRow({ machine, onRename, onDelete }: MachineRowProps) {
  const { id, title, updatedAt, shares } = machine;
  const [typed, setTyped] = useState<string>();
  if (typed !== undefined)
    return (
      <li className="border-b border-hairline py-2">
        <form
          className="flex flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const next = typed.trim();
            if (next && next !== title) void onRename(next);
            setTyped(undefined);
          }}
        >
          <input
            value={typed}
            ref={focus}
            maxLength={120}
            aria-label={`New name of ${title}`}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && setTyped(undefined)}
            className={`${controlClass()} min-w-0 flex-1`}
          />
          <Button type="submit" size="small">
            Rename
          </Button>
          <Button size="small" kind="quiet" onClick={() => setTyped(undefined)}>
            Leave it
          </Button>
        </form>
      </li>
    );
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-2">
      <Link
        href={`/playground/${id}`}
        className="min-w-0 grow basis-60 truncate font-medium text-ink no-underline hover:underline"
      >
        {title}
      </Link>
      {shares > 0 ? <Badge tone="plain">shared</Badge> : null}
      <span className="text-1 text-soft">
        <Moment at={updatedAt} precise />
      </span>
      <span className="flex">
        <button
          type="button"
          aria-label={`Rename ${title}`}
          title="Rename"
          onClick={() => setTyped(title)}
          className="grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
        >
          <Pencil size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={`Delete ${title}`}
          title="Delete"
          onClick={onDelete}
          className="grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-failed"
        >
          <Trash2 size={16} aria-hidden="true" />
        </button>
      </span>
    </li>
  );
}

const focus = (input: HTMLInputElement | null): void => input?.focus();
