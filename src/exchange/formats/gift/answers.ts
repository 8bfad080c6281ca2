import type { Answer, NumberAnswer } from '../../assemble';
import { Malformed } from '../../loss';
import { findUnescaped, unescapeGift } from './scan';

/** An answer between the braces, still escaped. */
export interface GiftAnswer {
  /** `=` right, `~` wrong unless weighted; empty for what carries no sign. */
  readonly sign: '=' | '~' | '';
  /** `%50%`, as a share. */
  readonly weight: number | undefined;
  readonly text: string;
  readonly feedback: string;
}

/** General feedback stands behind `####`. */
export function splitGeneral(answers: string): { readonly body: string; readonly general: string } {
  for (let at = findUnescaped(answers, '#'); at !== -1; at = findUnescaped(answers, '#', at + 1))
    if (answers.startsWith('####', at)) return { body: answers.slice(0, at), general: answers.slice(at + 4) };
  return { body: answers, general: '' };
}

/** Answers one by one. A `#` begins what is said of the answer before it. */
export function splitAnswers(body: string, line: number): GiftAnswer[] {
  const starts: number[] = [];
  for (let at = findUnescaped(body, '=~'); at !== -1; at = findUnescaped(body, '=~', at + 1)) starts.push(at);
  const lead = body.slice(0, starts[0] ?? body.length);
  const parts = [
    ...(lead.trim() === '' ? [] : [lead]),
    ...starts.map((at, index) => body.slice(at, starts[index + 1])),
  ];
  return parts.map((part) => {
    const sign = part[0] === '=' || part[0] === '~' ? part[0] : '';
    const rest = part.slice(sign.length).trimStart();
    const weighted = /^%([^%]*)%/.exec(rest);
    const share = weighted ? Number(weighted[1]) : undefined;
    if (share !== undefined && !(share >= -100 && share <= 100))
      throw new Malformed(
        line,
        `%${weighted?.[1]}% is no share of the points. Write a number from -100 to 100 between the signs.`,
      );
    const said = weighted ? rest.slice(weighted[0].length) : rest;
    const hash = findUnescaped(said, '#');
    return {
      sign,
      weight: share === undefined ? undefined : share / 100,
      text: (hash === -1 ? said : said.slice(0, hash)).trim(),
      feedback: hash === -1 ? '' : said.slice(hash + 1).trim(),
    };
  });
}

export const fractionOf = ({ sign, weight }: GiftAnswer): number => weight ?? (sign === '~' ? 0 : 1);

export const toAnswer = (answer: GiftAnswer, rich: (text: string) => string): Answer => ({
  text: rich(answer.text),
  fraction: fractionOf(answer),
  feedback: rich(answer.feedback),
});

/** `3`, `3:0.1` (value and tolerance) or `1..5` (from, to). */
export function toNumber(answer: GiftAnswer, rich: (text: string) => string, line: number): NumberAnswer {
  const text = unescapeGift(answer.text).trim();
  const common = { fraction: fractionOf(answer), feedback: rich(answer.feedback) };
  if (text === '' || text === '*') return { value: '*', tolerance: 0, ...common, fraction: answer.weight ?? 0 };
  const [from, to] = text.split('..').map((part) => Number(part));
  if (text.includes('..') && from !== undefined && to !== undefined && Number.isFinite(from) && Number.isFinite(to))
    return { value: String(Number(((from + to) / 2).toFixed(9))), tolerance: Math.abs(to - from) / 2, ...common };
  const [, value, off = '0'] = /^([^:]+?)\s*(?::\s*(.+))?$/.exec(text) ?? [];
  if (value === undefined || !Number.isFinite(Number(value)) || !Number.isFinite(Number(off)))
    throw new Malformed(line, `“${text}” is no number. Write 4, 4:0.5 (value and tolerance) or 3..5 (from and to).`);
  return { value, tolerance: Number(off), ...common };
}
