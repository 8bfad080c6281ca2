'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { MenuItem } from '@/components/ui/menu';
import { Moment } from '@/components/ui/moment';
import { MoreMenu } from '@/components/ui/more-menu';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { note } from '@/components/ui/toast';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { CLASS_ROLE_WORDS, CLASS_ROLES, type ClassRole } from './words';

type Member = ApiOutputs['classes']['members'][number];

interface MembersTableProps {
  readonly classId: string;
  readonly members: readonly Member[];
  /** May change who is what. */
  readonly runs: boolean;
  readonly self: string;
}

/** Who belongs to a class, and what may be changed about it. */
export function MembersTable({ classId, members, runs, self }: MembersTableProps) {
  const router = useRouter();
  const { pending, fault, run, clear } = useAction();
  const [removing, setRemoving] = useState<Member>();
  const setRole = async ({ userId, name }: Member, role: ClassRole): Promise<void> => {
    if (!(await run(() => api.classes.setRole.mutate({ classId, userId, role })))) return;
    note(`${name} is now ${role === 'student' ? 'a' : 'an'} ${role} of the class.`);
    router.refresh();
  };
  const remove = async (): Promise<void> => {
    if (!removing) return;
    if (!(await run(() => api.classes.remove.mutate({ classId, userId: removing.userId })))) return;
    note(`${removing.name} is no longer in the class.`);
    setRemoving(undefined);
    router.refresh();
  };
  return (
    <>
      {fault && !removing ? (
        <Callout tone="fault" role="alert" className="mb-4">
          {fault}
        </Callout>
      ) : null}
      <Table
        caption="Members"
        head={
          <>
            <Head>Name</Head>
            <Head>Email</Head>
            <Head>Role</Head>
            <Head>Joined</Head>
            <Head>
              <span className="sr-only">Actions</span>
            </Head>
          </>
        }
      >
        {members.map((member) => (
          <Row key={member.userId}>
            <Cell className="max-md:pr-12">
              {member.role === 'student' ? (
                <Link
                  href={`/teach/classes/${classId}/students/${member.userId}`}
                  className="text-2 font-medium [overflow-wrap:anywhere] text-ink no-underline hover:underline"
                >
                  {member.name}
                </Link>
              ) : (
                <span className="text-2 font-medium [overflow-wrap:anywhere]">{member.name}</span>
              )}
              {member.userId === self ? <span className="ml-2 text-soft">you</span> : null}
            </Cell>
            <Cell label="Email">
              {member.email ? (
                <span className="[overflow-wrap:anywhere]">{member.email}</span>
              ) : (
                <span className="text-soft">none, a guest</span>
              )}
            </Cell>
            <Cell label="Role">
              <Badge tone={member.role === 'student' ? 'plain' : 'accent'}>{CLASS_ROLE_WORDS[member.role].name}</Badge>
            </Cell>
            <Cell label="Joined">
              <Moment at={member.joinedAt} />
            </Cell>
            <Cell bare className="max-md:absolute max-md:top-1 max-md:right-0 md:w-10">
              {runs ? (
                <MoreMenu label={`Actions for ${member.name}`}>
                  {CLASS_ROLES.filter(
                    (role) =>
                      role !== member.role &&
                      (role === 'student' || !member.guest) &&
                      (role !== 'instructor' || member.instructor),
                  ).map((role) => (
                    <MenuItem key={role} onSelect={() => void setRole(member, role)}>
                      Make {CLASS_ROLE_WORDS[role].name.toLowerCase()}
                    </MenuItem>
                  ))}
                  <MenuItem danger onSelect={() => setRemoving(member)}>
                    {member.userId === self ? 'Leave the class…' : 'Remove from the class…'}
                  </MenuItem>
                </MoreMenu>
              ) : null}
            </Cell>
          </Row>
        ))}
      </Table>
      <Dialog
        open={removing !== undefined}
        onOpenChange={(next) => {
          if (next) return;
          clear();
          setRemoving(undefined);
        }}
        title={removing?.userId === self ? 'Leave the class' : `Remove ${removing?.name ?? ''}`}
        description="Their work stays theirs, and is in the gradebook again should they join again."
      >
        {fault ? (
          <Callout tone="fault" role="alert" className="mb-4">
            {fault}
          </Callout>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={() => setRemoving(undefined)}>Cancel</Button>
          <Button kind="danger" pending={pending} onClick={() => void remove()}>
            {removing?.userId === self ? 'Leave' : 'Remove'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
