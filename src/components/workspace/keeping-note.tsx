'use client';

import { Check, CloudOff, type LucideIcon, TriangleAlert } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { useWorkspace } from './state/context';
import type { Keeping } from './state/types';

const NOTES: Record<Keeping['at'], { readonly words: string; readonly Icon?: LucideIcon; readonly care?: true }> = {
  kept: { words: 'Saved', Icon: Check },
  changed: { words: 'Saving' },
  saving: { words: 'Saving' },
  away: { words: 'Kept here, sent later', Icon: CloudOff, care: true },
  conflict: { words: 'Two versions', Icon: TriangleAlert, care: true },
  refused: { words: 'Not saved', Icon: TriangleAlert, care: true },
};

/** Where the text is kept, in a word or two; the editor says more where something must be done. */
export function KeepingNote() {
  const at = useWorkspace(({ keeping }) => keeping.at);
  const tooLong = useWorkspace((state) => state.tooLong);
  const { words, Icon, care } = NOTES[tooLong ? 'refused' : at];
  return (
    <p role="status" className={classNames('flex items-center gap-1.5 text-1', care ? 'text-caught' : 'text-soft')}>
      {Icon ? <Icon size={14} aria-hidden="true" className="shrink-0" /> : null}
      <span className={classNames(!care && 'max-sm:sr-only')}>{words}</span>
    </p>
  );
}
