import { decodeBase64 } from '../digest/base64';
import { shortTextAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.Base64Decode(text)`: the UTF-8 text a Base64 text stands for. */
export const base64Decode: Intrinsic = {
  arity: [1, 1],
  parameters: ['text'],
  takes: ['text'],
  givesText: true,
  summary: 'Decodes Base64 text.',
  evaluate(args) {
    const text = shortTextAt(args, 0);
    if (text instanceof IntrinsicError) return text;
    return decodeBase64(text) ?? new IntrinsicError('The argument is not valid Base64.');
  },
};
