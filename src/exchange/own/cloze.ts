/** A part of a text that is left open: `{{c1::answer::hint}}`, as Anki writes it. */
interface Gap {
  readonly number: number;
  readonly parts: readonly Part[];
  readonly hint: string;
}
type Part = string | Gap;

/** Gaps inside gaps deeper than this stay the text they are. */
const maxDepth = 8;

interface Opened {
  readonly number: number;
  /** Where its mark stands. */
  readonly from: number;
  readonly parts: Part[];
  /** Up to where its text is among the parts. */
  at: number;
}

/** Marks that have a partner: each end closes the last gap that is open; a gap that never ends, and an end of nothing, is text. */
function pairedMarks(text: string): readonly RegExpExecArray[] {
  const marks = [...text.matchAll(/\{\{c(\d{1,3})::|\}\}/g)];
  const open: RegExpExecArray[] = [];
  const paired = new Set<RegExpExecArray>();
  for (const mark of marks) {
    if (mark[1] !== undefined) {
      open.push(mark);
      continue;
    }
    const opener = open.pop();
    if (opener) paired.add(opener).add(mark);
  }
  return marks.filter((mark) => paired.has(mark));
}

/** In time that grows with the text alone, however its marks are nested. */
function parse(text: string): readonly Part[] {
  const root: Opened = { number: 0, from: 0, parts: [], at: 0 };
  const around: Opened[] = [];
  let current = root;
  let tooDeep = 0;
  for (const { 0: mark, 1: number, index } of pairedMarks(text)) {
    const end = index + mark.length;
    if (number !== undefined) {
      if (around.length >= maxDepth) tooDeep++;
      else {
        around.push(current);
        current = { number: Number(number), from: index, parts: [], at: end };
      }
      continue;
    }
    const outer = tooDeep > 0 ? undefined : around.pop();
    if (!outer) {
      tooDeep--;
      continue;
    }
    const gap = gapOf(current.number, [...current.parts, text.slice(current.at, index)]);
    outer.parts.push(text.slice(outer.at, current.from), gap);
    outer.at = end;
    current = outer;
  }
  return [...root.parts, text.slice(root.at)];
}

/** The hint stands behind the last `::` of the gap's own text. */
function gapOf(number: number, parts: readonly Part[]): Gap {
  const last = parts.at(-1);
  const at = typeof last === 'string' ? last.lastIndexOf('::') : -1;
  if (typeof last !== 'string' || at < 0) return { number, parts, hint: '' };
  return { number, parts: [...parts.slice(0, -1), last.slice(0, at)], hint: last.slice(at + 2) };
}

const numbersOf = (parts: readonly Part[]): number[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part.number, ...numbersOf(part.parts)]));

/** The numbers of a text's gaps, each once, from the lowest: a card for each. */
export const clozeNumbers = (text: string): number[] => [...new Set(numbersOf(parse(text)))].sort((a, b) => a - b);

/** The text with gap `number` open (`[…]`, or its hint) or shown; all others are shown. `emphasise` marks either in the text's own format. */
export function fillCloze(
  text: string,
  number: number,
  side: 'front' | 'back',
  emphasise: (inner: string) => string,
): string {
  const write = (parts: readonly Part[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        if (part.number !== number) return write(part.parts);
        return emphasise(side === 'front' ? `[${part.hint || '…'}]` : write(part.parts));
      })
      .join('');
  return write(parse(text));
}
