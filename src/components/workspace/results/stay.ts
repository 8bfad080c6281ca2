import { type HistoryEvent, isArray, isObject, type JsonValue, memberOf, parseJson } from '@/asl';
import type { Visit, Visits } from '@/components/graph/visits';

/** One try of a state's work. */
export interface Attempt {
  /** Virtual milliseconds since the start of the run. */
  readonly from: number;
  readonly to: number | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

/** A stay in a state as its events tell it; texts are JSON text. */
export interface Stay {
  readonly input: string;
  /** What its work returned. */
  readonly result: string | undefined;
  readonly failure: { readonly error?: string; readonly cause?: string } | undefined;
  readonly output: string | undefined;
  readonly assigned: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number | undefined;
  readonly attempts: readonly Attempt[];
}

type Details = Readonly<Record<string, unknown>>;

const detailsOf = (event: HistoryEvent | undefined): Details => {
  const key = event && Object.keys(event).find((name) => name.endsWith('EventDetails'));
  return (key === undefined ? {} : event?.[key as `${string}EventDetails`]) ?? {};
};

const word = (details: Details, name: string): string | undefined => {
  const value = details[name];
  return typeof value === 'string' ? value : undefined;
};

const isFailure = (type: string): boolean => /(Failed|TimedOut)$/.test(type);

/**
 * Reads a stay out of the history it belongs to.
 * @param upTo as it was known after this event
 */
export function readStay(
  events: readonly HistoryEvent[],
  visits: Visits,
  visit: Visit,
  startTime: number,
  definition: string,
  upTo = Number.POSITIVE_INFINITY,
): Stay {
  const own = visit.events.flatMap((id) => (id > upTo ? [] : (events[id - 1] ?? [])));
  const timeOf = (event: HistoryEvent): number => Math.round(event.timestamp * 1000) - startTime;
  const [entered] = own;
  const exited = visit.exited === undefined || visit.exited > upTo ? undefined : events[visit.exited - 1];
  const exitDetails = detailsOf(exited);
  const failed = own.findLast(({ type }) => isFailure(type));
  const succeeded = own.findLast(({ type }) => /^(Task|LambdaFunction|Activity)Succeeded$/.test(type));
  const failure = failed && (succeeded === undefined || failed.id > succeeded.id) ? detailsOf(failed) : undefined;
  const joined =
    (visit.kind === 'Parallel' || visit.kind === 'Map') && (exited || upTo >= events.length)
      ? joinResults(events, visits, visit, definition)
      : undefined;
  return {
    input: word(detailsOf(entered), 'input') ?? '{}',
    result: failure ? undefined : (word(detailsOf(succeeded), 'output') ?? joined),
    failure: failure && { error: word(failure, 'error'), cause: word(failure, 'cause') },
    output: word(exitDetails, 'output'),
    assigned: (exitDetails['assignedVariables'] as Record<string, string> | undefined) ?? {},
    from: entered ? timeOf(entered) : 0,
    to: exited && timeOf(exited),
    attempts: attemptsOf(own, timeOf),
  };
}

function attemptsOf(own: readonly HistoryEvent[], timeOf: (event: HistoryEvent) => number): Attempt[] {
  const attempts: Attempt[] = [];
  for (const event of own) {
    const open = attempts.at(-1);
    if (/Scheduled$/.test(event.type))
      attempts.push({ from: timeOf(event), to: undefined, error: undefined, cause: undefined });
    else if (open && open.to === undefined && isFailure(event.type)) {
      const details = detailsOf(event);
      attempts[attempts.length - 1] = {
        ...open,
        to: timeOf(event),
        error: word(details, 'error') ?? '',
        cause: word(details, 'cause'),
      };
    } else if (open && open.to === undefined && /Succeeded$/.test(event.type))
      attempts[attempts.length - 1] = { ...open, to: timeOf(event) };
  }
  return attempts;
}

/** The array a Parallel or a Map makes of what its branches or iterations ended with. Undefined where one did not end. */
function joinResults(
  events: readonly HistoryEvent[],
  visits: Visits,
  visit: Visit,
  definition: string,
): string | undefined {
  const inside = visits.all.filter((one) => one.parent === visit);
  const outputOf = (id: number | undefined): string | undefined =>
    id === undefined ? undefined : word(detailsOf(events[id - 1]), 'output');
  if (visit.kind === 'Map') {
    const results: string[] = [];
    const last = visit.exited ?? events.length;
    for (const event of events.slice(visit.entered, last)) {
      // It follows the last event inside the iteration, whose stay knows the Map around it.
      if (event.type !== 'MapIterationSucceeded' || visits.of.get(event.previousEventId)?.parent !== visit) continue;
      const { index } = detailsOf(event) as { index?: number };
      const output = outputOf(event.previousEventId);
      if (index === undefined || output === undefined) return undefined;
      results[index] = output;
    }
    return Object.keys(results).length === results.length ? `[${results.join(',')}]` : undefined;
  }
  const branches = branchesOf(parseJson(definition), visit.state);
  const outputs = branches?.map((names) =>
    outputOf(inside.findLast(({ state, exited }) => names.has(state) && exited !== undefined)?.exited),
  );
  return outputs?.every((output) => output !== undefined) ? `[${outputs.join(',')}]` : undefined;
}

/** The names of the states in each branch of a Parallel, wherever it stands. */
function branchesOf(
  machine: JsonValue | { readonly message: string },
  name: string,
): readonly ReadonlySet<string>[] | undefined {
  const states = isObject(machine as JsonValue) ? memberOf(machine as never, 'States') : undefined;
  if (!isObject(states)) return undefined;
  for (const [key, state] of Object.entries(states)) {
    if (!isObject(state)) continue;
    const branches = memberOf(state, 'Branches');
    if (key === name && isArray(branches))
      return branches.map((branch) => {
        const inner = isObject(branch) ? memberOf(branch, 'States') : undefined;
        return new Set(isObject(inner) ? Object.keys(inner) : []);
      });
    const inner = [
      ...(isArray(branches) ? branches : []),
      memberOf(state, 'ItemProcessor'),
      memberOf(state, 'Iterator'),
    ];
    for (const body of inner) {
      const found = body === undefined ? undefined : branchesOf(body, name);
      if (found) return found;
    }
  }
  return undefined;
}

/** The variables a stay began with: what its forerunners assigned, the latest of each name. JSON text. */
export function variablesBefore(events: readonly HistoryEvent[], visit: Visit): string {
  const texts = new Map<string, string>();
  for (let id = events[visit.entered - 1]?.previousEventId ?? 0; id > 0; ) {
    const event = events[id - 1];
    if (!event) break;
    const assigned = detailsOf(event)['assignedVariables'];
    if (typeof assigned === 'object' && assigned !== null)
      for (const [name, text] of Object.entries(assigned)) if (!texts.has(name)) texts.set(name, String(text));
    id = event.previousEventId;
  }
  return `{${[...texts].map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}
