import { detailsOf } from '../align/details';
import { gradePrediction } from '../exercise/grade-prediction';
import type { PreparedExercise } from '../exercise/prepare';

interface Foreseen {
  readonly type: string;
  readonly state?: string;
}

/** The prediction that is right, event by event. */
export const rightPrediction = async (prepared: PreparedExercise): Promise<Record<string, Foreseen[]>> => {
  const right: Record<string, Foreseen[]> = {};
  for (const part of prepared.scenarios) {
    const run = await part.expected(0);
    right[part.scenario.id] = run.events.map((event) => {
      const details = detailsOf(event);
      const state = details.name ?? details.state;
      return { type: event.type, ...(typeof state === 'string' ? { state } : {}) };
    });
  }
  return right;
};

/** Single changes of a right prediction: an event missing, one twice, two in the other order. Each must fail. */
export const mutatePrediction = async (
  prepared: PreparedExercise,
): Promise<{ made: number; killed: number; surviving: string[] }> => {
  const right = await rightPrediction(prepared);
  const surviving: string[] = [];
  let made = 0;
  const passes = async (prediction: Record<string, readonly Foreseen[]>): Promise<boolean> => {
    const verdict = await gradePrediction(prepared, JSON.stringify(prediction));
    return verdict.kind === 'graded' && verdict.passed;
  };
  if (!(await passes(right))) surviving.push('right, which should pass and does not');
  for (const [scenario, events] of Object.entries(right))
    for (const [index, event] of events.entries()) {
      const next = events[index + 1];
      const changes: [string, readonly Foreseen[]][] = [
        ['drop', events.toSpliced(index, 1)],
        ['twice', events.toSpliced(index, 0, event)],
        ...(next && (next.type !== event.type || next.state !== event.state)
          ? [['swap', events.toSpliced(index, 2, next, event)] as [string, readonly Foreseen[]]]
          : []),
      ];
      for (const [name, changed] of changes) {
        made++;
        if (await passes({ ...right, [scenario]: changed })) surviving.push(`${name}:${scenario}/${index}`);
      }
    }
  return { made, killed: made - surviving.length, surviving };
};
