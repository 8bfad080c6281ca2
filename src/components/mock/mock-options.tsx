'use client';

import { Strikethrough } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { InlineProse } from '@/components/ui/prose';
import type { PresentedCard } from '@/grading';
import { chosenOf } from './mock-state';

type ExamCard = Extract<PresentedCard, { kind: 'single' | 'multiple' }>;

interface MockOptionsProps {
  readonly card: ExamCard;
  readonly response: unknown;
  readonly struck: readonly string[];
  readonly onRespond: (response: unknown) => void;
  readonly onStrike: (struck: readonly string[]) => void;
}

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** The response once this option was pressed: chosen alone, or among several chosen or not. */
export function pressed(card: ExamCard, response: unknown, id: string): unknown {
  if (card.kind === 'single') return { option: id };
  const options = toggled(chosenOf(response), id);
  return options.length > 0 ? { options } : null;
}

/** Options as the exam has them: chosen by the left side, struck out by the right. */
export function MockOptions({ card, response, struck, onRespond, onStrike }: MockOptionsProps) {
  const chosen = chosenOf(response);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-1 text-soft">
        {card.kind === 'single' ? 'Choose one.' : `Choose ${card.choose}.`}
      </legend>
      {card.options.map(({ id, text }, index) => {
        const out = struck.includes(id);
        return (
          <div
            key={id}
            className="flex items-stretch rounded-md border border-hairline has-checked:border-accent has-checked:bg-accent-soft"
          >
            <label className="flex min-h-11 min-w-0 grow cursor-pointer items-start gap-3 px-3 py-2.5">
              <input
                type={card.kind === 'single' ? 'radio' : 'checkbox'}
                name={card.id}
                checked={chosen.includes(id)}
                onChange={() => onRespond(pressed(card, response, id))}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className={classNames('min-w-0 grow', out && 'text-soft line-through')}>
                <InlineProse text={text} />
              </span>
              <span aria-hidden="true" className="font-mono text-1 text-soft max-sm:hidden">
                {index + 1}
              </span>
            </label>
            <button
              type="button"
              aria-pressed={out}
              aria-label={`Strike out option ${index + 1}`}
              title="Strike out"
              onClick={() => onStrike(toggled(struck, id))}
              className={classNames(
                'grid w-11 shrink-0 place-items-center rounded-r-md border-l border-hairline hover:bg-sunk',
                out ? 'text-ink' : 'text-soft',
              )}
            >
              <Strikethrough size={16} aria-hidden="true" />
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}
