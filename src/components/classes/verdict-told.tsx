import { CircleCheck, CircleX } from 'lucide-react';
import { InlineProse } from '@/components/ui/prose';
import type { ApiOutputs } from '@/trpc/calls';

type Told = NonNullable<ApiOutputs['gradebook']['submission']['told']>;

/** Scenario by scenario what became of a submission, in the words its student read. */
export function VerdictToldList({ told: { refused, scenarios, broken } }: { told: Told }) {
  const passed = scenarios.filter((one) => one.passed).length;
  return (
    <section aria-labelledby="verdict" className="grid gap-2">
      <h2 id="verdict" className="text-3 font-semibold">
        {scenarios.length === 0 ? 'Not graded' : `${passed} of ${scenarios.length} scenarios passed`}
      </h2>
      <ul className="border-t border-hairline">
        {scenarios.map(({ id, title, passed: fits, sentence, why }) => (
          <Line key={id} fits={fits} title={title} words={[sentence, why]} />
        ))}
        {[...refused, ...broken].map(({ message, place }, index) => (
          <Line key={index} fits={false} title={message} place={place} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly fits: boolean;
  readonly title: string;
  readonly words?: readonly (string | undefined)[];
  readonly place?: string | undefined;
}

function Line({ fits, title, words = [], place }: LineProps) {
  const Icon = fits ? CircleCheck : CircleX;
  return (
    <li className="flex gap-2 border-b border-hairline py-2">
      <Icon size={16} aria-hidden="true" className={`mt-0.5 shrink-0 ${fits ? 'text-succeeded' : 'text-failed'}`} />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-medium">
          {title}
          <span className="sr-only">{fits ? ', passed' : ', not passed'}</span>
        </p>
        {words.map((one, index) =>
          one ? (
            <p key={index} className="text-1 text-soft">
              <InlineProse text={one} />
            </p>
          ) : null,
        )}
        {place ? <code className="text-1 text-soft">{place}</code> : null}
      </div>
    </li>
  );
}
