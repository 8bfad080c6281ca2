import type { Outcome, SeenEvent, Visit, Visits } from '@/components/graph/visits';

/** What a stay in a state spends its time with. */
export type PieceKind = 'attempt' | 'backoff' | 'wait' | 'callback';

/** A part of a stay. Both ends are ids of events. */
export interface Piece {
  readonly kind: PieceKind;
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
}

/** A stay in a state, from its first event to its last. */
export interface Bar {
  readonly visit: Visit;
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  readonly pieces: readonly Piece[];
}

/** What happens one after another: the execution itself, a branch of a Parallel, an iteration of a Map. */
export interface Lane {
  readonly key: string;
  /** How many containers are around it. */
  readonly depth: number;
  /** Name of the container state; undefined for the execution itself. */
  readonly container: string | undefined;
  /** `branch 2`, `#0`, as the history counts them. */
  readonly part: string;
  /** In order; they do not overlap. */
  readonly bars: readonly Bar[];
}

/** Who is in a container at a time: the number of its branch from 1, or the index of its iteration from 0. */
interface Open {
  readonly key: string;
  readonly depth: number;
  readonly container: string | undefined;
  readonly part: string;
  readonly bars: Bar[];
  readonly inside: Open[];
}

/**
 * The lanes of a run: the execution's first, and below each lane those of the containers in it. A container that is entered again uses its lanes
 * again, since its stays follow one another.
 */
export function lanesOf(events: readonly SeenEvent[], visits: Visits): readonly Lane[] {
  const root: Open = { key: '', depth: 0, container: undefined, part: '', bars: [], inside: [] };
  const lanes = new Map<string, Open>([['', root]]);
  const of = new Map<Visit, Open>();
  const last = events.at(-1)?.id ?? 0;
  for (const visit of visits.all) {
    const before = events[(events[visit.entered - 1]?.previousEventId ?? 0) - 1];
    const lane = laneOf(visit, before);
    of.set(visit, lane);
    lane.bars.push(barOf(visit, events, last));
  }
  const flat: Lane[] = [];
  const add = (lane: Open): void => {
    flat.push(lane);
    for (const inner of lane.inside) add(inner);
  };
  add(root);
  return flat;

  function laneOf(visit: Visit, before: SeenEvent | undefined): Open {
    const { parent } = visit;
    if (!parent) return root;
    const begins = before && /^(ParallelStateStarted|MapIterationStarted)$/.test(before.type);
    const forerunner = before && visits.of.get(before.id);
    const same = begins || !forerunner || forerunner.parent !== parent ? undefined : of.get(forerunner);
    if (same) return same;
    const around = of.get(parent) ?? root;
    const index = before?.mapIterationStartedEventDetails?.index;
    // Names are unique in a whole definition: the first state's tells one branch from another.
    const key = `${around.key}\n${parent.state}\n${index ?? visit.state}`;
    const known = lanes.get(key);
    if (known) return known;
    const siblings = around.inside.filter(({ container }) => container === parent.state).length;
    const lane: Open = {
      key,
      depth: around.depth + 1,
      container: parent.state,
      part: index === undefined ? `branch ${siblings + 1}` : `#${index}`,
      bars: [],
      inside: [],
    };
    lanes.set(key, lane);
    around.inside.push(lane);
    return lane;
  }
}

function barOf(visit: Visit, events: readonly SeenEvent[], last: number): Bar {
  const { entered, exited, outcome } = visit;
  const ended = exited ?? (outcome === 'running' ? undefined : visit.turns.at(-1)?.at);
  const to = Math.max(entered, ended ?? last);
  return { visit, from: entered, to, outcome, pieces: piecesOf(visit, events, to) };
}

const STARTS = /(Scheduled|^ParallelStateStarted|^MapStateStarted)$/;

function piecesOf(visit: Visit, events: readonly SeenEvent[], end: number): Piece[] {
  if (visit.kind === 'Wait') return [{ kind: 'wait', from: visit.entered, to: end, outcome: visit.outcome }];
  // A container's one go is its bar.
  if ((visit.kind === 'Parallel' || visit.kind === 'Map') && visit.scheduled < 2) return [];
  const pieces: Piece[] = [];
  let open: { kind: PieceKind; from: number } | undefined;
  const close = (to: number, outcome: Outcome): void => {
    if (open && to > open.from) pieces.push({ ...open, to, outcome });
    open = undefined;
  };
  for (const id of visit.events) {
    const type = events[id - 1]?.type ?? '';
    if (id > end) break;
    if (STARTS.test(type)) {
      // Of a container, the failure belongs to what is inside it: its next start points there.
      const failed = events[id - 1]?.previousEventId ?? id;
      if (open?.kind === 'attempt' && failed > open.from) {
        close(failed, 'failed');
        open = { kind: 'backoff', from: failed };
      }
      close(id, 'failed');
      open = { kind: 'attempt', from: id };
    } else if (type === 'TaskSubmitted') {
      // It was handed over: from here on somebody else decides when it ends.
      close(id, 'succeeded');
      open = { kind: 'callback', from: id };
    } else if (/(Failed|TimedOut)$/.test(type) && open?.kind !== 'backoff') {
      close(id, 'failed');
      open = { kind: 'backoff', from: id };
    } else if (/Succeeded$/.test(type)) close(id, 'succeeded');
  }
  // What follows the last failure is no backoff but its handling.
  if (open?.kind !== 'backoff') close(end, visit.outcome);
  return pieces;
}
