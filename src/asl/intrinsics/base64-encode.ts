import { encodeBase64 } from '../digest/base64';
import { shortTextAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.Base64Encode(text)`: Base64 of the text's UTF-8 bytes. */
export const base64Encode: Intrinsic = {
  arity: [1, 1],
  parameters: ['text'],
  takes: ['text'],
  givesText: true,
  summary: 'Encodes text as Base64.',
  evaluate(args) {
    const text = shortTextAt(args, 0);
    return text instanceof IntrinsicError ? text : encodeBase64(text);
  },
};
