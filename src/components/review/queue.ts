import type { ApiOutputs } from '@/trpc/calls';

/** What the learner is asked now. */
export type Queue = ApiOutputs['review']['queue'];
