'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useActions } from './state/context';
import type { Draft } from './state/types';

/** The same draft was changed in two places: both texts are there, one is chosen, and the other stays among the former texts. */
export function DraftConflict({ mine, stored }: { mine: string; stored: Draft }) {
  const actions = useActions();
  const [pending, setPending] = useState<'mine' | 'stored'>();
  const [failed, setFailed] = useState(false);
  const choose = async (which: 'mine' | 'stored'): Promise<void> => {
    setPending(which);
    await actions.chooseDraft(which);
    setPending(undefined);
    setFailed(true);
  };
  return (
    <Callout tone="care" role="alert" title="This draft was changed in another tab" className="m-3">
      <p>Both texts are kept. Choose the one to go on with; the other stays among your former texts.</p>
      <details className="mt-2">
        <summary className="cursor-pointer py-1 underline underline-offset-2">
          Look at the other text ({lines(stored.text)} lines; this one has {lines(mine)})
        </summary>
        <pre tabIndex={0} className="mt-1 max-h-48 overflow-auto rounded-md bg-raised p-3 text-1">
          <code>{stored.text}</code>
        </pre>
      </details>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" pending={pending === 'mine'} onClick={() => void choose('mine')}>
          Go on with this text
        </Button>
        <Button size="small" pending={pending === 'stored'} onClick={() => void choose('stored')}>
          Take the other text
        </Button>
      </div>
      {failed ? (
        <p className="mt-2 text-failed">The server could not be reached. Choose again when it is back.</p>
      ) : null}
    </Callout>
  );
}

const lines = (text: string): number => text.split('\n').length;
