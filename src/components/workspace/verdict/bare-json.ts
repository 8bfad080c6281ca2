import { parseJson, SyntaxFault, toText } from '@/asl';

/**
 * A definition without the space between its words, so that two can be compared that are only laid out otherwise; a text that is no JSON as it
 * is. Numbers keep their digits, which histories show: 1.0 is not 1.
 */
export function bareJson(text: string): string {
  const value = parseJson(text);
  return value instanceof SyntaxFault ? text : toText(value);
}
