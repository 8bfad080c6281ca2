import type { AnswerKind } from './answering';
import { PredictedOptions } from './predicted-options';
import { ShownMachine } from './shown-machine';

export const predictOutput: AnswerKind<'predict-output'> = {
  blank: () => ({ option: '' }),
  missing: (_, { option }) => (option ? undefined : 'Choose how it ends first.'),
  press: (card, response, n) => ({ option: card.options[n - 1] ?? response.option }),
  Answer: ({ card, response, graded, onChange }) => (
    <div>
      <ShownMachine machine={card.machine} />
      <PredictedOptions
        name={card.id}
        options={card.options}
        chosen={response.option}
        remarks={graded?.remarks}
        onChoose={(option) => onChange({ option })}
      />
    </div>
  ),
};
