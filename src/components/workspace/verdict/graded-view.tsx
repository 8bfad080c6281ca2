'use client';

import { EyeOff } from 'lucide-react';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { InlineProse } from '@/components/ui/prose';
import { useExercise, useExerciseActions } from '../state/context';
import type { GradedVerdict, ScenarioView } from '../state/types';
import { References } from './references';
import { ScenarioDetail } from './scenario-detail';

/** A chip for each scenario; below, how the chosen one went. */
export function GradedView({ verdict }: { verdict: GradedVerdict }) {
  const chosen = useExercise((state) => state.scenario);
  const scenario = verdict.scenarios.find(({ id }) => id === chosen) ?? verdict.scenarios.find(({ passed }) => !passed);
  return (
    <div className="grid gap-4 p-4 pb-8">
      <ul aria-label="Scenarios" className="flex flex-wrap gap-1.5">
        {verdict.scenarios.map((one) => (
          <li key={one.id}>
            <Chip scenario={one} chosen={one.id === scenario?.id} />
          </li>
        ))}
      </ul>
      {verdict.broken && verdict.broken.length > 0 ? (
        <Callout tone="care" title="Built otherwise than asked">
          <ul className="grid gap-1">
            {verdict.broken.map(({ message, location }) => (
              <li key={`${location} ${message}`}>
                <InlineProse text={message} />
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      {scenario ? <ScenarioDetail key={scenario.id} scenario={scenario} /> : null}
      {verdict.passed ? <References /> : null}
    </div>
  );
}

function Chip({ scenario, chosen }: { scenario: ScenarioView; chosen: boolean }) {
  const actions = useExerciseActions();
  const { id, title, passed, shown } = scenario;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => void actions.openScenario(id)}
      className={classNames(
        'inline-flex min-h-7 items-center gap-1.5 rounded-md border px-2 py-0.5 text-left text-1',
        passed ? 'bg-succeeded-soft' : 'bg-failed-soft',
        chosen ? 'border-ink' : 'border-transparent hover:border-control',
      )}
    >
      <span aria-hidden="true" className={classNames('font-semibold', passed ? 'text-succeeded' : 'text-failed')}>
        {passed ? '✓' : '✕'}
      </span>
      <span className="sr-only">{passed ? 'Passed: ' : 'Failed: '}</span>
      {title}
      {shown !== 'sample' ? (
        <>
          <EyeOff size={12} aria-hidden="true" className="shrink-0 text-soft" />
          <span className="sr-only"> (hidden)</span>
        </>
      ) : null}
    </button>
  );
}
