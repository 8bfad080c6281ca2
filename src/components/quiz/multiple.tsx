import type { AnswerKind } from './answering';
import { OptionRow } from './option-row';

const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

const toggle = (options: readonly string[], id: string): string[] =>
  options.includes(id) ? options.filter((other) => other !== id) : [...options, id];

export const multiple: AnswerKind<'multiple'> = {
  blank: () => ({ options: [] }),
  missing: ({ choose }, { options }) => {
    if (options.length === choose) return undefined;
    return options.length < choose
      ? `Choose ${NUMBERS[choose]}: ${choose - options.length} more.`
      : `Choose only ${NUMBERS[choose]}: take ${options.length - choose} away.`;
  },
  press: (card, { options }, n) => {
    const id = card.options[n - 1]?.id;
    return { options: id === undefined ? options : toggle(options, id) };
  },
  Answer: ({ card, response, graded, onChange }) => (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-1 text-soft">Choose {NUMBERS[card.choose]}.</legend>
      {card.options.map(({ id, text }, index) => (
        <OptionRow
          key={id}
          type="checkbox"
          name={card.id}
          number={index + 1}
          text={text}
          checked={response.options.includes(id)}
          onChange={() => onChange({ options: toggle(response.options, id) })}
          remark={graded?.remarks.find((remark) => remark.id === id)}
        />
      ))}
    </fieldset>
  ),
};
