'use client';

import { OptionRow } from '@/components/quiz/option-row';
import type { Graded, PresentedCard } from '@/grading';

const nothing = (): void => undefined;

/** The options of a question after the mock: what each was, what was chosen, and why. */
export function ReportOptions({ card, graded, name }: { card: PresentedCard; graded: Graded; name: string }) {
  if (card.kind !== 'single' && card.kind !== 'multiple') return null;
  return (
    <div className="grid gap-2">
      {card.options.map(({ id, text }, index) => {
        const remark = graded.remarks.find((one) => one.id === id);
        return (
          <OptionRow
            key={id}
            type={card.kind === 'single' ? 'radio' : 'checkbox'}
            name={name}
            number={index + 1}
            text={text}
            checked={remark?.chosen ?? false}
            onChange={nothing}
            remark={remark}
          />
        );
      })}
    </div>
  );
}
