import { type ReactNode, useState } from 'react';
import { prettyJson } from '@/components/machine/pretty-json';
import { Segmented } from '@/components/ui/segmented';
import type { DataStep } from '../engine/inspect';
import { JsonBlock } from './json-block';
import { JsonChanges } from './json-changes';
import type { Stay } from './stay';

/** What each step is, in ASL's own words; the key is the name TestState gives it. */
const STEPS = new Map<string, string>([
  ['afterInputPath', 'InputPath'],
  ['afterItemsPath', 'ItemsPath'],
  ['afterParameters', 'Parameters'],
  ['afterArguments', 'Arguments'],
  ['afterItemSelector', 'ItemSelector'],
  ['afterResultSelector', 'ResultSelector'],
  ['afterResultPath', 'ResultPath'],
]);

interface Shown {
  readonly name: string;
  readonly note: ReactNode;
  readonly text: string;
}

/** The data from input to output, step by step; a step that changes nothing takes one line. */
export function DataSteps({ stay, steps }: { stay: Stay; steps: readonly DataStep[] | undefined }) {
  const shown: Shown[] = [
    { name: 'input', note: 'what came in', text: stay.input },
    ...(steps ?? []).map(({ name, text }) => ({ name, note: noteOf(name), text })),
    ...(stay.output === undefined ? [] : [{ name: 'output', note: 'what went out', text: stay.output }]),
  ];
  const [as, setAs] = useState<'whole' | 'changes'>('whole');
  return (
    <section aria-label="Data of the state" aria-busy={steps === undefined}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-1 font-medium text-soft">Data</h3>
        <Segmented
          label="Show of each step"
          value={as}
          onChange={setAs}
          options={[
            { id: 'whole', label: 'Whole' },
            { id: 'changes', label: 'Changes' },
          ]}
        />
      </div>
      <ol className="grid gap-3">
        {shown.map((step, index) => (
          <li key={step.name} className="grid gap-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <code className="text-1 font-semibold">{step.name}</code>
              <span className="text-1 text-soft">
                {step.note}
                {isSame(step, shown[index - 1]) ? '; changes nothing' : ''}
              </span>
            </p>
            <Step
              step={step}
              before={as === 'changes' ? shown[index - 1] : undefined}
              same={isSame(step, shown[index - 1])}
            />
          </li>
        ))}
        {stay.failure ? (
          <li className="grid gap-1">
            <p className="flex items-baseline gap-2">
              <code className="text-1 font-semibold text-failed">errorOutput</code>
              <span className="text-1 text-soft">how its work failed</span>
            </p>
            <JsonBlock text={JSON.stringify({ Error: stay.failure.error, Cause: stay.failure.cause })} />
          </li>
        ) : null}
        {Object.entries(stay.assigned).map(([name, text]) => (
          <li key={name} className="grid gap-1">
            <p className="flex items-baseline gap-2">
              <code className="text-1 font-semibold">${name}</code>
              <span className="text-1 text-soft">assigned</span>
            </p>
            <JsonBlock text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step, before, same }: { step: Shown; before: Shown | undefined; same: boolean }) {
  if (same) return null;
  return before ? <JsonChanges before={before.text} text={step.text} /> : <JsonBlock text={step.text} />;
}

const isSame = (step: Shown, before: Shown | undefined): boolean =>
  before !== undefined && prettyJson(step.text) === prettyJson(before.text);

const noteOf = (name: string): ReactNode =>
  name === 'result' ? 'what its work returned' : <>after {STEPS.get(name) ?? name}</>;
