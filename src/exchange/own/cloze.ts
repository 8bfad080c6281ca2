/** A part of a text that is left open: `{{c1::answer::hint}}`, as Anki writes it. */
interface Gap {
  readonly number: number;
  readonly parts: readonly Part[];
  readonly hint: string;
}
type Part = string | Gap;

/** Gaps inside gaps deeper than this stay the text they are. */
const maxDepth = 8;

function parse(text: string, from: number, depth: number): { parts: Part[]; end: number; closed: boolean } {
  const parts: Part[] = [];
  const mark = /\{\{c(\d{1,3})::|\}\}/g;
  let at = from;
  for (mark.lastIndex = from; ; ) {
    const found = mark.exec(text);
    if (!found) return { parts: [...parts, text.slice(at)], end: text.length, closed: false };
    if (found[1] === undefined) {
      if (depth === 0) continue;
      return { parts: [...parts, text.slice(at, found.index)], end: mark.lastIndex, closed: true };
    }
    if (depth >= maxDepth) continue;
    const inner = parse(text, mark.lastIndex, depth + 1);
    // A gap that never ends is text.
    if (!inner.closed) continue;
    parts.push(text.slice(at, found.index), gapOf(Number(found[1]), inner.parts));
    at = inner.end;
    mark.lastIndex = at;
  }
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
export const clozeNumbers = (text: string): number[] =>
  [...new Set(numbersOf(parse(text, 0, 0).parts))].sort((a, b) => a - b);

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
  return write(parse(text, 0, 0).parts);
}
