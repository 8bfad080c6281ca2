'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Gone, Keeping, StoredText } from './card-keeper';
import { GoneDraft } from './gone-draft';
import { MergeDialog } from './merge-dialog';
import type { Body } from './paths';

interface TextApartProps {
  readonly slug: string;
  readonly keeping: Keeping;
  /** What stands in the form. */
  readonly body: Body;
  readonly onKeepAnew: (gone: Gone) => void;
  readonly onForget: () => void;
  readonly onMerged: (merged: Body, stored: StoredText) => void;
}

/** What stands in the form cannot be saved over what happened elsewhere: what did, and the ways on. */
export function TextApart({ slug, keeping, body, onKeepAnew, onForget, onMerged }: TextApartProps) {
  // Two texts meet in a dialog at once; left, it can be opened again.
  const [merging, setMerging] = useState(true);
  if (keeping.at === 'gone' && keeping.gone.how === 'thrown-away')
    return (
      <GoneDraft
        gone={keeping.gone}
        body={body}
        onKeep={() => onKeepAnew(keeping.gone)}
        onForget={onForget}
        away={keeping.gone.newest ? `/teach/questions/${slug}` : '/teach/questions'}
      />
    );
  const other = otherOf(keeping);
  if (!other) return null;
  return (
    <Callout tone="care" role="alert" className="mb-6" title={other.title}>
      <p>{other.about}</p>
      <div className="mt-3">
        <Button kind="primary" onClick={() => setMerging(true)}>
          Compare and choose
        </Button>
      </div>
      <MergeDialog
        open={merging}
        onOpenChange={setMerging}
        title={other.title}
        about="Both texts are kept. Choose, part by part, which one goes on."
        mine={body}
        theirs={other.stored.body}
        theirName={other.stored.author ? `${other.stored.author}’s` : 'The stored one'}
        onMerged={(merged) => {
          // The next conflict is shown at once again.
          setMerging(true);
          onMerged(merged, other.stored);
        }}
      />
    </Callout>
  );
}

/** The other text that what stands in the form has to be put together with before anything is saved. */
function otherOf(keeping: Keeping): { title: string; about: string; stored: StoredText } | undefined {
  if (keeping.at === 'conflict')
    return {
      title: 'Somebody else has changed this question',
      about: 'Nothing you write is saved until both texts are put together. Yours is kept in this browser.',
      stored: keeping.stored,
    };
  if (keeping.at !== 'gone' || !keeping.gone.newest) return undefined;
  const { id: fromId, version, ...newest } = keeping.gone.newest;
  return {
    title: `Version ${version} was handed in while you were writing`,
    about: 'Your text becomes a new draft on top of it once both are put together. It is kept in this browser.',
    stored: { ...newest, fromId, revision: 0 },
  };
}
