import type { BadgeTone } from '@/components/ui/badge';
import type { ApiOutputs } from '@/trpc/calls';

export type RegradeView = ApiOutputs['regrades']['get'];
export type ChangeView = RegradeView['changes'][number];

/** What becomes of a verdict, the weightiest first. */
export const CHANGES: Readonly<Record<string, { readonly words: string; readonly tone: BadgeTone }>> = {
  fails: { words: 'passes no longer', tone: 'failed' },
  passes: { words: 'passes now', tone: 'succeeded' },
  score: { words: 'another score', tone: 'caught' },
  kind: { words: 'judged otherwise', tone: 'caught' },
  words: { words: 'explained otherwise', tone: 'plain' },
  fault: { words: 'could not be computed', tone: 'plain' },
};

export const STATES: Readonly<Record<RegradeView['state'], string>> = {
  computing: 'Being computed',
  ready: 'Waits for your decision',
  applying: 'Being written',
  applied: 'Written',
  undoing: 'Being taken back',
  undone: 'Taken back',
};

export const percent = (score: number): string => `${Math.round(100 * score)} %`;

/** How many points of a hundred a verdict changes by; null where one of the two has none. */
export const byHowMuch = ({ before, after }: Pick<ChangeView, 'before' | 'after'>): number | null =>
  before && after ? Math.round(100 * after.score) - Math.round(100 * before.score) : null;

/** The change that weighs most first; of one kind the greatest difference first. */
export function byWeight(changes: readonly ChangeView[]): readonly ChangeView[] {
  const order = Object.keys(CHANGES);
  return [...changes].sort(
    (a, b) =>
      order.indexOf(a.change) - order.indexOf(b.change) || Math.abs(byHowMuch(b) ?? 0) - Math.abs(byHowMuch(a) ?? 0),
  );
}
