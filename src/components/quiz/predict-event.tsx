import { duration } from '@/components/machine/event-line';
import type { PresentedCard } from '@/grading';
import type { AnswerKind } from './answering';
import { PredictedOptions } from './predicted-options';
import { ShownMachine } from './shown-machine';

type Card = Extract<PresentedCard, { kind: 'predict-event' }>;

export const predictEvent: AnswerKind<'predict-event'> = {
  blank: () => ({ option: '' }),
  missing: (_, { option }) => (option ? undefined : 'Choose an event first.'),
  press: (card, response, n) => ({ option: card.options[n - 1] ?? response.option }),
  Answer: ({ card, response, graded, onChange }) => (
    <div>
      <ShownMachine machine={card.machine} />
      <SoFar shown={card.shown} />
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

/** The history up to the event that is asked for. */
function SoFar({ shown }: Pick<Card, 'shown'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are grouped here; a group's name tells what scrolls
    <div
      tabIndex={0}
      role="group"
      aria-label="History so far"
      className="mb-4 overflow-x-auto rounded-md border border-hairline text-1"
    >
      <table className="w-full border-collapse">
        <thead className="bg-sunk text-left text-soft">
          <tr>
            <th scope="col" className="w-8 px-2 py-1 text-right font-medium sm:px-3">
              Id
            </th>
            <th scope="col" className="px-2 py-1 text-right font-medium sm:px-3">
              Time
            </th>
            <th scope="col" className="px-2 py-1 font-medium sm:px-3">
              Event
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ type, about, at }, index) => (
            <tr key={`${index} ${type}`} className="border-t border-hairline">
              <td className="px-2 py-1 text-right text-soft tabular-nums sm:px-3">{index + 1}</td>
              <td className="px-2 py-1 text-right whitespace-nowrap text-soft tabular-nums sm:px-3">{duration(at)}</td>
              <td className="w-full px-2 py-1 sm:px-3">
                {type}
                {about ? <span className="text-soft">: {about}</span> : null}
              </td>
            </tr>
          ))}
          <tr className="border-t border-hairline">
            <td className="px-2 py-1 text-right text-soft tabular-nums sm:px-3">{shown.length + 1}</td>
            <td />
            <td className="px-2 py-1 font-medium sm:px-3">What comes next?</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
