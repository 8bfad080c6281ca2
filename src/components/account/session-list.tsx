'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { note } from '@/components/ui/toast';
import { api } from '@/trpc/calls';
import { addressInWords } from './address-in-words';
import { deviceName } from './device-name';
import { useAction } from './use-action';

export interface ShownSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly createdAt: Date;
  readonly lastSeen: Date;
  readonly current: boolean;
}

/** Where this person is signed in: this device first, and the way to end each of the others. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [ending, setEnding] = useState<string>();
  const others = sessions.filter(({ current }) => !current);
  const end = async (of: readonly ShownSession[], key: string, said: string): Promise<void> => {
    setEnding(key);
    const done = await run(async () => {
      for (const { id } of of) await api.account.revokeSession.mutate({ sessionId: id });
    });
    setEnding(undefined);
    if (done) note(said);
    router.refresh();
  };
  const ordered = [...sessions.filter(({ current }) => current), ...others];
  return (
    <div className="grid gap-4">
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      <ul className="divide-y divide-hairline">
        {ordered.map((session) => {
          const device = deviceName(session.userAgent);
          const from = addressInWords(session.ipAddress);
          return (
            <li key={session.id} className="flex items-center justify-between gap-4 py-3 first:pt-0 last:pb-0">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {device}
                  {session.current ? <Badge tone="accent">This device</Badge> : null}
                </p>
                <p className="text-1 text-soft">
                  Signed in <Moment at={session.createdAt} />, last active <Moment at={session.lastSeen} precise />
                  {from ? <span className="[overflow-wrap:anywhere]">, {from}</span> : null}
                </p>
              </div>
              {session.current ? null : (
                <Button
                  size="small"
                  className="h-10 shrink-0"
                  aria-label={`Sign out ${device}, last active ${session.lastSeen.toISOString().slice(0, 10)}`}
                  pending={pending && ending === session.id}
                  onClick={() => end([session], session.id, `${device} is signed out.`)}
                >
                  Sign out
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 1 ? (
        <Button
          className="justify-self-start"
          pending={pending && ending === 'all'}
          onClick={() => end(others, 'all', 'All other devices are signed out.')}
        >
          Sign out all other devices
        </Button>
      ) : others.length === 0 ? (
        <p className="text-soft">You are signed in nowhere else.</p>
      ) : null}
    </div>
  );
}
