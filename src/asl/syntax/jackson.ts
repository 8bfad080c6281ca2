import type { SyntaxFault } from './json';

/** The service quotes at most so much of the text. */
const QUOTED = 500;
const VALUES = `JSON String, Number, Array, Object or token 'null', 'true' or 'false'`;

/** What the parser behind the service says of a text that is no JSON: its sentence and the place it names [recorded]. */
export function inJacksonsWords(text: string, fault: SyntaxFault): { message: string; location: string } {
  const { sentence, beyond } = jacksonSays(text, fault);
  const location = placeIn(text, fault.line, fault.column - 1 + beyond);
  return { message: `${sentence}\n at ${location}`, location };
}

/** StartExecution's words for an input that is no JSON [recorded]: the sentence alone, without the place. */
export function unreadableInput(text: string, fault: SyntaxFault): string {
  const sentence = text.trim() === '' ? 'Invalid execution input.' : jacksonSays(text, fault).sentence;
  return `Invalid State Machine Execution Input: '${sentence}'`;
}

/** The sentence, and `beyond`: how far past the fault the parser had read. */
function jacksonSays(text: string, fault: SyntaxFault): { sentence: string; beyond: number } {
  const { offset, message } = fault;
  if (offset >= text.length) return { sentence: `Unexpected end-of-input${unfinished(text, message)}`, beyond: 1 };
  const token = /^[A-Za-z_$][\w$]*/.exec(text.slice(offset, offset + 256))?.[0];
  if (message.startsWith('Expected a value') && token !== undefined) {
    return { sentence: `Unrecognized token '${token}': was expecting (${VALUES})`, beyond: token.length + 1 };
  }
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const code = character.codePointAt(0);
  if (message.startsWith('A control character')) {
    const what = `Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value`;
    return { sentence: what, beyond: 2 };
  }
  const number = numberSays(text, fault);
  if (number !== undefined) return { sentence: number, beyond: 2 };
  const expected = EXPECTED.find(([start]) => message.startsWith(start))?.[1] ?? `expected a valid value (${VALUES})`;
  return { sentence: `Unexpected character ('${character}' (code ${code})): ${expected}`, beyond: 2 };
}

/** How our reader's sentence begins → what the service was expecting. */
const EXPECTED: readonly (readonly [string, string])[] = [
  ['Expected a member name', 'was expecting double-quote to start field name'],
  [`Expected ':'`, 'was expecting a colon to separate field name and value'],
  [`Expected ',' or '}'`, 'was expecting comma to separate Object entries'],
  [`Expected ',' or ']'`, 'was expecting comma to separate Array entries'],
];

/** Numbers gone wrong have sentences of their own: what stands after a sign is no digit, or a 0 leads. */
function numberSays(text: string, { offset, message }: SyntaxFault): string | undefined {
  if (/^'-?0\d/.test(message)) return 'Invalid numeric value: Leading zeroes not allowed';
  const sign = /^(?:-|\.|[eE][+-]?)/.exec(text.slice(offset, offset + 2))?.[0];
  if (sign === undefined || !/^(?:Expected a digit|')/.test(message)) return undefined;
  const character = text.charAt(offset + sign.length);
  const what =
    sign === '-'
      ? 'expected digit (0-9) to follow minus sign, for valid numeric value'
      : `${sign === '.' ? 'Decimal point' : 'Exponent indicator'} not followed by a digit`;
  return `Unexpected character ('${character}' (code ${character.charCodeAt(0)})) in numeric value: ${what}`;
}

const placeIn = (text: string, line: number, column: number): string => {
  const rest = text.length - QUOTED;
  const source = rest > 0 ? `"${text.slice(0, QUOTED)}"[truncated ${rest} chars]` : `"${text}"`;
  return `[Source: (String)${source}; line: ${line}, column: ${column}]`;
};

/**
 * What a text that ends too early had begun: a string; an object or array with the place where it starts, or, after a
 * comma, a name or a colon, where something had to follow, without.
 */
function unfinished(text: string, message: string): string {
  const open: { readonly sign: string; readonly at: number }[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') open.push({ sign, at });
    else if (sign === '}' || sign === ']') open.pop();
  }
  if (quoted) return ': was expecting closing quote for a string value';
  const last = open.at(-1);
  if (last === undefined) return '';
  const kind = last.sign === '{' ? 'Object' : 'Array';
  if (message.startsWith(`Expected ':'`) || /[:,]\s*$/.test(text)) return ` within/between ${kind} entries`;
  const before = text.slice(0, last.at);
  const place = placeIn(text, before.split('\n').length, last.at - before.lastIndexOf('\n'));
  return `: expected close marker for ${kind} (start marker at ${place})`;
}
