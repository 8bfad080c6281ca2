/** What people write in an expression who know another language, and how JSONata has it. */
import { compileJsonata } from '../query/jsonata';
import { QueryFault } from '../query/scope';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';

/** Operators of other languages. */
const OPERATORS: readonly (readonly [written: string, meant: string, pattern: RegExp])[] = [
  ['===', '=', /===/g],
  ['==', '=', /(?<![=!<>])==(?!=)/g],
  ['!==', '!=', /!==/g],
  ['&&', 'and', /\s*&&\s*/g],
  ['||', 'or', /\s*\|\|\s*/g],
];

/** The text with each part outside quotes changed. */
const outsideQuotes = (text: string, change: (part: string) => string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"']+/g, (part) => (/^["']/.test(part) ? part : change(part)));

/** What to write instead, when the expression is one but for such a slip, and the change that makes it one. */
export function slipIn(
  marked: string,
  inspection: Inspection,
): { readonly hint: string; readonly fix?: Fix } | undefined {
  const plain = outsideQuotes(marked, (part) => part.replaceAll('\n', ' ')).replace(/"[^"]*"|'[^']*'/g, '""');
  const found = OPERATORS.filter(([, , pattern]) => new RegExp(pattern.source).test(plain));
  if (found.length === 0) return /![^=]/.test(plain) ? { hint: 'JSONata negates with $not(…).' } : undefined;
  const said = found.map(([written, meant]) => `'${written}' is written '${meant}'`);
  const value = outsideQuotes(marked, (part) =>
    found.reduce((text, [, meant, pattern]) => text.replace(pattern, /\w/.test(meant) ? ` ${meant} ` : meant), part),
  );
  const hint = `In JSONata ${said.join(', ')}.`;
  return compileJsonata(value, '') instanceof QueryFault ? { hint } : { hint, fix: changeTo(value, inspection) };
}

/** A text with expressions inside it, as the one expression that joins its parts; `undefined` when it would be none. */
export function joined(text: string): string | undefined {
  if (!text.includes('{%') || !text.includes('%}')) return undefined;
  const parts = text.split(/\{%(.*?)%\}/s);
  if (parts.length < 3 || text.includes('\\')) return undefined;
  if (parts.length === 3 && parts.every((part, i) => i === 1 || part.trim() === '')) return `{%${parts[1]}%}`;
  const terms = parts.flatMap((part, i) => {
    if (i % 2 === 0) return part === '' ? [] : [part.includes("'") ? `"${part}"` : `'${part}'`];
    const inner = part.trim();
    return [/^[\w$.]+$/.test(inner) ? inner : `(${inner})`];
  });
  const value = `{% ${terms.join(' & ')} %}`;
  return compileJsonata(value, '') instanceof QueryFault ? undefined : value;
}

/** An expression whose end is missing or mutilated, closed. */
export const closed = (text: string): string => `${text.replace(/\s*%?\s*\}?\s*$/, '')} %}`;

export const changeTo = (value: string, inspection: Inspection): Fix => ({
  title: `Change to '${value}'`,
  edits: [{ op: 'set', pointer: inspection.place(), value }],
});
