import type { JsonValue } from '../../values';

/** How a step ended: carry on, «not found» (a wildcard over an array passes over it), or the whole query is wrong. */
export type Ending = 'found' | 'missing' | 'error';

/** One walk: what was found, and, when asked for, where it stood and why it stopped. */
export interface Walk {
  readonly root: JsonValue;
  readonly found: JsonValue[];
  readonly trail: string[] | undefined;
  reason: string;
  visits: number;
}

/** Nodes one query may visit: `$..*..*..*` over a deep document stops here. */
const MAX_VISITS = 1_000_000;

export type Step = (node: JsonValue, walk: Walk) => Ending;

/** Goes one step down, with the step noted while a reason is being looked for. */
export function down(step: Step, node: JsonValue, walk: Walk, place: string): Ending {
  if (++walk.visits > MAX_VISITS) return stop(walk, 'error', () => `More than ${MAX_VISITS} nodes are visited.`);
  if (walk.trail === undefined) return step(node, walk);
  walk.trail.push(place);
  const ending = step(node, walk);
  walk.trail.pop();
  return ending;
}

export function stop(walk: Walk, ending: Ending, say: (path: string) => string): Ending {
  if (walk.trail !== undefined) walk.reason = say(walk.trail.join(''));
  return ending;
}
