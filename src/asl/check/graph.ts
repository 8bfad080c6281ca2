import { stateShapes } from '../rules/state-fields';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { brokenWays } from './broken-ways';
import type { Fix, Pointer } from './diagnostic';
import { isMachine } from './inner-machines';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { type Move, reportLost, walk } from './reachability';
import { isStateType } from './states';

/**
 * Follows every transition of a machine and of the machines inside it: targets that do not exist, states nothing leads to,
 * machines without an end. A transition sees only the states of its own States object.
 */
export function checkGraph(container: JsonObject, inspection: Inspection, top = true, isFlat = false): void {
  const states = memberOf(container, 'States');
  if (!isObject(states) || (inspection.isPrivate && isKnown(inspection))) return;
  const names = Object.keys(states);
  const moves = new Map<string, Move[]>();
  const meant = new Set<string>();
  /** The moves, and those that faults told elsewhere keep from being read. */
  const intended = new Map<string, readonly Move[]>();
  const nameless = new Map<string, number>();
  let lostWays = 0;
  // A state beside States, not in it, is told as a field that is none.
  const beside = new Set(Object.keys(container).filter((field) => field !== 'States' && isState(container[field])));
  let leadsOut = beside.size > 0;
  const follow = (move: Move): void => {
    const guess = checkTarget(move, states, names, beside.has(move.target), inspection, top);
    if (guess !== undefined) meant.add(guess);
    else if (!Object.hasOwn(states, move.target)) lostWays++;
    if (!Object.hasOwn(states, move.target) && inspection.isState(move.target)) leadsOut = true;
  };
  const start = memberOf(container, 'StartAt');
  if (typeof start === 'string') follow({ target: start, child: ['StartAt'] });
  const stepsTo = (name: string): Pointer => (isFlat ? [name] : ['States', name]);
  for (const name of names) {
    if (inspection.full) return;
    const state = states[name];
    if (!isObject(state)) continue;
    const out = movesOf(stepsTo(name), state);
    moves.set(name, out);
    out.forEach(follow);
    const ways = brokenWays(state);
    intended.set(name, [...out, ...ways.names.map((target) => ({ target, child: [] }))]);
    nameless.set(name, ways.nameless);
    inside(stepsTo(name), state, inspection);
  }
  if (!isFlat) {
    inspection.privately(() => {
      for (const name of beside) {
        const waysOut = movesOf([name], container[name]);
        for (const move of waysOut)
          if (!beside.has(move.target)) checkTarget(move, states, [...names, ...beside], false, inspection, top);
        intended.set(name, waysOut);
      }
    });
  }
  if (lacksEnd(states, names)) {
    if (judgeable(states, names))
      reportNoEnd(top, lostWays > 0 || leadsOut || hasEndInside(states, names), isFlat, inspection);
    if (top) return;
  }
  if (typeof start !== 'string') return;
  for (const name of names) if (isMachine(states[name])) meant.add(name);
  const reached = walk(start, moves);
  for (const name of walk(start, intended)) {
    meant.add(name);
    const without = nameless.get(name) ?? 0;
    lostWays += without;
    if (without === 0 && isDeadEnd(memberOf(states, name), intended.get(name))) lostWays++;
  }
  const lost = names.filter((name) => !reached.has(name));
  if (lost.length > 0)
    reportLost({ start, lost, moves, meant, lostWays, stepsTo }, Object.hasOwn(states, start), inspection);
}

/**
 * The workflows that the service does not read because they, or what is around them, are written wrongly: their transitions are
 * followed as well, each once.
 */
export function checkMeantGraphs(inspection: Inspection): void {
  inspection.privately(() => {
    for (const { place, container, isFlat } of inspection.meantMachines) descend(place, container, inspection, isFlat);
  });
}

/** Whether the workflow the walk stands at was followed before. */
function isKnown(inspection: Inspection): boolean {
  const place = JSON.stringify(inspection.place());
  if (inspection.followed.has(place)) return true;
  inspection.followed.add(place);
  return false;
}

/** The machines inside a Parallel or Map state. */
function inside(steps: Pointer, state: JsonObject, inspection: Inspection): void {
  const branches = memberOf(state, 'Branches');
  if (isArray(branches) && state.Type === 'Parallel') {
    branches.forEach((branch, i) => {
      if (isObject(branch)) descend([...steps, 'Branches', i], branch, inspection);
    });
  }
  if (state.Type !== 'Map') return;
  for (const field of ['ItemProcessor', 'Iterator']) {
    const processor = memberOf(state, field);
    if (isObject(processor)) descend([...steps, field], processor, inspection);
  }
}

function descend(steps: Pointer, container: JsonObject, inspection: Inspection, isFlat = false): void {
  const [step, ...rest] = steps;
  if (step === undefined) checkGraph(container, inspection, false, isFlat);
  else inspection.at(step, () => descend(rest, container, inspection, isFlat));
}

/** Wherever a state leads, whatever its type: a wrong field is no second fault of the graph. */
export function movesOf(steps: Pointer, state: JsonValue | undefined): Move[] {
  const found: Move[] = [];
  if (!isObject(state)) return found;
  const note = (target: JsonValue | undefined, ...child: (string | number)[]): void => {
    if (typeof target !== 'string') return;
    found.push({ target, child: [...steps, ...child], idle: isIdle(String(child[0]), state) });
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

/** Whether a state is of a type without this field. A Choice's Next was meant as its Default. */
function isIdle(field: string, { Type: type }: JsonObject): boolean {
  return isStateType(type) && !(type === 'Choice' && field === 'Next') && !stateShapes[type].fields.has(field);
}

/** The names of a States object for a sentence; the first few of many. */
function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `'${name}'`);
  return `${shown.join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`;
}

