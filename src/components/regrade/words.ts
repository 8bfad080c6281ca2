import type { BadgeTone } from '@/components/ui/badge';
import type { ApiOutputs } from '@/trpc/calls';

export type RegradeView = ApiOutputs['regrades']['get'];
export type ChangeView = RegradeView['changes'][number];

type Words = Readonly<Record<string, { readonly words: string; readonly tone: BadgeTone }>>;

interface SubjectWords {
  /** What is graded again, for one of them. */
  readonly one: string;
  readonly table: string;
  readonly at: string;
  /** What becomes of a verdict, the weightiest first. */
  readonly changes: Words;
  readonly nobody: string;
  readonly where: string;
}

export const SUBJECTS: Readonly<Record<RegradeView['subject'], SubjectWords>> = {
  exercise: {
    one: 'submission',
    table: 'Submissions judged otherwise',
    at: 'Submitted',
    changes: {
      fails: { words: 'passes no longer', tone: 'failed' },
      passes: { words: 'passes now', tone: 'succeeded' },
      score: { words: 'another score', tone: 'caught' },
      kind: { words: 'judged otherwise', tone: 'caught' },
      words: { words: 'explained otherwise', tone: 'plain' },
      fault: { words: 'could not be computed', tone: 'plain' },
    },
    nobody: 'Nobody has submitted it yet. There is nothing to write.',
    where:
      'They read it beside their submission and on their dashboard. It can be taken back, and both verdicts are kept.',
  },
  card: {
    one: 'answer',
    table: 'Answers judged otherwise',
    at: 'Handed in',
    changes: {
      fails: { words: 'right no longer', tone: 'failed' },
      passes: { words: 'right now', tone: 'succeeded' },
      words: { words: 'explained otherwise', tone: 'plain' },
      fault: { words: 'cannot be read any more', tone: 'plain' },
    },
    nobody: 'Nobody has answered it in a quiz yet. There is nothing to write.',
    where: 'They read it in their quiz and on their dashboard. It can be taken back.',
  },
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
export function byWeight(changes: readonly ChangeView[], words: Words): readonly ChangeView[] {
  const order = Object.keys(words);
  return [...changes].sort(
    (a, b) =>
      order.indexOf(a.change) - order.indexOf(b.change) || Math.abs(byHowMuch(b) ?? 0) - Math.abs(byHowMuch(a) ?? 0),
  );
}
