import type { AnswerKind } from './answering';
import { OptionRow } from './option-row';

export const single: AnswerKind<'single'> = {
  blank: () => ({ option: '' }),
  missing: (_, { option }) => (option ? undefined : 'Choose an option first.'),
  press: (card, response, n) => ({ option: card.options[n - 1]?.id ?? response.option }),
  Answer: ({ card, response, graded, onChange }) => (
    <div role="radiogroup" aria-labelledby={`prompt-${card.id}`} className="grid gap-2">
      {card.options.map(({ id, text }, index) => (
        <OptionRow
          key={id}
          type="radio"
          name={card.id}
          number={index + 1}
          text={text}
          checked={response.option === id}
          onChange={() => onChange({ option: id })}
          remark={graded?.remarks.find((remark) => remark.id === id)}
        />
      ))}
    </div>
  ),
};
