import { wordsOf } from './search';

/** A piece of text; marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text in pieces, words that matched marked. */
export const mark = (text: string, matched: readonly string[]): Piece[] => {
  const longest = [...matched].sort((a, b) => b.length - a.length);
  if (longest.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${longest.map(escaped).join('|')})`, 'gi');
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
};

/** Characters an excerpt has. */
const LENGTH = 150;

/** So much of a text, around the first word that matched, in pieces. */
export const excerptOf = (text: string, matched: readonly string[]): Piece[] => {
  const known = new Set(matched);
  const first = wordsOf(text).find((word) => known.has(word.toLowerCase()));
  const at = first === undefined ? 0 : Math.max(0, text.indexOf(first));
  const from = at < LENGTH * 0.6 ? 0 : text.indexOf(' ', at - LENGTH * 0.4) + 1;
  const cut = text.slice(from, from + LENGTH);
  const whole = from + LENGTH >= text.length ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH / 2));
  return mark(`${from > 0 ? '… ' : ''}${whole}${from + whole.length < text.length ? ' …' : ''}`, matched);
};
