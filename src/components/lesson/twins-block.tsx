import type { Machine } from '@/catalog';
import { computeTwins } from '@/components/machine/compute-twins';
import { TwinsView } from './twins-view';

/** Virtual clocks of lessons start here: 2026-01-01T00:00:00Z. */
const START_TIME = 1_767_225_600_000;

/** A machine run both ways in every scenario, by the interpreter, when the page is made; the browser chooses which to show. */
export async function TwinsBlock({ machine }: { machine: Machine }) {
  const { definition, name, title, caption } = machine;
  const scenarios = await Promise.all(
    machine.scenarios.map(async ({ title: scenario, input, responses }) => ({
      title: scenario,
      report: await computeTwins({ definition, input, responses, type: 'STANDARD', startTime: START_TIME, seed: name }),
    })),
  );
  return <TwinsView name={name} title={title} caption={caption} scenarios={scenarios} />;
}
