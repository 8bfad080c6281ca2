import type { ApiOutputs } from '@/trpc/calls';
import type { QuestionState } from '../words';

export type Question = ApiOutputs['bank']['get'];
export type Version = Question['versions'][number];

/** A version's own state, told apart from one that was sent back. */
export const stateOf = ({ state, review }: Version): QuestionState => {
  if (state !== 'draft') return state;
  return review && !review.approved ? 'returned' : 'in-review';
};
