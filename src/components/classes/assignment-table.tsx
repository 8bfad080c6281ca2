'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { MenuItem } from '@/components/ui/menu';
import { MoreMenu } from '@/components/ui/more-menu';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { note } from '@/components/ui/toast';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { AssignmentDialog } from './assignment-dialog';
import { ClassMoment } from './class-moment';
import { KIND_WORDS, lateWords } from './words';

type Taught = ApiOutputs['classes']['taught'];
type Assignment = Taught['assignments'][number];

/** What a class has to do, with what can be changed about it. */
export function AssignmentTable({ class: shown }: { class: Taught }) {
  const router = useRouter();
  const { fault, run } = useAction();
  const [editing, setEditing] = useState<Assignment>();
  const [adding, setAdding] = useState(false);
  const runs = shown.role === 'instructor' && !shown.archived;
  const kept = shown.assignments.filter(({ removed }) => !removed);
  const gone = shown.assignments.filter(({ removed }) => removed);
  const remove = async (id: string, removed: boolean): Promise<void> => {
    if (!(await run(() => api.assignments.remove.mutate({ classId: shown.id, id, removed })))) return;
    note(removed ? 'Taken from the class. It is listed below, to bring it back.' : 'The assignment is back.');
    router.refresh();
  };
  return (
    <section aria-labelledby="assignments" className="grid content-start gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="assignments" className="text-3 font-semibold">
          Assignments
        </h2>
        {runs ? (
          <Button kind="primary" size="small" onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden="true" />
            Assign
          </Button>
        ) : null}
      </div>
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {kept.length === 0 ? (
        <EmptyState title="Nothing is assigned yet">
          <p>Give the class a lesson, an exercise, a quiz or a mock, with a date by which it is due.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Assignments"
          head={
            <>
              <Head>Assignment</Head>
              <Head>Due</Head>
              <Head>Late work</Head>
              <Head className="text-right">Points</Head>
              <Head>
                <span className="sr-only">Actions</span>
              </Head>
            </>
          }
        >
          {kept.map((one) => (
            <Row key={one.id}>
              <Cell className="max-md:pr-12">
                <Link
                  href={`/teach/classes/${shown.id}/assignments/${one.id}`}
                  className="text-2 font-medium [overflow-wrap:anywhere] text-ink no-underline hover:underline"
                >
                  {one.title}
                </Link>
                <span className="block text-soft">{KIND_WORDS[one.kind]}</span>
                {one.openAt && one.openAt > new Date() ? (
                  <span className="block text-soft">
                    opens <ClassMoment at={one.openAt} timeZone={shown.timeZone} />
                  </span>
                ) : null}
              </Cell>
              <Cell label="Due">
                {one.dueAt ? (
                  <ClassMoment at={one.dueAt} timeZone={shown.timeZone} />
                ) : (
                  <span className="text-soft">no due date</span>
                )}
                {one.extensions > 0 ? (
                  <span className="block text-soft">
                    {one.extensions === 1 ? 'one extension' : `${one.extensions} extensions`}
                  </span>
                ) : null}
              </Cell>
              <Cell label="Late work" empty={!one.dueAt && !one.closeAt} className="md:whitespace-nowrap">
                {one.dueAt ? lateWords(one) : ''}
                {one.closeAt ? (
                  <span className="block text-soft">
                    closes <ClassMoment at={one.closeAt} timeZone={shown.timeZone} />
                  </span>
                ) : null}
              </Cell>
              <Cell label="Points" className="tabular-nums md:text-right">
                {one.points}
              </Cell>
              <Cell bare className="max-md:absolute max-md:top-1 max-md:right-0 md:w-10">
                {runs ? (
                  <MoreMenu label={`Actions for ${one.title}`}>
                    <MenuItem onSelect={() => setEditing(one)}>Change…</MenuItem>
                    <MenuItem danger onSelect={() => void remove(one.id, true)}>
                      Take from the class
                    </MenuItem>
                  </MoreMenu>
                ) : null}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {runs && gone.length > 0 ? (
        <details className="text-1">
          <summary className="cursor-pointer py-1 text-soft">Taken from the class: {gone.length}</summary>
          <ul className="grid gap-1 py-1">
            {gone.map(({ id, title, kind }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <span>
                  {title} <Badge>{KIND_WORDS[kind]}</Badge>
                </span>
                <Button size="small" kind="quiet" onClick={() => void remove(id, false)}>
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <AssignmentDialog classId={shown.id} timeZone={shown.timeZone} open={adding} onClose={() => setAdding(false)} />
      <AssignmentDialog
        key={editing?.id}
        classId={shown.id}
        timeZone={shown.timeZone}
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
        assignment={editing}
      />
    </section>
  );
}
