import { END, START } from './ends';
import { type Outcome, type SeenEvent, type Visits, visitsOf } from './visits';

export interface StateOutcome {
  readonly outcome: Outcome;
  /** Tries beyond the first, over all visits. */
  readonly retries: number;
  /** How often the state was entered. */
  readonly visits: number;
}

/** The outcome of every state a whole history touches, by name. */
export const outcomesOf = (events: readonly SeenEvent[]): ReadonlyMap<string, StateOutcome> =>
  outcomesAt(visitsOf(events));

const RANKED: readonly Outcome[] = ['untouched', 'succeeded', 'aborted', 'caught', 'running', 'failed'];

/** What became of one state in the course of a run: what holds from each event on. */
interface Course {
  /** Ids of events, rising. */
  readonly at: number[];
  readonly told: StateOutcome[];
}

/** All that is asked of a run at every frame while one travels in it, found once. */
interface Film {
  readonly courses: ReadonlyMap<string, Course>;
  /** Key of an edge → id of the event with which it was first gone along. */
  readonly edges: ReadonlyMap<string, number>;
}

const films = new WeakMap<Visits, Film>();

function filmOf(visits: Visits): Film {
  const known = films.get(visits);
  if (known) return known;
  const film = { courses: coursesOf(visits), edges: edgesOf(visits) };
  films.set(visits, film);
  return film;
}

/**
 * The outcome of every state, by name, as it was after an event. A state entered more than once (a loop, a Map's iterations) shows its worst
 * visit: failed before running before caught before aborted before succeeded.
 */
export function outcomesAt(visits: Visits, event = Number.POSITIVE_INFINITY): ReadonlyMap<string, StateOutcome> {
  const result = new Map<string, StateOutcome>();
  for (const [state, { at, told }] of filmOf(visits).courses) {
    const now = told[lastUpTo(at, event)];
    if (now) result.set(state, now);
  }
  return result;
}

function coursesOf({ all }: Visits): Map<string, Course> {
  const turns = all.flatMap((visit) =>
    visit.turns.map((turn, index) => ({ visit, turn, before: visit.turns[index - 1] })),
  );
  turns.sort((a, b) => a.turn.at - b.turn.at);
  const courses = new Map<string, Course>();
  const counts = new Map<string, number[]>();
  for (const { visit, turn, before } of turns) {
    const { state } = visit;
    const course = courses.get(state) ?? { at: [], told: [] };
    courses.set(state, course);
    const count = counts.get(state) ?? RANKED.map(() => 0);
    counts.set(state, count);
    const change = (outcome: Outcome, by: number): void => {
      const rank = RANKED.indexOf(outcome);
      count[rank] = (count[rank] ?? 0) + by;
    };
    if (before) change(before.outcome, -1);
    change(turn.outcome, 1);
    const was = course.told.at(-1) ?? { outcome: 'untouched', retries: 0, visits: 0 };
    const tries = (scheduled: number): number => Math.max(0, scheduled - 1);
    const now: StateOutcome = {
      outcome: RANKED[count.findLastIndex((some) => some > 0)] ?? 'untouched',
      retries: was.retries + tries(turn.scheduled) - tries(before?.scheduled ?? 0),
      visits: was.visits + (before ? 0 : 1),
    };
    // Two turns with one event tell the later.
    if (course.at.at(-1) === turn.at) course.told[course.told.length - 1] = now;
    else {
      course.at.push(turn.at);
      course.told.push(now);
    }
  }
  return courses;
}

/** Index of the last number that is not beyond; -1 where all are. */
function lastUpTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How an edge is known to a run: whether it is a Catch's, and the states it joins. */
export const edgeKey = (caught: boolean, from: string, to: string): string =>
  `${caught ? 'catch' : 'flow'}\n${from}\n${to}`;

/** The edges a run had gone along after an event. */
export function edgesTakenAt(visits: Visits, event = Number.POSITIVE_INFINITY): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const [key, first] of filmOf(visits).edges) if (first <= event) taken.add(key);
  return taken;
}

function edgesOf({ all }: Visits): Map<string, number> {
  const edges = new Map<string, number>();
  const go = (key: string, event: number): void => {
    if (event < (edges.get(key) ?? Number.POSITIVE_INFINITY)) edges.set(key, event);
  };
  for (const visit of all) {
    const { after, parent, exited, entered } = visit;
    if (after) go(edgeKey(after.outcome === 'caught', after.state, visit.state), entered);
    else if (!parent) go(edgeKey(false, START, visit.state), entered);
    // The picture has this edge only where a state ends its workflow.
    if (!parent && (exited !== undefined || visit.kind === 'Fail'))
      go(edgeKey(false, visit.state, END), exited ?? entered);
  }
  return edges;
}
