import type { Intrinsic } from './intrinsic';

/** `States.Array(a, …)`: the arguments as an array. */
export const array: Intrinsic = {
  arity: [0, Number.POSITIVE_INFINITY],
  parameters: ['value', '…'],
  summary: 'Makes an array of its arguments.',
  evaluate: (args) => args,
};
