import type { Pointer } from './diagnostic';
import type { Inspection } from './inspection';

/** One transition: the name it leads to and its place below the container. */
export interface Move {
  readonly target: string;
  readonly child: Pointer;
  /** Whether it stands in a field its state cannot have: who mends that has mended this. */
  readonly idle?: boolean;
}

/** The states of one States object that cannot be reached, and what is known of the ways to them. */
interface Lost {
  readonly start: string;
  readonly lost: readonly string[];
  readonly moves: ReadonlyMap<string, readonly Move[]>;
  /** States that a misspelt transition was certainly meant for. */
  readonly meant: ReadonlySet<string>;
  /** Transitions that lead nowhere, and states without one: each may account for one lost state. */
  readonly lostWays: number;
  /** Where a state is, from the workflow's own place. */
  readonly stepsTo: (name: string) => Pointer;
}

/** Every name that can be reached from one, itself included, whether a state or not. */
export function walk(
  start: string,
  moves: ReadonlyMap<string, readonly Move[]>,
  reached: Set<string> = new Set(),
): ReadonlySet<string> {
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { target } of moves.get(name) ?? []) if (!reached.has(target)) waiting.push(target);
  }
  return reached;
}

/**
 * The service names a state when no transition at all leads to it, were it from a state that is lost itself. People
 * read of each lost piece once; a piece that only leads round in itself the service accepts.
 * @rule graph.unreachable @rule graph.unreachable-loop
 */
export function reportLost(known: Lost, startsSomewhere: boolean, inspection: Inspection): void {
  const targets = new Set([known.start]);
  for (const moves of known.moves.values()) for (const { target } of moves) targets.add(target);
  const causes = startsSomewhere ? headsOf(known) : new Set<string>();
  for (const name of known.lost) {
    if (!targets.has(name)) reportUnreachable(name, known.stepsTo(name), !causes.has(name), inspection);
    else if (causes.has(name)) reportLoop(name, known.stepsTo(name), inspection);
  }
}

/** The lost states that are lost by themselves: no other lost state leads to them, and no broken transition was for them. */
function headsOf({ lost, moves, meant, lostWays }: Lost): Set<string> {
  const led = new Set<string>();
  for (const name of lost) for (const { target } of moves.get(name) ?? []) if (target !== name) led.add(target);
  const covered = new Set<string>();
  const heads = new Set<string>();
  let unexplained = -lostWays;
  const take = (name: string, isMeant: boolean): void => {
    if (covered.has(name)) return;
    if (!isMeant && ++unexplained > 0) heads.add(name);
    walk(name, moves, covered);
  };
  for (const name of lost) if (meant.has(name)) take(name, true);
  for (const name of lost) if (!led.has(name)) take(name, false);
  for (const name of lost) take(name, false);
  return heads;
}

/** @rule graph.unreachable */
function reportUnreachable(name: string, child: Pointer, follows: boolean, inspection: Inspection): void {
  inspection.report({
    rule: 'graph.unreachable',
    message: `Nothing leads to '${name}'. Let a state's Next name it, or remove it.`,
    child,
    target: 'key',
    aws: { code: 'MISSING_TRANSITION_TARGET', message: `State "${name}" is not reachable.`, child },
    follows,
  });
}

/** @rule graph.unreachable-loop */
function reportLoop(name: string, child: Pointer, inspection: Inspection): void {
  inspection.report({
    rule: 'graph.unreachable-loop',
    severity: 'WARNING',
    message: `No way from StartAt leads to '${name}': only states that are never reached lead here.`,
    child,
    target: 'key',
  });
}
