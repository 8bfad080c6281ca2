import { stringAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.StringSplit(text, delimiters)`: every character of `delimiters` splits; empty pieces are dropped [recorded]. */
export const stringSplit: Intrinsic = {
  arity: [2, 2],
  parameters: ['text', 'delimiters'],
  takes: ['text', 'text'],
  summary: 'Splits text at any of the delimiter characters.',
  evaluate(args) {
    const text = stringAt(args, 0);
    if (text instanceof IntrinsicError) return text;
    const delimiters = stringAt(args, 1);
    if (delimiters instanceof IntrinsicError) return delimiters;
    if (delimiters.length === 1) return text.split(delimiters).filter((piece) => piece !== '');
    const pieces: string[] = [];
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !delimiters.includes(text.charAt(at))) continue;
      if (at > from) pieces.push(text.slice(from, at));
      from = at + 1;
    }
    return pieces;
  },
};
