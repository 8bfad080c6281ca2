import type { BadgeTone } from '@/components/ui/badge';

/** What a report says is the matter. */
export const REASON_WORDS: ReadonlyMap<string, { readonly name: string; readonly tone: BadgeTone }> = new Map([
  ['wrong', { name: 'Wrong', tone: 'failed' }],
  ['unclear', { name: 'Unclear', tone: 'caught' }],
  ['outdated', { name: 'Outdated', tone: 'running' }],
]);
