'use client';

import { ArrowRight, CircleCheck, CircleX, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { works } from '../kinds/works';
import { useExercise, useExerciseActions } from '../state/context';
import type { SubmissionView, Submitting } from '../state/types';
import { bareJson } from './bare-json';

interface Said {
  readonly tone: 'good' | 'bad' | 'care' | 'busy';
  readonly words: string;
  readonly more?: string;
}

const TONES: Record<Said['tone'], { readonly Icon: LucideIcon; readonly look: string; readonly mark: string }> = {
  good: { Icon: CircleCheck, look: 'bg-succeeded-soft', mark: 'text-succeeded' },
  bad: { Icon: CircleX, look: 'bg-failed-soft', mark: 'text-failed' },
  care: { Icon: TriangleAlert, look: 'bg-caught-soft', mark: 'text-caught' },
  busy: { Icon: LoaderCircle, look: 'bg-running-soft', mark: 'text-running animate-spin motion-reduce:animate-none' },
};

interface VerdictStripProps {
  /** The exercise to go on with after a pass. */
  readonly next: { readonly slug: string; readonly title: string } | undefined;
}

/** The verdict in one line, in sight whatever else is shown; pressing it opens what there is to say about it. */
export function VerdictStrip({ next }: VerdictStripProps) {
  const submitting = useExercise((state) => state.submitting);
  const shown = useExercise((state) => state.shown);
  const older = useChangedSince(shown?.text);
  const { invalid } = works[useExercise(({ exercise }) => exercise.kind)].words;
  const actions = useExerciseActions();
  const said = underWay(submitting) ?? (shown ? verdictOf(shown, older, invalid) : undefined);
  if (!said) return null;
  const { Icon, look, mark } = TONES[said.tone];
  return (
    <div
      className={classNames(
        'relative flex min-h-10 shrink-0 items-center gap-2.5 border-b border-hairline px-4 py-2',
        look,
      )}
    >
      <Icon size={18} aria-hidden="true" className={classNames('shrink-0', mark)} />
      <p role="status" className="min-w-0">
        <strong className="font-semibold">{said.words}</strong>
        {said.more ? <span className="text-soft"> {said.more}</span> : null}
      </p>
      <button
        type="button"
        aria-label="Open the verdict"
        onClick={() => actions.show({ tab: 'verdict', pane: 'results' })}
        className="absolute inset-0 cursor-pointer outline-offset-[-2px]"
      />
      {next && said.tone === 'good' ? (
        <Link
          href={`/exercises/${next.slug}`}
          title={next.title}
          className="relative ml-auto flex min-h-6 shrink-0 items-center gap-1 text-1 font-medium text-ink no-underline hover:underline"
        >
          Next exercise
          <ArrowRight size={14} aria-hidden="true" />
        </Link>
      ) : null}
    </div>
  );
}

/** Whether the definition says another thing than the text that was graded; how it is laid out, and in which syntax, changes nothing. */
function useChangedSince(graded: string | undefined): boolean {
  // While YAML cannot be read there is nothing to compare.
  const text = useDeferredValue(
    useExercise(({ text, syntax, analysis }) => (syntax === 'yaml' ? analysis?.json : text)),
  );
  const was = useMemo(() => graded !== undefined && bareJson(graded), [graded]);
  const is = useMemo(() => text !== undefined && bareJson(text), [text]);
  return was !== false && is !== false && was !== is;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What happens to a submission before its verdict, and what can go wrong on the way. */
function underWay(submitting: Submitting): Said | undefined {
  switch (submitting.at) {
    case 'rest':
      return undefined;
    case 'sending':
      return { tone: 'busy', words: 'Sending for grading' };
    case 'grading':
      return { tone: 'busy', words: 'Grading' };
    case 'again':
      return { tone: 'care', words: 'Grading broke on our side.', more: 'It is tried again and costs no attempt.' };
    case 'lost':
      return {
        tone: 'care',
        words: 'The server cannot be reached.',
        more: 'Your submission is kept here and sent again by itself.',
      };
    case 'busy':
      return {
        tone: 'care',
        words: 'Much is being graded at the moment.',
        more: `Your submission is sent again in ${submitting.seconds} s, by itself.`,
      };
    case 'refused':
      return { tone: 'care', words: 'Not graded.', more: submitting.message };
  }
}

function verdictOf({ verdict, exam }: SubmissionView, older: boolean, invalid: string): Said {
  const counts = exam?.attempt && `Counts ${percent(exam.attempt.counts)} as attempt ${exam.attempt.attempt}.`;
  const since = [counts, older ? 'You have changed the text since.' : ''].filter(Boolean).join(' ') || undefined;
  if (!verdict) return { tone: 'busy', words: 'Grading' };
  if (verdict.kind === 'over-limit')
    return { tone: 'care', words: `Not run: over the limit of ${verdict.limit}.`, more: since };
  if (verdict.kind === 'invalid') return { tone: 'care', words: invalid, more: since ?? 'It costs no attempt.' };
  const right = verdict.scenarios.filter(({ passed }) => passed).length;
  const total = verdict.scenarios.length;
  if (verdict.passed) return { tone: 'good', words: `Passed. All ${total} scenarios right.`, more: since };
  if (right === total) return { tone: 'bad', words: 'Not passed: built otherwise than asked.', more: since };
  return { tone: 'bad', words: `Not passed: ${right} of ${total} scenarios right.`, more: since };
}
