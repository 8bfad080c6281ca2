'use client';

import { ClassMoment } from '@/components/classes/class-moment';
import { Callout } from '@/components/ui/callout';
import { Prose } from '@/components/ui/prose';
import { kindOf, Question } from './question';
import type { Attempt, AttemptItem } from './quiz-state';
import { Verdict } from './verdict';

const nothing = (): void => undefined;

/** What an attempt says once it is over: the score and every question explained, or when both will be shown. */
export function QuizReport({ attempt }: { attempt: Attempt }) {
  const { points, maxPoints, releaseAt, items, finishedAt, startedAt } = attempt;
  const minutes = finishedAt ? Math.max(1, Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000)) : null;
  return (
    <div className="grid gap-8">
      {points === null ? (
        <Callout title="Handed in">
          <p>
            Your answers are kept. The result and the explanations are shown once the quiz has closed for everybody
            {releaseAt ? (
              <>
                : <ClassMoment at={releaseAt} timeZone="UTC" zone />
              </>
            ) : null}
            .
          </p>
        </Callout>
      ) : (
        <p className="rounded-md border border-hairline bg-raised p-4 sm:p-6">
          <span className="text-6 font-semibold tabular-nums">{points}</span>{' '}
          <span className="text-4 text-soft tabular-nums">
            of {maxPoints} {maxPoints === 1 ? 'point' : 'points'}
          </span>
          {minutes === null ? null : <span className="block text-soft tabular-nums">in {minutes} min</span>}
        </p>
      )}
      <section aria-labelledby="questions">
        <h2 id="questions" className="mb-4 text-4 font-semibold">
          {points === null ? 'What you answered' : 'Every question, explained'}
        </h2>
        <ol className="grid gap-6">
          {items.map((item) => (
            <Reported key={item.place} item={item} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Reported({ item }: { item: AttemptItem }) {
  const { place, card, points, response, graded, correct, regraded } = item;
  return (
    <li className="rounded-md border border-hairline bg-raised p-4 sm:p-6">
      <p className="mb-2 flex flex-wrap justify-between gap-2 text-1 text-soft tabular-nums">
        <span>Question {place + 1}</span>
        <span>
          {correct === null
            ? points === 1
              ? 'one point'
              : `${points} points`
            : `${correct ? points : 0} of ${points}`}
        </span>
      </p>
      <div id={`prompt-${card.id}`} className="mb-4 text-3 font-medium text-pretty">
        <Prose text={card.prompt} />
      </div>
      {response === null && !graded ? (
        <p className="text-soft">Left blank.</p>
      ) : (
        <fieldset disabled className="min-w-0">
          <Question
            card={card}
            response={response ?? kindOf(card).blank(card)}
            graded={graded ?? undefined}
            onChange={nothing}
          />
        </fieldset>
      )}
      {graded ? <Verdict graded={graded} blank={response === null} /> : null}
      {regraded ? (
        <Callout className="mt-4" title="Graded again">
          <p>{regraded}</p>
        </Callout>
      ) : null}
    </li>
  );
}
