/** One line of a listing; `mark` is a range in `text`, `isNew` says that the other listing does not have it. */
export interface ListedLine {
  readonly number: number;
  readonly text: string;
  readonly mark?: { readonly from: number; readonly to: number };
  readonly isNew?: boolean;
}

/** Longer lines, and listings of more lines, say how much was left out. */
const WIDEST = 160;
const LONGEST = 60;

/** The text's lines, with the range marked in the line where it begins. */
export function linesOf(text: string, range?: { readonly from: number; readonly to: number }): ListedLine[] {
  let start = 0;
  const lines = text.split('\n').map((line, index) => {
    const from = range === undefined ? -1 : range.from - start;
    const isMarked = range !== undefined && from >= 0 && from <= line.length;
    const to = isMarked ? Math.max(from + 1, Math.min(range.to - start, line.length)) : 0;
    start += line.length + 1;
    const shown = shorten(line);
    if (!isMarked) return { number: index + 1, text: shown };
    const last = shown.length;
    if (shown !== line) return { number: index + 1, text: shown, mark: { from: 0, to: last } };
    return {
      number: index + 1,
      text: shown,
      mark: { from: Math.min(from, Math.max(0, last - 1)), to: Math.min(to, last) },
    };
  });
  return lines.length <= LONGEST ? lines : lines.slice(0, LONGEST);
}

/** Runs of one character as their number, then what is still too long by its beginning and its end. */
function shorten(line: string): string {
  if (line.length <= WIDEST) return line;
  const short = line.replace(/(.)\1{39,}/g, (run, one: string) => `⟨${run.length.toLocaleString('en')} × '${one}'⟩`);
  if (short.length <= WIDEST) return short;
  return `${short.slice(0, 40)}… ${(short.length - 80).toLocaleString('en')} characters …${short.slice(-40)}`;
}

/** The mended text's lines, those that differ from the failing one marked as new: all between what both begin and end with. */
export function changedLines(fails: string, mended: string): ListedLine[] {
  const before = fails.split('\n');
  const lines = linesOf(mended);
  const after = mended.split('\n');
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return lines.map((line, index) => (index >= head && index < after.length - tail ? { ...line, isNew: true } : line));
}
