import type { HistoryEvent } from '@/asl';

const nameOf = (event: HistoryEvent): string =>
  String((event.stateEnteredEventDetails ?? event.stateExitedEventDetails)?.name);

const isEnd = ({ type }: HistoryEvent): boolean => /^Execution(Succeeded|Failed|TimedOut|Aborted)$/.test(type);

/** Every law a whole history breaks, in words; none for a sound one. */
export function brokenLaws(events: readonly HistoryEvent[]): string[] {
  const broken: string[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, { id, previousEventId, timestamp, type }] of events.entries()) {
    if (id !== index + 1) broken.push(`event ${index + 1} has id ${id}`);
    if (previousEventId < 0 || previousEventId >= id) broken.push(`${id} ${type} follows ${previousEventId}`);
    if (timestamp < before) broken.push(`${id} ${type} lies before the event before it`);
    before = timestamp;
  }
  const ends = events.filter(isEnd);
  const last = events.at(-1);
  if (ends.length !== 1 || last === undefined || !isEnd(last)) broken.push(`the history ends ${ends.length} times`);
  return [...broken, ...neverLeft(events)];
}

/** States that were entered and neither left, failed, aborted nor ended with the execution. */
function neverLeft(events: readonly HistoryEvent[]): string[] {
  const last = events.at(-1);
  const followers = new Map<number, HistoryEvent[]>();
  for (const event of events) {
    const list = followers.get(event.previousEventId);
    if (list === undefined) followers.set(event.previousEventId, [event]);
    else list.push(event);
  }
  const failure = last?.executionFailedEventDetails?.error;
  // These end the execution wherever it stands, without a word on what else is going on.
  const endedAtOnce =
    last !== undefined &&
    (/^Execution(TimedOut|Aborted)$/.test(last.type) ||
      failure === 'States.Runtime' ||
      failure === 'States.DataLimitExceeded');
  const aborted = events.filter(({ type }) => /Aborted$/.test(type));
  const open: string[] = [];
  for (const entered of events) {
    if (!entered.type.endsWith('StateEntered') || entered.type === 'FailStateEntered') continue;
    const name = nameOf(entered);
    const isLeft = following(entered.id, followers).some(
      (event) =>
        (event.type.endsWith('StateExited') && nameOf(event) === name) ||
        /(Failed|TimedOut|Aborted)$/.test(event.type) ||
        event.type === 'FailStateEntered',
    );
    if (!isLeft && !endedAtOnce && !aborted.some(({ id }) => id > entered.id))
      open.push(`${entered.id} ${name} is never left`);
  }
  return open;
}

/** Every event that comes after one, by `previousEventId`. */
function following(id: number, followers: ReadonlyMap<number, readonly HistoryEvent[]>): HistoryEvent[] {
  const found: HistoryEvent[] = [];
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const event of followers.get(next) ?? []) {
      found.push(event);
      pending.push(event.id);
    }
  }
  return found;
}
