import { diff3Merge } from 'node-diff3';
import type { ExerciseFiles } from '@/catalog';

/** A stretch of a merged file: agreed, or in two wordings. */
export type Stretch =
  | { readonly agreed: readonly string[] }
  | { readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** One file that both changed at the same place. */
export interface ContestedFile {
  readonly path: string;
  readonly stretches: readonly Stretch[];
}

export interface Merge {
  /** Every file on which there is no more to say; absent: both agree that it is gone. */
  readonly files: ExerciseFiles;
  readonly contested: readonly ContestedFile[];
}

const linesOf = (text: string): string[] => text.split('\n');

/**
 * Two versions of the same files put together: what one alone changed is taken from them, also when a file came or went; what both
 * changed at one place is contested.
 */
export function mergeFiles(base: ExerciseFiles, mine: ExerciseFiles, theirs: ExerciseFiles): Merge {
  const files: Record<string, string> = {};
  const contested: ContestedFile[] = [];
  for (const path of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [before, own, other] = [textOf(base, path), textOf(mine, path), textOf(theirs, path)];
    const taken = own === other || other === before ? own : own === before ? other : null;
    if (taken === undefined) continue;
    if (taken !== null) {
      files[path] = taken;
      continue;
    }
    const stretches = diff3Merge(linesOf(own ?? ''), linesOf(before ?? ''), linesOf(other ?? '')).flatMap(
      ({ ok, conflict }): Stretch[] =>
        ok ? [{ agreed: ok }] : conflict ? [{ mine: conflict.a, theirs: conflict.b }] : [],
    );
    if (stretches.every((one) => 'agreed' in one)) files[path] = settle({ path, stretches }, []);
    else contested.push({ path, stretches });
  }
  return { files, contested };
}

const textOf = (files: ExerciseFiles, path: string): string | undefined =>
  Object.hasOwn(files, path) ? files[path] : undefined;

export type Choice = 'mine' | 'theirs';

/** The text of a contested file, each contested stretch as it was chosen; where nothing was chosen, one's own. */
export const settle = ({ stretches }: ContestedFile, choices: readonly Choice[]): string => {
  let nth = 0;
  return stretches
    .flatMap((one) => ('agreed' in one ? one.agreed : (choices[nth++] ?? 'mine') === 'mine' ? one.mine : one.theirs))
    .join('\n');
};
