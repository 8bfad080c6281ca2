import type { BadgeTone } from '@/components/ui/badge';
import type { Exercise } from '@/grading';
import type { ApiOutputs } from '@/trpc/calls';

export type AuthoredSummary = ApiOutputs['authoring']['list']['exercises'][number];
export type AuthoredView = ApiOutputs['authoring']['get'];
export type Version = AuthoredView['versions'][number];
export type ProofView = ApiOutputs['authoring']['validate'];

/** Where an exercise is on its way to learners. */
export const STATES: Readonly<Record<AuthoredSummary['state'], { readonly tone: BadgeTone; readonly words: string }>> =
  {
    writing: { tone: 'plain', words: 'Being written' },
    draft: { tone: 'running', words: 'Waits for review' },
    'sent-back': { tone: 'caught', words: 'Sent back' },
    reviewed: { tone: 'accent', words: 'Reviewed' },
    published: { tone: 'succeeded', words: 'Published' },
    archived: { tone: 'plain', words: 'Archived' },
  };

/** What is to be done in it, by kind. */
export const KINDS = {
  write: 'Write it',
  complete: 'Complete it',
  repair: 'Mend it',
  reproduce: 'Reproduce a history',
  predict: 'Predict a history',
  convert: 'Convert to JSONata',
} as const satisfies Readonly<Record<Exercise['kind'], string>>;

export const kindWords = (kind: string | null): string =>
  kind === null ? 'Kind not said yet' : Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : kind;
