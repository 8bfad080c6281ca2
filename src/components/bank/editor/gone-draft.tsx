'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { note } from '@/components/ui/toast';
import { type ApiInputs, api } from '@/trpc/calls';
import type { Gone } from './card-keeper';
import { ConfirmDialog } from './confirm-dialog';
import { outlineOf } from './outline';
import type { Body } from './paths';

interface GoneDraftProps {
  readonly gone: Gone;
  /** What stands in the form. */
  readonly body: Body;
  readonly onKeep: () => void;
  /** This browser lets go of the text. */
  readonly onForget: () => void;
  /** Where one is once the text is let go of. */
  readonly away: string;
  /** Why keeping it did not succeed. */
  readonly fault?: string | undefined;
}

/** A colleague threw the draft away while it was being written on: every way on for the text, of which nothing is lost. */
export function GoneDraft({ gone: { newest }, body, onKeep, onForget, away, fault: keepFault }: GoneDraftProps) {
  const router = useRouter();
  const { pending, fault, run } = useAction();
  const [asked, setAsked] = useState(false);
  const ownQuestion = () =>
    run(async () => {
      const { slug } = await api.bank.start.mutate({ body: body as ApiInputs['bank']['start']['body'] });
      onForget();
      router.push(`/teach/questions/${slug}`);
    });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(outlineOf(body));
      note('The text is in your clipboard.');
    } catch {
      note('Your browser does not let the page copy. Keep the text as a new draft instead.');
    }
  };
  return (
    <Callout tone="care" role="alert" className="mb-6" title="Somebody threw this draft away while you were writing">
      <p>
        Your text is here as you left it, kept by this browser alone. Keep it as a new draft and go on
        {newest ? ', or make another question of it: this one then stays as published or handed in' : ''}.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button kind="primary" disabled={pending} onClick={onKeep}>
          Keep it as a new draft
        </Button>
        {newest ? (
          <Button pending={pending} onClick={() => void ownQuestion()}>
            Make another question of it
          </Button>
        ) : null}
        <Button onClick={() => void copy()}>Copy the text</Button>
        <Button kind="quiet" disabled={pending} onClick={() => setAsked(true)}>
          Let it go…
        </Button>
      </div>
      {(fault ?? keepFault) ? <p className="mt-2 text-failed">{fault ?? keepFault}</p> : null}
      <ConfirmDialog
        open={asked}
        title="Let your text go?"
        about="It is kept nowhere else. Versions that were handed in stay."
        verb="Let it go"
        danger
        onConfirm={() => {
          onForget();
          window.location.assign(away);
        }}
        onClose={() => setAsked(false)}
      />
    </Callout>
  );
}
