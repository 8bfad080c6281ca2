'use client';

import { BookOpen } from 'lucide-react';
import Link from 'next/link';
import { duration } from '@/components/machine/event-line';
import { InlineProse, Prose } from '@/components/ui/prose';
import { works } from '../kinds/works';
import { firstDivergence } from '../prediction/first-divergence';
import { useExercise, useExerciseActions } from '../state/context';
import type { ScenarioView } from '../state/types';
import { HintButton } from '../task/hints';
import { EventDiff } from './event-diff';
import { ExpectedActual } from './expected-actual';

/** How one scenario went: the first divergence in words, expected and actual, what it shows a misunderstanding of, and the next hint. */
export function ScenarioDetail({ scenario }: { scenario: ScenarioView }) {
  const { title, passed, shown, sentence, why, expected, actual, at, event, misconception, diff } = scenario;
  const canLook = useExercise(
    ({ run, shown: of }) => run?.report.kind === 'ran' && run.title === title && run.request.definition === of?.text,
  );
  const foretold = useExercise(({ exercise }) => exercise.kind === 'predict');
  const { words } = works[useExercise(({ exercise }) => exercise.kind)];
  const line = foretold ? (firstDivergence(diff)?.at ?? 0) + 1 : undefined;
  const revealed = useExercise((state) => state.hints);
  const hints = useExercise((state) => state.exercise.hints);
  const actions = useExerciseActions();
  if (passed)
    return (
      <p className="text-soft">
        “{title}” went as it should{shown === 'sample' ? `: ${words.asItShould}.` : '.'}
      </p>
    );
  const last = hints[revealed - 1];
  const look = (to: number): void => {
    actions.goTo(to);
    actions.show({ tab: 'events' });
  };
  return (
    <section aria-label={`Scenario ${title}`} className="grid gap-4">
      <div>
        <h2 className="text-3 font-semibold">{title}</h2>
        {[sentence, why].map((said) =>
          said ? (
            <p key={said} className="mt-1 [overflow-wrap:anywhere]">
              <InlineProse text={said} />
            </p>
          ) : null,
        )}
        {event !== undefined ? (
          <p className="mt-1 text-1 text-soft">
            First divergence
            {at === undefined ? '' : `, ${duration(at)} after the start`}
            {line !== undefined ? (
              `, at line ${line} of your prediction`
            ) : canLook ? (
              <>
                {': '}
                <button
                  type="button"
                  className="cursor-pointer text-accent underline underline-offset-2"
                  onClick={() => look(event)}
                >
                  event {event} of your run
                </button>
              </>
            ) : (
              `, at event ${event} of your run`
            )}
          </p>
        ) : null}
      </div>
      {expected !== undefined || actual !== undefined ? (
        <ExpectedActual expected={expected} actual={actual} nothing={foretold ? 'No such event here' : undefined} />
      ) : null}
      {diff ? <EventDiff rows={diff} foretold={foretold} onGoTo={canLook ? look : undefined} /> : null}
      {foretold ? (
        <p className="text-1 text-soft">
          What comes after it stays hidden until you pass: mend this line, and think on from there.
        </p>
      ) : null}
      {shown !== 'sample' && expected === undefined && actual === undefined ? (
        <p className="text-1 text-soft">
          This scenario is hidden: its input and what was expected are not shown, so that the rule is mended rather than
          the case.
        </p>
      ) : null}
      {misconception ? (
        <div className="grid gap-2 border-l-2 border-caught pl-4">
          <div>
            <p className="text-1 text-soft">Often thought, and not so:</p>
            <p className="font-semibold">
              <InlineProse text={misconception.title} />
            </p>
          </div>
          <Prose text={misconception.explanation} />
          <Link
            href={`/lessons/${misconception.lesson}`}
            target="_blank"
            className="flex w-fit items-center gap-2 py-1 text-1 text-accent underline underline-offset-2"
          >
            <BookOpen size={14} aria-hidden="true" />
            Read the paragraph that explains it
            <span className="sr-only"> (opens in a new tab)</span>
          </Link>
        </div>
      ) : null}
      {last ? (
        <p aria-live="polite">
          <span className="block text-1 text-soft">
            Hint {revealed} of {hints.length}
          </span>
          <InlineProse text={last} />
        </p>
      ) : null}
      <HintButton />
    </section>
  );
}
