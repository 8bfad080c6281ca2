'use client';

import { ArrowRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { sendAnswer } from '@/components/lesson/record';
import { QuizCard } from '@/components/quiz/quiz-card';
import { Button } from '@/components/ui/button';
import { Meter } from '@/components/ui/meter';
import type { Graded } from '@/grading';
import type { Item, Outcome } from './item';
import { PlacementResult } from './placement-result';

const outcomeOf = (graded: Graded): Outcome => (graded.correct ? 'right' : 'wrong');

/** The check: one card after the other, each with its verdict; then what to read. What was answered stays through a reload. */
export function Placement({ items }: { items: readonly Item[] }) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(
    () => new Map(items.flatMap(({ versionId, answer }) => (answer ? [[versionId, outcomeOf(answer.graded)]] : []))),
  );
  const [place, setPlace] = useState(() => {
    const open = items.findIndex(({ answer }) => !answer);
    return open < 0 ? items.length : open;
  });
  const top = useRef<HTMLParagraphElement>(null);

  const note = (item: Item, outcome: Outcome): void =>
    setOutcomes((before) => new Map(before).set(item.versionId, outcome));
  const goOn = (from: number): void => {
    const next = items.findIndex(({ versionId }, index) => index > from && !outcomes.has(versionId));
    setPlace(next < 0 ? items.length : next);
    requestAnimationFrame(() => top.current?.focus());
  };

  const item = items[place];
  if (!item) {
    return (
      <PlacementResult
        items={items}
        outcomes={outcomes}
        onAgain={() => {
          setOutcomes(new Map());
          setPlace(0);
        }}
      />
    );
  }
  const outcome = outcomes.get(item.versionId);
  return (
    <section aria-label="Placement check" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <p ref={top} tabIndex={-1} className="mb-2 text-1 text-soft tabular-nums outline-none">
          Card {place + 1} of {items.length} <span aria-hidden="true">·</span> {item.lesson.title}
        </p>
        <Meter value={place} max={items.length} />
      </div>
      <QuizCard
        key={item.versionId}
        card={item.card}
        versionId={item.versionId}
        send={sendAnswer}
        onGraded={(graded) => note(item, outcomeOf(graded))}
      />
      <div className="flex flex-wrap justify-between gap-3">
        {outcome ? (
          <Button kind="primary" size="large" onClick={() => goOn(place)} className="max-sm:w-full">
            {place === items.length - 1 ? 'See what to read' : 'Next card'}
            <ArrowRight size={18} aria-hidden="true" />
          </Button>
        ) : (
          <Button
            kind="quiet"
            onClick={() => {
              note(item, 'passed');
              goOn(place);
            }}
          >
            I do not know this
          </Button>
        )}
      </div>
    </section>
  );
}
