'use client';

import { Callout } from '@/components/ui/callout';
import { DraftConflict } from './draft-conflict';
import { useWorkspace } from './state/context';

/** What must be said about where the text is kept, and done about it. */
export function KeepingNotices() {
  const text = useWorkspace((state) => state.text);
  const keeping = useWorkspace((state) => state.keeping);
  if (keeping.at === 'conflict') return <DraftConflict mine={text} stored={keeping.stored} />;
  if (keeping.at !== 'refused') return null;
  return (
    <Callout tone="care" role="alert" title="This text is not saved" className="m-3">
      {keeping.message}
    </Callout>
  );
}
