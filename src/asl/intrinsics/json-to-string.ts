import { toText } from '../syntax/text';
import type { Intrinsic } from './intrinsic';

/** `States.JsonToString(value)`: compact JSON text. */
export const jsonToString: Intrinsic = {
  arity: [1, 1],
  parameters: ['value'],
  givesText: true,
  summary: 'Writes a value as JSON text.',
  evaluate: (args) => toText(args[0] ?? null),
};
