'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { momentInWords } from '@/components/ui/moment';
import { api } from '@/trpc/calls';
import type { ActionDialogProps } from './dialog-props';

/** Makes a link by which a person can set a new password, shows it this once, and forgets it when the dialog closes. */
export function ResetLinkDialog({ user, open, onClose }: ActionDialogProps) {
  const { pending, fault, run, clear } = useAction();
  const [link, setLink] = useState<{ readonly url: string; readonly until: Date }>();
  const [copied, setCopied] = useState<boolean>();
  const input = useRef<HTMLInputElement>(null);
  const close = (): void => {
    clear();
    setLink(undefined);
    setCopied(undefined);
    onClose();
  };
  const make = (): Promise<boolean> =>
    run(async () => {
      const { url, expiresInSeconds } = await api.admin.makeResetLink.mutate({ userId: user.id });
      setLink({ url, until: new Date(Date.now() + expiresInSeconds * 1000) });
    });
  const copy = async (): Promise<void> => {
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied(true);
    } catch {
      // Without a secure connection a page may not write there: the link is selected instead, ready for the keys.
      input.current?.select();
      setCopied(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Reset link for ${user.name}`}
      description={
        link
          ? `Works once, until ${momentInWords(link.until)}. It is shown only now.`
          : 'Whoever has the link can set a new password for this account, once, within an hour. Give it to nobody but its owner.'
      }
    >
      <div className="grid gap-4">
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
        {link ? (
          <>
            <Field
              ref={input}
              id="reset-link"
              label="Link"
              readOnly
              value={link.url}
              onFocus={(event) => event.target.select()}
              className="font-mono"
              after={
                <Button className="shrink-0" onClick={copy}>
                  {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              }
            />
            <p role="status" className="text-soft empty:hidden">
              {copied === true ? 'The link is in your clipboard.' : null}
              {copied === false
                ? 'Your browser does not let the page copy: the link is selected, copy it with Ctrl-C or ⌘-C.'
                : null}
            </p>
            <div className="flex justify-end">
              <Button kind="primary" onClick={close}>
                Done
              </Button>
            </div>
          </>
        ) : (
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close}>Cancel</Button>
            <Button kind="primary" pending={pending} onClick={make}>
              Make link
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
