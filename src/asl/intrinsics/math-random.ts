import { seededChance } from '../query/chance';
import { isNumber, toNumber } from '../values';
import { integerAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.MathRandom(start, end, seed?)`: an integer from start up to, not including, end; a seed fixes the answer. */
export const mathRandom: Intrinsic = {
  arity: [2, 3],
  parameters: ['start', 'end', 'seed?'],
  takes: ['number', 'number', 'number'],
  summary: 'Draws an integer between a start and an end.',
  evaluate(args, chance) {
    const start = integerAt(args, 0);
    if (start instanceof IntrinsicError) return start;
    const end = integerAt(args, 1);
    if (end instanceof IntrinsicError) return end;
    if (end <= start) return new IntrinsicError('The end must be greater than the start.');
    const seed = args[2];
    if (seed !== undefined && !isNumber(seed)) return new IntrinsicError('The seed must be a number.');
    const draw = seed === undefined ? chance.random() : seededChance(String(toNumber(seed))).random();
    return start + Math.floor(draw * (end - start));
  },
};
