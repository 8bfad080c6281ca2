import type { Intrinsic } from './intrinsic';

/** `States.UUID()`: a version 4 UUID from the run's seed. */
export const uuid: Intrinsic = {
  arity: [0, 0],
  parameters: [],
  givesText: true,
  summary: 'Makes a version 4 UUID.',
  evaluate: (_args, chance) => chance.uuid(),
};
