import type { ApiOutputs } from '@/trpc/calls';

/** A card of the check and the lesson it stands for. */
export type Item = ApiOutputs['placement']['get'][number];

/** What came of a card: right, wrong, or passed over. */
export type Outcome = 'right' | 'wrong' | 'passed';
