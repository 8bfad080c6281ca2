import type { SyntaxFault } from '../syntax/json';

/** The service quotes at most so much of the text. */
const QUOTED = 500;
const VALUES = `JSON String, Number, Array, Object or token 'null', 'true' or 'false'`;

/** What the parser behind the service says of a text that is no JSON: its sentence and the place it names [recorded]. */
export function inJacksonsWords(text: string, fault: SyntaxFault): { message: string; location: string } {
  const token = /^[A-Za-z_$][\w$]*/.exec(text.slice(fault.offset, fault.offset + 256))?.[0];
  const expectsValue = fault.message.startsWith('Expected a value');
  if (fault.offset >= text.length) {
    return placed(text, fault, 1, 'Unexpected end-of-input');
  }
  if (expectsValue && token !== undefined) {
    return placed(text, fault, token.length + 1, `Unrecognized token '${token}': was expecting (${VALUES})`);
  }
  const character = String.fromCodePoint(text.codePointAt(fault.offset) ?? 0);
  const seen = `Unexpected character ('${character}' (code ${character.codePointAt(0)})): `;
  return placed(
    text,
    fault,
    2,
    `${seen}${EXPECTED.find(([start]) => fault.message.startsWith(start))?.[1] ?? `expected a valid value (${VALUES})`}`,
  );
}

/** How our reader's sentence begins → what the service was expecting. */
const EXPECTED: readonly (readonly [string, string])[] = [
  ['Expected a member name', 'was expecting double-quote to start field name'],
  [`Expected ':'`, 'was expecting a colon to separate field name and value'],
  [`Expected ',' or '}'`, 'was expecting comma to separate Object entries'],
  [`Expected ',' or ']'`, 'was expecting comma to separate Array entries'],
];

function placed(
  text: string,
  fault: SyntaxFault,
  beyond: number,
  message: string,
): { message: string; location: string } {
  const rest = text.length - QUOTED;
  const source = rest > 0 ? `"${text.slice(0, QUOTED)}"[truncated ${rest} chars]` : `"${text}"`;
  const location = `[Source: (String)${source}; line: ${fault.line}, column: ${fault.column - 1 + beyond}]`;
  return { message: `${message}\n at ${location}`, location };
}
