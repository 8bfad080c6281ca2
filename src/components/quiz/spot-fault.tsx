import { classNames } from '@/components/ui/class-names';
import { JsonCode } from '@/components/ui/json-code';
import type { Graded } from '@/grading';
import type { AnswerKind } from './answering';
import { LineNumber } from './numbered-asl';
import { RemarkLine } from './remark-line';

export const spotFault: AnswerKind<'spot-fault'> = {
  blank: () => ({ line: 0 }),
  missing: (_, { line }) => (line ? undefined : 'Choose the line at fault first.'),
  Answer: ({ card, response, graded, onChange }) => (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="overflow-x-auto rounded-md bg-sunk py-2 font-mono text-1">
        <div role="radiogroup" aria-labelledby={`prompt-${card.id}`} className="w-max min-w-full">
          {card.definition.split('\n').map((text, index) => (
            <Line
              key={`${index} ${text}`}
              name={card.id}
              number={index + 1}
              text={text}
              chosen={response.line === index + 1}
              graded={graded}
              onChoose={() => onChange({ line: index + 1 })}
            />
          ))}
        </div>
      </div>
      {graded ? <Said graded={graded} /> : null}
    </div>
  ),
};

type GradedFault = Extract<Graded, { kind: 'spot-fault' }>;

interface LineProps {
  readonly name: string;
  readonly number: number;
  readonly text: string;
  readonly chosen: boolean;
  readonly graded: GradedFault | undefined;
  readonly onChoose: () => void;
}

/** A line to point at: the whole of it is the target, the arrow keys go from one to the next. */
function Line({ name, number, text, chosen, graded, onChoose }: LineProps) {
  const isKey = graded?.key.lines.includes(number) ?? false;
  const code = (
    <span className="whitespace-pre">
      <JsonCode text={text || ' '} />
    </span>
  );
  if (graded) {
    return (
      <div
        className={classNames(
          'flex min-h-6 items-center border-l-2 pr-3',
          isKey ? 'border-succeeded bg-succeeded-soft' : chosen ? 'border-failed bg-failed-soft' : 'border-transparent',
        )}
      >
        <span
          aria-hidden="true"
          className={classNames('w-5 shrink-0 text-center', isKey ? 'text-succeeded' : 'text-failed')}
        >
          {isKey ? '✓' : chosen ? '✕' : ''}
        </span>
        <LineNumber number={number} />
        {isKey || chosen ? (
          <span className="sr-only">
            {isKey ? 'The fault' : 'Not the fault'}
            {chosen ? ', and you chose it' : ''}:
          </span>
        ) : null}
        {code}
      </div>
    );
  }
  return (
    <label className="relative flex min-h-6 cursor-pointer items-center border-l-2 border-transparent pr-3 hover:bg-raised has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-8">
      <span className="w-5 shrink-0" />
      <input
        type="radio"
        name={name}
        checked={chosen}
        onChange={onChoose}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <LineNumber number={number} />
      <span className="sr-only">Line {number}: </span>
      {code}
    </label>
  );
}

function Said({ graded }: { graded: GradedFault }) {
  const { lines, message } = graded.key;
  const [first = 0] = lines;
  const last = lines.at(-1) ?? first;
  return (
    <div>
      <p>
        <span className="font-medium">{first === last ? `Line ${first}` : `Lines ${first} to ${last}`}.</span>{' '}
        <span className="text-soft">The checker says:</span> {message}
      </p>
      {graded.remarks.map((remark) => (
        <RemarkLine key={remark.id} remark={remark} />
      ))}
    </div>
  );
}
