'use client';

import { Kbd } from '@/components/ui/kbd';
import { type CardRating, ratings } from '@/review';
import { intervalInWords } from './interval';

const words: Record<CardRating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

interface RatingBarProps {
  /** A wrong answer was forgotten: there is one way on. */
  readonly correct: boolean;
  readonly due: Readonly<Record<CardRating, Date>>;
  /** The instant the labels count from. */
  readonly now: number;
  readonly disabled: boolean;
  readonly onRate: (rating: CardRating) => void;
}

/** How well was it known? Keys 1 to 4; each button says when the card would come back. */
export function RatingBar({ correct, due, now, disabled, onRate }: RatingBarProps) {
  const offered = correct ? ratings : (['again'] as const);
  return (
    <fieldset disabled={disabled} className="grid gap-2">
      <legend className="mb-2 text-1 text-soft">
        {correct ? 'How well did you know it?' : 'You will be asked again soon.'}
      </legend>
      <div className={correct ? 'grid grid-cols-2 gap-2 sm:grid-cols-4' : 'grid'}>
        {offered.map((rating) => (
          <button
            key={rating}
            type="button"
            data-rating={rating}
            onClick={() => onRate(rating)}
            className="grid min-h-14 justify-items-center rounded-md border border-control bg-raised px-3 py-2 font-medium hover:bg-sunk disabled:opacity-60"
          >
            <span className="flex items-center gap-2">
              {correct ? words[rating] : 'Go on'}
              <span className="max-sm:hidden">
                <Kbd>{String(ratings.indexOf(rating) + 1)}</Kbd>
              </span>
            </span>
            <span className="text-1 font-normal text-soft tabular-nums">
              in {intervalInWords(due[rating].getTime() - now)}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
