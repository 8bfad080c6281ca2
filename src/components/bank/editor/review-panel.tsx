'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { TextDiff } from './text-diff';
import type { Version } from './version-state';

interface ReviewPanelProps {
  readonly version: Version;
  /** What learners have now, if anything. */
  readonly live: Version | undefined;
  readonly busy: boolean;
  readonly onReview: (approved: boolean, note: string) => void;
}

/** A version that waits for a colleague: what it changes, and what is said of it. Whoever wrote on it only waits. */
export function ReviewPanel({ version, live, busy, onReview }: ReviewPanelProps) {
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  if (version.mine)
    return (
      <Callout className="mb-6" title={`Version ${version.version} waits for a review`}>
        <p>You wrote on it, so a colleague approves it. Until then learners do not see it.</p>
      </Callout>
    );
  return (
    <section aria-labelledby="review-title" className="mb-8 grid gap-3 rounded-md border border-accent p-4 sm:p-6">
      <h2 id="review-title" className="text-3 font-semibold">
        Version {version.version} waits for your review
      </h2>
      <p className="text-soft">
        By {version.author ?? 'somebody who has left'}. Answer it as a learner would, read every explanation, then say
        what you think.
      </p>
      {live ? (
        <details>
          <summary className="cursor-pointer font-medium">What it changes for learners</summary>
          <div className="mt-2">
            <TextDiff label="Changes for learners" before={live.body} after={version.body} />
          </div>
        </details>
      ) : null}
      <label className="grid gap-1">
        <span className="text-1 font-medium">Note to the author</span>
        <textarea
          value={note}
          onChange={({ target }) => setNote(target.value)}
          rows={2}
          maxLength={4000}
          className="field-sizing-content max-h-60 w-full rounded-md border border-control bg-raised px-3 py-2"
        />
      </label>
      <p role="alert" className="text-1 text-failed empty:hidden">
        {said}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          kind="secondary"
          pending={busy}
          onClick={() => (note.trim() ? onReview(false, note) : setSaid('Say what to change before you send it back.'))}
        >
          Send back
        </Button>
        <Button kind="primary" pending={busy} onClick={() => onReview(true, note)}>
          Approve
        </Button>
      </div>
    </section>
  );
}
