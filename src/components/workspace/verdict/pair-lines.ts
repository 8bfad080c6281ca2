import { diffLines } from 'diff';

export interface Line {
  readonly text: string;
  readonly differs: boolean;
}

/** Two texts line by line, each line marked that the other does not have in its place. A comma at the end is no difference. */
export function pairLines(
  left: string,
  right: string,
): { readonly left: readonly Line[]; readonly right: readonly Line[] } {
  const sides: { left: Line[]; right: Line[] } = { left: [], right: [] };
  let [at, of] = [0, 0];
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  for (const { added, removed, count = 0 } of diffLines(bare(lefts), bare(rights))) {
    for (let line = 0; line < count; line++) {
      if (!added) sides.left.push({ text: lefts[at++] ?? '', differs: Boolean(removed) });
      if (!removed) sides.right.push({ text: rights[of++] ?? '', differs: Boolean(added) });
    }
  }
  return sides;
}

const bare = (lines: readonly string[]): string => lines.map((line) => `${line.replace(/,$/, '')}\n`).join('');