const MOST_NAMES = 6;

/** What to do about a target that no state beside it is called. */
function insteadOf(target: string, child: Pointer, names: readonly string[], guess: string | undefined): string {
  if (guess !== undefined) return `Did you mean '${guess}'?`;
  if (isMeantAsEnd(target, child)) return `To end here write "End": true in place of "Next".`;
  if (isEndWord(target))
    return `A rule, a Default or a catcher ends nothing by itself: it leads to a state that does, so add "${target}": { "Type": "Succeed" }.`;
  return `Name one that is here, letter case and blanks included (${listOf(names)}), or add it.`;
}

/** Whether the Next of a whole state was meant as its End. */
const isMeantAsEnd = (target: string, child: Pointer): boolean =>
  child.length <= 3 && child.at(-1) === 'Next' && isEndWord(target);

const isEndWord = (target: string): boolean => /^(the )?(end|stop|finish(ed)?|done|exit)$/i.test(target);

function endInstead(target: string, child: Pointer, inspection: Inspection): Fix | undefined {
  if (!isMeantAsEnd(target, child)) return isEndWord(target) ? addEnd(target, child, inspection) : undefined;
  const pointer = inspection.place(...child);
  const edits: Fix['edits'] = [
    { op: 'set', pointer, value: true },
    { op: 'rename', pointer, to: 'End' },
  ];
  return { title: 'Change to "End": true', edits };
}

/** The state that a rule, a Default or a catcher was to end in. */
function addEnd(target: string, child: Pointer, inspection: Inspection): Fix | undefined {
  if (child[0] !== 'States') return undefined;
  const pointer = inspection.place('States', target);
  return { title: `Add a Succeed state '${target}'`, edits: [{ op: 'set', pointer, value: { Type: 'Succeed' } }] };
}

const changeTo = (value: string, child: Pointer, inspection: Inspection): Fix => ({
  title: `Change to '${value}'`,
  edits: [{ op: 'set', pointer: inspection.place(...child), value }],
});

const LEAVE = 'To leave this one, end it with "End": true; the Parallel or Map then goes on by its own Next.';

/** @rule graph.target.missing */
function checkTarget(
  { target, child, idle = false }: Move,
  states: JsonObject,
  names: readonly string[],
  isBeside: boolean,
  inspection: Inspection,
  top: boolean,
): string | undefined {
  if (Object.hasOwn(states, target)) return undefined;
  const guess = isBeside ? undefined : nearest(target, names, inspection);
  const elsewhere = inspection.isState(target);
  inspection.report({
    rule: elsewhere ? 'graph.target.scope' : 'graph.target.missing',
    message: elsewhere
      ? `'${target}' belongs to another States object: a state leads only to states beside it, never into or out of a branch or an item processor. ${top ? `Lead to the Parallel or Map that holds '${target}', or move '${target}' out of it.` : LEAVE}`
      : `There is no state '${target}' here. ${insteadOf(target, child, names, guess)}`,
    child,
    aws: { code: 'MISSING_TRANSITION_TARGET', message: `Missing 'Next' target: ${target}`, child },
    follows: isBeside || idle || names.length === 0,
    fix: elsewhere
      ? undefined
      : guess === undefined
        ? endInstead(target, child, inspection)
        : changeTo(guess, child, inspection),
  });
  return guess;
}

const isState = (value: JsonValue | undefined): boolean => isObject(value) && Object.hasOwn(value, 'Type');

const isEnd = (state: JsonObject): boolean =>
  state.End === true || memberOf(state, 'Type') === 'Succeed' || memberOf(state, 'Type') === 'Fail';

const lacksEnd = (states: JsonObject, names: readonly string[]): boolean =>
  names.length > 0 &&
  !names.some((name) => {
    const state = states[name];
    return isObject(state) && isEnd(state);
  });

/** Whether a rule or a catcher was to end the workflow, which is told there. */
const hasEndInside = (states: JsonObject, names: readonly string[]): boolean =>
  names.some((name) => {
    const state = states[name];
    const entries = isObject(state) ? [memberOf(state, 'Choices'), memberOf(state, 'Catch')] : [];
    return entries.filter(isArray).some((list) => list.some((entry) => isObject(entry) && Object.hasOwn(entry, 'End')));
  });

/** Whether no state is broken in a way that may hide its end: then the missing end would be that same fault. */
const judgeable = (states: JsonObject, names: readonly string[]): boolean =>
  names.every((name) => {
    const state = states[name];
    if (!isObject(state) || !isStateType(memberOf(state, 'Type'))) return false;
    return state.Type === 'Choice' || Object.hasOwn(state, 'Next');
  });

/** Whether a state neither ends nor leads anywhere, which is a fault of its own. */
const isDeadEnd = (state: JsonValue | undefined, moves: readonly Move[] | undefined): boolean =>
  isObject(state) && !isEnd(state) && moves?.length === 0;

/** @rule graph.end.missing @rule graph.end.nested */
function reportNoEnd(top: boolean, follows: boolean, isFlat: boolean, inspection: Inspection): void {
  inspection.report({
    rule: top ? 'graph.end.missing' : 'graph.end.nested',
    severity: top ? 'ERROR' : 'WARNING',
    message: top
      ? `No state ends this workflow, so it can never succeed. Give a state "End": true, or add a Succeed or Fail state.`
      : `No state ends this inner workflow, so it can only run in circles. Give a state "End": true.`,
    child: isFlat ? [] : ['States'],
    ...(top
      ? { aws: { code: 'MISSING_END_STATE' as const, message: 'Workflow has no terminal state', child: null } }
      : {}),
    follows,
  });
}
