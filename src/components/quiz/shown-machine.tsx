import { prettyJson } from '@/components/machine/pretty-json';
import { JsonCode } from '@/components/ui/json-code';
import type { PresentedCard } from '@/grading';
import { NumberedAsl } from './numbered-asl';

type Shown = Extract<PresentedCard, { kind: 'predict-event' }>['machine'];

const TYPES = { STANDARD: 'Standard', EXPRESS: 'Express' } as const;

/** The machine a card asks about, and what it is started with. */
export function ShownMachine({ machine }: { machine: Shown }) {
  return (
    <div className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-2">
      <NumberedAsl text={machine.definition} label="Definition of the state machine" />
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-1">
        <span className="text-soft">{TYPES[machine.type]}, started with</span>
        <pre className="min-w-0 overflow-x-auto">
          <JsonCode text={prettyJson(machine.input)} />
        </pre>
      </div>
    </div>
  );
}
