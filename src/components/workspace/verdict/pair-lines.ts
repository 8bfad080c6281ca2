import { diffLines } from 'diff';

export interface Line {
  readonly text: string;
  readonly differs: boolean;
}

const withoutComma = (line: string): string => line.replace(/,$/, '');

/** How a line of JSON is compared where its indentation says nothing. */
export const withoutIndent = (line: string): string => withoutComma(line.trim());

/**
 * Two texts line by line, each line marked that the other does not have in its place. A comma at the end is no difference; what else is none,
 * `bare` takes away.
 */
export function pairLines(
  left: string,
  right: string,
  bare: (line: string) => string = withoutComma,
): { readonly left: readonly Line[]; readonly right: readonly Line[] } {
  const sides: { left: Line[]; right: Line[] } = { left: [], right: [] };
  let [at, of] = [0, 0];
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  for (const { added, removed, count = 0 } of diffLines(joined(lefts, bare), joined(rights, bare))) {
    for (let line = 0; line < count; line++) {
      if (!added) sides.left.push({ text: lefts[at++] ?? '', differs: Boolean(removed) });
      if (!removed) sides.right.push({ text: rights[of++] ?? '', differs: Boolean(added) });
    }
  }
  return sides;
}

const joined = (lines: readonly string[], bare: (line: string) => string): string =>
  lines.map((line) => `${bare(line)}\n`).join('');
