import { describe, expect, it } from 'vitest';
import { unreadableInput } from '@/asl/syntax/jackson';
import { parseJson, SyntaxFault } from '@/asl/syntax/json';

/** What StartExecution says between its quotes. */
function said(text: string): string {
  const fault = parseJson(text);
  if (!(fault instanceof SyntaxFault)) throw new Error(`${text} is JSON`);
  return unreadableInput(text, fault).replace(/^Invalid State Machine Execution Input: '(.*)'$/s, '$1');
}

const values = `JSON String, Number, Array, Object or token 'null', 'true' or 'false'`;

describe('an input that is no JSON', () => {
  it.each([
    ['', 'Invalid execution input.'],
    ['not json', `Unrecognized token 'not': was expecting (${values})`],
    [`{'a'`, `Unexpected character (''' (code 39)): was expecting double-quote to start field name`],
    ['{"a"', 'Unexpected end-of-input within/between Object entries'],
    ['{"a":', 'Unexpected end-of-input within/between Object entries'],
    ['{"a":1,', 'Unexpected end-of-input within/between Object entries'],
    ['[1, ', 'Unexpected end-of-input within/between Array entries'],
    [
      '[1',
      'Unexpected end-of-input: expected close marker for Array (start marker at [Source: (String)"[1"; line: 1, column: 1])',
    ],
    ['"a:', 'Unexpected end-of-input: was expecting closing quote for a string value'],
    [
      '{"a":-x}',
      `Unexpected character ('x' (code 120)) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value`,
    ],
    ['[1.]', `Unexpected character (']' (code 93)) in numeric value: Decimal point not followed by a digit`],
    ['[1e+,2]', `Unexpected character (',' (code 44)) in numeric value: Exponent indicator not followed by a digit`],
    ['{"a":01}', 'Invalid numeric value: Leading zeroes not allowed'],
    ['[1,]', `Unexpected character (']' (code 93)): expected a valid value (${values})`],
  ])('%s', (text, sentence) => {
    expect(said(text)).toBe(sentence);
  });
});
