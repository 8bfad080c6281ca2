'use client';

import { Copy, Link2Off } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { controlClass } from '@/components/ui/field';
import { Moment } from '@/components/ui/moment';
import { note } from '@/components/ui/toast';
import { usePlayground, usePlaygroundActions } from './state/context';

interface Share {
  readonly token: string;
  readonly createdAt: Date;
}

const calls = () => import('@/trpc/learner-client');
const addressOf = (token: string): string => `${location.origin}/playground/shared/${token}`;

/** Links to what is open: made, copied, revoked. */
export function ShareDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const id = usePlayground((state) => state.id);
  const saved = usePlayground((state) => state.saved);
  const actions = usePlaygroundActions();
  const [links, setLinks] = useState<readonly Share[]>();
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<string>();

  const say = useCallback(async (error: unknown) => {
    const { answered } = await calls().catch(() => ({ answered: () => false }) as const);
    setFault(answered(error) ? (error as Error).message : 'The server could not be reached. Try again.');
  }, []);
  const load = useCallback(async () => {
    try {
      const { shares } = await calls();
      setLinks(await shares.list.query({ machineId: id }));
    } catch (error) {
      await say(error);
    }
  }, [id, say]);
  useEffect(() => {
    if (!open) return;
    setFault(undefined);
    if (saved) void load();
    else setLinks([]);
  }, [open, saved, load]);

  const act = async (what: string, go: () => Promise<unknown>): Promise<void> => {
    setBusy(what);
    setFault(undefined);
    try {
      await go();
      await load();
    } catch (error) {
      await say(error);
    }
    setBusy(undefined);
  };
  const revoke = (token: string) =>
    act(token, async () => {
      const { shares } = await calls();
      await shares.revoke.mutate({ token });
      note('The link is revoked: it shows nothing any more.');
    });

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Share by a link"
      description="Whoever has the link sees this machine, its input, answers and services as they are now, and may run and fork it. What you change later stays yours. Your name is not shown."
    >
      <div className="grid gap-4">
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        <Button
          kind="primary"
          className="w-fit"
          pending={busy === 'new'}
          onClick={() => void act('new', () => actions.share())}
        >
          Make a link
        </Button>
        {links && links.length > 0 ? (
          <ul aria-label="Links that work" className="grid gap-3">
            {links.map(({ token, createdAt }) => (
              <li key={token} className="grid gap-1 border-t border-hairline pt-3">
                <div className="flex flex-wrap items-center gap-2">
                  <input
                    readOnly
                    value={addressOf(token)}
                    aria-label="Address of the link"
                    onFocus={({ target }) => target.select()}
                    className={`${controlClass(false, 'small')} min-w-0 grow basis-48 font-mono`}
                  />
                  <Button size="small" onClick={() => void copy(addressOf(token))}>
                    <Copy size={14} aria-hidden="true" />
                    Copy
                  </Button>
                  <Button size="small" kind="danger" pending={busy === token} onClick={() => void revoke(token)}>
                    {busy === token ? null : <Link2Off size={14} aria-hidden="true" />}
                    Revoke
                  </Button>
                </div>
                <p className="text-1 text-soft">
                  Made <Moment at={createdAt} precise />
                </p>
              </li>
            ))}
          </ul>
        ) : links ? (
          <p className="text-1 text-soft">No link leads here yet.</p>
        ) : null}
      </div>
    </Dialog>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    note('Copied.');
  } catch {
    note('This browser does not let the page copy. Select the address and copy it.');
  }
}
