import type { BadgeTone } from '@/components/ui/badge';
import type { ApiOutputs } from '@/trpc/calls';

export type RegradeView = ApiOutputs['regrades']['get'];
export type ChangeView = RegradeView['changes'][number];
type ChangedPart = NonNullable<NonNullable<ChangeView['why']>['first']>;

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
    nobody: 'Nobody has submitted it yet.',
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
    nobody: 'Nobody has handed in a quiz that asks it yet.',
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

/** That nobody is judged otherwise. */
export function nothing({
  subject,
  state,
  total,
  open,
  skipped,
}: Pick<RegradeView, 'subject' | 'state' | 'total' | 'open' | 'skipped'>): string {
  const { one, nobody } = SUBJECTS[subject];
  const rest = state === 'ready' && open > 0 ? '' : ' There is nothing to write.';
  if (total === 0) return `${nobody}${rest}`;
  if (skipped.length > 0) return `None of the ${one}s that may change is judged otherwise.${rest}`;
  return total === 1
    ? `The only ${one} comes to the verdict it has.${rest}`
    : `All ${total} ${one}s come to the verdict they have.${rest}`;
}

/** What becomes of those who are still taking a quiz that asks the question; empty where nobody is, or it makes no difference. */
export function openWords({ state, open, version }: Pick<RegradeView, 'state' | 'open' | 'version'>): string {
  if (open === 0 || state === 'undone' || state === 'undoing') return '';
  const who = open === 1 ? 'One student is still taking a quiz with it.' : `${open} are still taking a quiz with it.`;
  const theirs = open === 1 ? 'Their answer' : 'Their answers';
  return state === 'computing' || state === 'ready'
    ? `${who} ${theirs} will be graded by version ${version} too, once you write this; until then, by the version they were asked.`
    : `${who} ${theirs} will be graded by version ${version} when they hand in.`;
}

/** Which answers are left out, and what to do to have them in; empty where none are. */
export function skippedWords({ skipped }: Pick<RegradeView, 'skipped'>): string {
  if (skipped.length === 0) return '';
  const n = skipped.reduce((sum, one) => sum + one.n, 0);
  const names = skipped.map(({ name }) => `“${name}”`).join(', ');
  const classes = skipped.length === 1 ? `the class ${names} is archived` : `the classes ${names} are archived`;
  const marks = skipped.length === 1 ? 'its marks stay' : 'their marks stay';
  const bring = skipped.length === 1 ? 'bring the class back' : 'bring a class back';
  return `${n === 1 ? 'One answer is' : `${n} answers are`} left out: ${classes}, so ${marks} as they are. To grade ${n === 1 ? 'it' : 'them'} again, ${bring} and compute again.`;
}

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

/** What a part of the verdict comes to now, in few words; what the grader says of it follows. */
export function partWords({ part, title, now }: Pick<ChangedPart, 'part' | 'title' | 'now'>): string {
  if (part === 'scenario')
    return {
      wrong: `“${title}” goes wrong`,
      right: `“${title}” goes right`,
      gone: `“${title}” is asked no more`,
      otherwise: `“${title}”`,
    }[now];
  if (part === 'design') return now === 'right' ? 'No longer built otherwise than asked' : 'Built otherwise than asked';
  return { wrong: 'Cannot be run', right: 'Can be run', gone: '', otherwise: 'Can be run' }[now];
}

/** Where no scenario and no demand is judged otherwise. */
export const onlyCounts = 'Every scenario comes to the same; what it counts has changed.';
