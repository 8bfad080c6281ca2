import type { ApiOutputs } from '@/trpc/calls';

export type Analysis = ApiOutputs['bank']['analysis'];
export type Figures = NonNullable<Analysis['figures']>;
