import type { Keeping } from './card-keeper';

const WORDS: Record<Keeping['at'], string> = {
  kept: '✓ Saved',
  changed: 'Changed',
  saving: 'Saving…',
  away: '↻ The server does not answer: kept in this browser, sent when it is back',
  refused: '✕ Not saved on the server; kept in this browser',
  conflict: '↷ Somebody else has changed it too',
};

/** Whether what stands in the form is safe. */
export function KeepingLine({ keeping, draft }: { keeping: Keeping; draft: boolean }) {
  return (
    <p role="status" className="text-1 text-soft">
      {keeping.at === 'kept' && !draft ? 'Nothing changed yet: what you type becomes a draft' : WORDS[keeping.at]}
      {keeping.at === 'refused' ? `: ${keeping.message}` : null}
    </p>
  );
}
