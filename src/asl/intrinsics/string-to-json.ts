import { parseJson, SyntaxFault } from '../syntax/json';
import { NumberText } from '../values';
import { stringAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.StringToJson(text)`: the value JSON text stands for; empty or blank text gives null, `-0` gives 0 [recorded]. */
export const stringToJson: Intrinsic = {
  arity: [1, 1],
  parameters: ['text'],
  takes: ['text'],
  summary: 'Reads JSON text as a value.',
  evaluate(args) {
    const text = stringAt(args, 0);
    if (text instanceof IntrinsicError) return text;
    if (text.trim() === '') return null;
    const value = parseJson(text);
    if (value instanceof SyntaxFault) return new IntrinsicError(`Could not parse '${text}': ${value.message}`);
    return value instanceof NumberText && value.text === '-0' ? 0 : value;
  },
};
