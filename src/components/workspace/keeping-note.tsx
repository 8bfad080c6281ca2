'use client';

import { KeepingStatus } from '@/components/ui/keeping-status';
import { useWorkspace } from './state/context';

/** Where the text is kept; the editor says more where something must be done. */
export function KeepingNote() {
  const at = useWorkspace(({ keeping }) => keeping.at);
  const tooLong = useWorkspace((state) => state.tooLong);
  return <KeepingStatus at={tooLong ? 'refused' : at} short />;
}
