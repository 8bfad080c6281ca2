/** What people write in an expression who know another language, and how JSONata has it. */
import { compileJsonata } from '../query/jsonata';
import { QueryFault } from '../query/scope';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { withInput } from './jsonata-input';

/** Operators of other languages. */
const OPERATORS: readonly (readonly [written: string, meant: string, pattern: RegExp])[] = [
  ['===', '=', /===/g],
  ['==', '=', /(?<![=!<>])==(?!=)/g],
  ['!==', '!=', /!==/g],
  ['&&', 'and', / ?&& ?/g],
  ['||', 'or', / ?\|\| ?/g],
];

/** A text in quotes, to the end where they are not closed, or what stands between such texts. */
const PARTS = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[^"']+/gs;

/** The text with each part outside quotes changed, and each in quotes as it is or as `quoted` has it. */
const outsideQuotes = (text: string, change: (part: string) => string, quoted?: string): string =>
  text.replace(PARTS, (part) => (/^["']/.test(part) ? (quoted ?? part) : change(part)));

/** What to write instead, when the expression is one but for such a slip, and the change that makes it one. */
export function slipIn(
  marked: string,
  inspection: Inspection,
): { readonly hint: string; readonly fix?: Fix } | undefined {
  const plain = outsideQuotes(marked, (part) => part.replaceAll('\n', ' '), '""');
  const found = OPERATORS.filter(([, , pattern]) => new RegExp(pattern.source).test(plain));
  if (found.length === 0) return /![^=]/.test(plain) ? { hint: 'JSONata negates with $not(…).' } : undefined;
  const said = found.map(([written, meant]) => `'${written}' is written '${meant}'`);
  const value = outsideQuotes(marked, (part) =>
    found.reduce((text, [, meant, pattern]) => text.replace(pattern, /\w/.test(meant) ? ` ${meant} ` : meant), part),
  );
  const hint = `In JSONata ${said.join(', ')}.`;
  return compileJsonata(value, '') instanceof QueryFault ? { hint } : { hint, fix: changeTo(value, inspection) };
}

/**
 * A text in turn outside and inside the marks of expressions; one part where it holds none. By steps: a pattern would look to the end from
 * each `{%`.
 */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('{%', from);
    const close = open < 0 ? -1 : text.indexOf('%}', open + 2);
    if (close < 0) return [...parts, text.slice(from)];
    parts.push(text.slice(from, open), text.slice(open + 2, close));
    from = close + 2;
  }
}

/** A text with expressions inside it, as the one expression that joins its parts; `undefined` when it would be none. */
export function joined(text: string): string | undefined {
  const parts = partsOf(text);
  if (parts.length < 3 || text.includes('\\')) return undefined;
  if (parts.length === 3 && parts.every((part, i) => i === 1 || part.trim() === ''))
    return readingInput(`{%${parts[1]}%}`);
  const terms = parts.flatMap((part, i) => {
    if (i % 2 === 0) return part === '' ? [] : [part.includes("'") ? `"${part}"` : `'${part}'`];
    const inner = readingInput(`{%${part}%}`).slice(2, -2).trim();
    return [/^[\w$.]+$/.test(inner) ? inner : `(${inner})`];
  });
  const value = `{% ${terms.join(' & ')} %}`;
  return compileJsonata(value, '') instanceof QueryFault ? undefined : value;
}

/** An expression that reads what is there, where it is clear what was meant; otherwise as it is. */
function readingInput(marked: string): string {
  const compiled = compileJsonata(marked, '');
  if (compiled instanceof QueryFault) return marked;
  const [reading, ...others] = compiled.nothing();
  return (reading && others.length === 0 && withInput(compiled, reading)) || marked;
}

const without = (text: string, end: string): string =>
  (text.endsWith(end) ? text.slice(0, -end.length) : text).trimEnd();

/** An expression whose end is missing or mutilated, closed. */
export const closed = (text: string): string => `${without(without(text.trimEnd(), '}'), '%')} %}`;

export const changeTo = (value: string, inspection: Inspection): Fix => ({
  title: `Change to '${value}'`,
  edits: [{ op: 'set', pointer: inspection.place(), value }],
});
