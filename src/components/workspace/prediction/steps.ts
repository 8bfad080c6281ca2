/** A prediction as it was, and the scenario that was changed next. */
export interface Step {
  readonly text: string;
  readonly scenario: string;
}

/** What can be taken back and what can be done again, the nearest last. */
export interface Steps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noSteps: Steps = { past: [], future: [] };

/** Steps that can be taken back. */
const MOST = 200;

/** Remembers how it was before a change; what was taken back is then gone. */
export const remember = ({ past }: Steps, before: Step): Steps => ({
  past: [...past, before].slice(-MOST),
  future: [],
});

/** One step back or forth from `now`; undefined where there is none. */
export function walk(
  { past, future }: Steps,
  to: 'past' | 'future',
  now: string,
): { readonly steps: Steps; readonly step: Step } | undefined {
  const step = (to === 'past' ? past : future).at(-1);
  if (!step) return undefined;
  const left: Step = { text: now, scenario: step.scenario };
  const steps =
    to === 'past'
      ? { past: past.slice(0, -1), future: [...future, left] }
      : { past: [...past, left], future: future.slice(0, -1) };
  return { steps, step };
}
