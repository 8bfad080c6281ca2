import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import type { Pointer } from './diagnostic';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { isStateType } from './states';

/** One transition: the name it leads to and its place below the container. */
interface Move {
  readonly target: string;
  readonly child: Pointer;
}

/**
 * Follows every transition of a machine and of the machines inside it: targets that do not exist, states nothing leads to,
 * machines without an end. A transition sees only the states of its own States object.
 */
export function checkGraph(container: JsonObject, inspection: Inspection, top = true): void {
  const states = memberOf(container, 'States');
  if (!isObject(states)) return;
  const names = Object.keys(states);
  const reached = new Set<string>();
  const moves = new Map<string, Move[]>();
  const meant = new Set<string>();
  let lostWays = 0;
  const follow = (move: Move): void => {
    const guess = checkTarget(move, states, names, inspection);
    if (guess !== undefined) meant.add(guess);
    else if (!Object.hasOwn(states, move.target)) lostWays++;
  };
  const start = memberOf(container, 'StartAt');
  if (typeof start === 'string') follow({ target: start, child: ['StartAt'] });
  for (const name of names) {
    if (inspection.full) return;
    const state = states[name];
    if (!isObject(state)) continue;
    const out = movesOf(name, state);
    moves.set(name, out);
    out.forEach(follow);
    inside(name, state, inspection);
  }
  if (lacksEnd(states, names)) {
    if (judgeable(states, names)) reportNoEnd(top, lostWays > 0, inspection);
    if (top) return;
  }
  if (typeof start !== 'string') return;
  walk(start, moves, reached);
  const lost = names.filter((name) => !reached.has(name));
  if (lost.length === 0) return;
  for (const name of reached) if (isDeadEnd(memberOf(states, name), moves.get(name))) lostWays++;
  const causes = Object.hasOwn(states, start) ? headsOf(lost, moves, meant, lostWays) : new Set<string>();
  for (const name of lost) reportUnreachable(name, !causes.has(name), inspection);
}

/**
 * Of the states nothing reaches, those that are lost by themselves: not because only another lost state leads to them,
 * nor because the transition meant for them is misspelt; each transition that leads nowhere, or is missing, accounts for one.
 */
function headsOf(
  lost: readonly string[],
  moves: ReadonlyMap<string, readonly Move[]>,
  meant: ReadonlySet<string>,
  lostWays: number,
): Set<string> {
  const led = new Set(
    lost.flatMap((name) => (moves.get(name) ?? []).filter((move) => move.target !== name).map((move) => move.target)),
  );
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

/** The machines inside a Parallel or Map state. */
function inside(name: string, state: JsonObject, inspection: Inspection): void {
  const branches = memberOf(state, 'Branches');
  if (isArray(branches) && state.Type === 'Parallel') {
    branches.forEach((branch, i) => {
      if (isObject(branch)) descend(['States', name, 'Branches', i], branch, inspection);
    });
  }
  if (state.Type !== 'Map') return;
  for (const field of ['ItemProcessor', 'Iterator']) {
    const processor = memberOf(state, field);
    if (isObject(processor)) descend(['States', name, field], processor, inspection);
  }
}

function descend(steps: Pointer, container: JsonObject, inspection: Inspection): void {
  const [step, ...rest] = steps;
  if (step === undefined) checkGraph(container, inspection, false);
  else inspection.at(step, () => descend(rest, container, inspection));
}

/** Wherever a state leads, whatever its type: a wrong field is no second fault of the graph. */
function movesOf(name: string, state: JsonObject): Move[] {
  const found: Move[] = [];
  const note = (target: JsonValue | undefined, ...child: (string | number)[]): void => {
    if (typeof target === 'string') found.push({ target, child: ['States', name, ...child] });
  };
  note(memberOf(state, 'Next'), 'Next');
  for (const field of ['Choices', 'Catch']) {
    const entries = memberOf(state, field);
    if (!isArray(entries)) continue;
    entries.forEach((entry, i) => {
      if (isObject(entry)) note(memberOf(entry, 'Next'), field, i, 'Next');
    });
  }
  note(memberOf(state, 'Default'), 'Default');
  return found;
}

/** @rule graph.target.missing */
function checkTarget(
  { target, child }: Move,
  states: JsonObject,
  names: readonly string[],
  inspection: Inspection,
): string | undefined {
  if (Object.hasOwn(states, target)) return undefined;
  const guess = nearest(target, names, inspection);
  const elsewhere = inspection.stateNames.has(target);
  inspection.report({
    rule: elsewhere ? 'graph.target.scope' : 'graph.target.missing',
    message: elsewhere
      ? `'${target}' belongs to another States object: a state leads only to states beside it, never into or out of a branch or an item processor.`
      : `There is no state '${target}' here.${guess === undefined ? ' Names are exact, letter case and blanks included.' : ` Did you mean '${guess}'?`}`,
    child,
    aws: { code: 'MISSING_TRANSITION_TARGET', message: `Missing 'Next' target: ${target}`, child },
    fix:
      guess === undefined || elsewhere
        ? undefined
        : { title: `Change to '${guess}'`, edits: [{ op: 'set', pointer: inspection.place(...child), value: guess }] },
  });
  return guess;
}

const isEnd = (state: JsonObject): boolean =>
  state.End === true || memberOf(state, 'Type') === 'Succeed' || memberOf(state, 'Type') === 'Fail';

const lacksEnd = (states: JsonObject, names: readonly string[]): boolean =>
  names.length > 0 &&
  !names.some((name) => {
    const state = states[name];
    return isObject(state) && isEnd(state);
  });

/** Whether no state is broken in a way that may hide its end: then the missing end would be that same fault. */
const judgeable = (states: JsonObject, names: readonly string[]): boolean =>
  names.every((name) => {
    const state = states[name];
    if (!isObject(state) || !isStateType(memberOf(state, 'Type'))) return false;
    return state.Type === 'Choice' || Object.hasOwn(state, 'Next');
  });

/** Whether a state neither ends nor leads anywhere. */
const isDeadEnd = (state: JsonValue | undefined, moves: readonly Move[] | undefined): boolean =>
  isObject(state) && !isEnd(state) && moves?.length === 0;

/** @rule graph.end.missing @rule graph.end.nested */
function reportNoEnd(top: boolean, follows: boolean, inspection: Inspection): void {
  inspection.report({
    rule: top ? 'graph.end.missing' : 'graph.end.nested',
    severity: top ? 'ERROR' : 'WARNING',
    message: top
      ? `No state ends this workflow, so it can only run in circles. Give a state "End": true, or add a Succeed or Fail state.`
      : `No state ends this inner workflow, so it can only run in circles. Give a state "End": true.`,
    child: ['States'],
    ...(top
      ? { aws: { code: 'MISSING_END_STATE' as const, message: 'Workflow has no terminal state', child: null } }
      : {}),
    follows,
  });
}

function walk(start: string, moves: ReadonlyMap<string, readonly Move[]>, reached: Set<string>): void {
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { target } of moves.get(name) ?? []) if (!reached.has(target)) waiting.push(target);
  }
}

/** @rule graph.unreachable */
function reportUnreachable(name: string, follows: boolean, inspection: Inspection): void {
  inspection.report({
    rule: 'graph.unreachable',
    message: `Nothing leads to '${name}' from StartAt. Let a state's Next name it, or remove it.`,
    child: ['States', name],
    target: 'key',
    aws: { code: 'MISSING_TRANSITION_TARGET', message: `State "${name}" is not reachable.`, child: ['States', name] },
    follows,
  });
}
