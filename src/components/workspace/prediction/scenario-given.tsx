import { prettyJson } from '@/components/machine/pretty-json';
import { JsonCode } from '@/components/ui/json-code';
import { type Answer, readAnswers } from '../state/answers';
import type { ExerciseView } from '../state/types';

/** What happens to the machine in a scenario: its input, and what its calls are answered, attempt by attempt. */
export function ScenarioGiven({ scenario }: { scenario: ExerciseView['samples'][number] }) {
  const answers = [...readAnswers(scenario.responses)];
  return (
    <section aria-label="What is given" className="border-b border-hairline bg-sunk px-4 py-2.5">
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 text-1">
        <dt className="text-soft">Input</dt>
        <dd className="overflow-x-auto">
          <JsonText text={scenario.input} />
        </dd>
        {answers.map(([target, list]) => (
          <div key={target} className="contents">
            <dt className="max-w-40 text-soft [overflow-wrap:anywhere]">
              <code>{target}</code>
            </dt>
            <dd>
              <ol className="grid gap-0.5">
                {list.map((answer, index) => (
                  <li key={index} className="flex flex-wrap items-baseline gap-x-2">
                    <span className="text-soft">{callsOf(index, list.length)}</span>
                    <AnswerWords answer={answer} />
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The last answer repeats. */
const callsOf = (index: number, count: number): string => {
  if (count === 1) return 'every call';
  return index === count - 1 ? `call ${index + 1} and later` : `call ${index + 1}`;
};

function AnswerWords({ answer }: { answer: Answer }) {
  const { does, value, error, cause, after } = answer;
  const time = after === '' ? null : <span className="text-soft">after {after} s</span>;
  if (does === 'returns')
    return (
      <>
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
          returns <JsonText text={value} />
        </span>
        {time}
      </>
    );
  if (does === 'throws')
    return (
      <>
        <span>
          fails with <code className="font-medium text-failed">{error || 'no name'}</code>
          {cause === '' ? null : <span className="text-soft"> ({cause})</span>}
        </span>
        {time}
      </>
    );
  return <span>{does === 'hangs' ? 'never answers' : 'waits for a token'}</span>;
}

function JsonText({ text }: { text: string }) {
  return (
    <span className="inline-block max-w-full whitespace-pre-wrap [overflow-wrap:anywhere]">
      <JsonCode text={prettyJson(text)} className="w-auto! min-w-0!" />
    </span>
  );
}
