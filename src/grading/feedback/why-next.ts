import { type HistoryEvent, type JsonValue, memberOf } from '@/asl';
import type { Observation } from '../exercise/observation';
import { isInside } from '../values/definition';
import { afterError } from './after-error';
import { name, type Reason, reason } from './reason';
import { waited } from './timing';
import { entryFor, fellTo, numberIn, stepTo, trailTo, type Visit } from './trail';
import { failedWith, wayTo, wildcardOf } from './way-to';

/** What is asked: why this event and no other comes here. */
interface Next {
  readonly event: HistoryEvent;
  /** Seconds since the event it follows. */
  readonly after: number;
  /** The state it belongs to. */
  readonly visit: Visit;
  readonly trail: readonly Visit[];
  readonly run: Observation;
}

const typeOf = ({ at }: Visit): string => String(at.state.Type);
const told = (visit: Visit, sentence: string): Reason => reason(visit.at.place, sentence);
const later = (after: number): string => (after > 0 ? ` ${after} s later` : ' at once');

/** Retries used of those allowed, where an entry of Retry takes the error of the last call. */
const retryOf = (visit: Visit) => {
  const retrier = visit.error === undefined ? undefined : entryFor(visit.at, 'Retry', visit.error);
  if (!retrier) return undefined;
  return { retrier, nth: fellTo(visit, retrier), most: numberIn(retrier.entry, 'MaxAttempts', 3) };
};

const scheduled = ({ visit, after }: Next): Reason => {
  const retry = retryOf(visit);
  if (!retry) return told(visit, `${name(visit)} is a Task: once it has been entered, its call is scheduled.`);
  const { retrier, nth, most } = retry;
  const given = memberOf(retrier.entry, 'MaxAttempts') === undefined ? ', 3 where it is not given' : '';
  return reason(
    retrier.place,
    `${name(visit)} ${failedWith(visit)}, and \`Retry[${retrier.index}]\`${wildcardOf(retrier.entry, visit.error)} takes the error: the call is scheduled again${after > 0 ? ` after ${after} s` : ''}, within the same visit, so the state is neither left nor entered anew. It is retry ${nth} of ${most} (\`MaxAttempts\`${given}).`,
  );
};

/** Why a state that failed is left: its retries, and the catcher. */
const caught = (visit: Visit): Reason | undefined => {
  const catcher = visit.error === undefined ? undefined : entryFor(visit.at, 'Catch', visit.error);
  if (!catcher) return undefined;
  const retry = retryOf(visit);
  const used = retry
    ? `The retries of \`Retry[${retry.retrier.index}]\`, ${retry.most} in all, are used up`
    : memberOf(visit.at.state, 'Retry') === undefined
      ? `${name(visit)} ${failedWith(visit)}, and has no \`Retry\``
      : `${name(visit)} ${failedWith(visit)}, which no entry of \`Retry\` takes`;
  return reason(
    catcher.place,
    `${used}. \`Catch[${catcher.index}]\`${wildcardOf(catcher.entry, visit.error)} takes the error, and a state whose error is caught is left like any other, before “${String(catcher.entry.Next)}” is entered.`,
  );
};

const leaves: Readonly<Record<string, (visit: Visit) => Reason>> = {
  Task: (visit) => told(visit, `The call of ${name(visit)} succeeded, so the state is left.`),
  Pass: (visit) => told(visit, `${name(visit)} is a Pass: it calls nothing, and is left at the instant it is entered.`),
  Choice: (visit) =>
    told(visit, `${name(visit)} is a Choice: it is left as soon as a rule holds or its \`Default\` is taken.`),
  Succeed: (visit) => told(visit, `${name(visit)} is a Succeed state: it is left, and with it the execution succeeds.`),
  Wait: (visit) => waited(visit, 'The run'),
  Parallel: (visit) => told(visit, `All branches of ${name(visit)} have ended, so the state is left.`),
  Map: (visit) => told(visit, `All iterations of ${name(visit)} have ended, so the state is left.`),
};

const ended = ({ visit, run }: Next): Reason | undefined => {
  if (run.status === 'SUCCEEDED')
    return memberOf(visit.at.state, 'End') === true
      ? reason(
          [...visit.at.place, 'End'],
          `${name(visit)} has \`End\`: once it has been left, the execution has succeeded.`,
        )
      : told(visit, `${name(visit)} is a Succeed state: once it has been left, the execution has succeeded.`);
  if (typeOf(visit) === 'Fail')
    return told(
      visit,
      `${name(visit)} is a Fail state: the execution fails the moment it is entered, and it is never left.`,
    );
  const failed = afterError(visit);
  return (
    failed && {
      ...failed,
      sentence: `${failed.sentence} A state whose error is not caught is never left: the execution fails in it.`,
    }
  );
};

/** Events of a Parallel or a Map, beside those every state has. */
const inside = ({ event, visit, trail }: Next): Reason | undefined => {
  const fork = trail.find((one) => ['Parallel', 'Map'].includes(typeOf(one)));
  if (!fork) return undefined;
  const part = typeOf(fork) === 'Map' ? 'iteration' : 'branch';
  const many = part === 'branch' ? 'branches' : 'iterations';
  if (event.type === 'MapRunStarted')
    return told(
      fork,
      `${name(fork)} is distributed: each of its children is an execution with a history of its own, and here stands only that their run began.`,
    );
  if (event.type === 'MapRunFailed') return told(fork, `More children of ${name(fork)} failed than it tolerates.`);
  if (event.type.endsWith('Aborted'))
    return told(fork, `Something beside it failed in ${name(fork)}, so what still runs there is stopped.`);
  if (/^(Parallel|Map)StateStarted$/.test(event.type))
    return told(fork, `Once ${name(fork)} has been entered, its ${many} are begun.`);
  if (event.type === 'MapIterationStarted')
    return told(fork, `${name(fork)} begins one iteration for each of its items.`);
  if (event.type === 'MapIterationSucceeded')
    return told(fork, `The last state of this iteration of ${name(fork)}, ${name(visit)}, has been left.`);
  if (event.type.endsWith('Succeeded')) return told(fork, `All ${many} of ${name(fork)} have ended.`);
  return event.type.endsWith('Failed')
    ? told(
        fork,
        `${name(visit)} failed, nothing in its ${part} caught that, and with one ${part} all of ${name(fork)} fails.`,
      )
    : undefined;
};

const entered = (trail: readonly Visit[], visit: Visit): Reason | undefined => {
  const [, before] = trail;
  if (!before && visit.at.place.length === 2)
    return reason(['StartAt'], `\`StartAt\` names ${name(visit)}: the execution begins there.`);
  if (
    before?.at.state.Type === 'Map' &&
    isInside(visit.at.place, before.at.place) &&
    visit.at.startAt === visit.at.name
  )
    return told(visit, `Each iteration of ${name(before)} begins in ${name(visit)}, as its \`StartAt\` says.`);
  const way = wayTo(trail);
  return before && stepTo(before, visit.at.name) ? way : (way ?? told(visit, `${name(visit)} comes next.`));
};

/** Which of a Task's two clocks ran out. */
const silent = ({ visit, after }: Next): Reason => {
  const isBeat = numberIn(visit.at.state, 'HeartbeatSeconds', Number.NaN) === after;
  const field = isBeat ? 'HeartbeatSeconds' : 'TimeoutSeconds';
  return memberOf(visit.at.state, field) === undefined
    ? told(visit, `${name(visit)} had no answer in time.`)
    : reason(
        [...visit.at.place, field],
        isBeat
          ? `${name(visit)} had no sign of life for ${after} s, which is as long as it may be silent (\`${field}\`).`
          : `${name(visit)} had no answer within the ${after} s it may take (\`${field}\`).`,
      );
};

/** By the event's type, the first that fits. */
const tellings: readonly { readonly type: RegExp; readonly says: (next: Next) => Reason | undefined }[] = [
  { type: /StateEntered$/, says: ({ trail, visit }) => entered(trail, visit) },
  { type: /StateExited$/, says: ({ visit }) => caught(visit) ?? leaves[typeOf(visit)]?.(visit) },
  { type: /^(Parallel|Map)|Aborted$/, says: inside },
  { type: /^Execution(Succeeded|Failed)$/, says: ended },
  {
    type: /^ExecutionTimedOut$/,
    says: ({ visit }) =>
      told(visit, `The execution’s own \`TimeoutSeconds\` are over while ${name(visit)} still runs.`),
  },
  { type: /Scheduled$/, says: scheduled },
  {
    type: /Started$/,
    says: ({ visit }) =>
      told(visit, `The call of ${name(visit)} has been scheduled, and starts next: only then can it end.`),
  },
  {
    type: /Submitted$/,
    says: ({ visit }) => told(visit, `The call of ${name(visit)} was taken; what it waits for is still to come.`),
  },
  {
    type: /Succeeded$/,
    says: ({ visit, after }) => told(visit, `The call of ${name(visit)} was answered${later(after)}.`),
  },
  { type: /TimedOut$/, says: silent },
  {
    type: /Failed$/,
    says: ({ visit, after }) =>
      told(
        visit,
        `This call of ${name(visit)} ${failedWith(visit)}${later(after)}. The failure stands in the history before it is retried or caught.`,
      ),
  },
];

/**
 * Why an event of a run comes where it does, by the machine: its states, their Retry, Catch and Next, and the clock. `index`: among the
 * run's events; where there is none, the run is over.
 */
export const whyNext = (run: Observation, index: number, definition: JsonValue): Reason | undefined => {
  const event = run.events[index];
  if (!event) {
    const last = run.events.at(-1);
    return last && { sentence: `The execution is over with \`${last.type}\`: nothing comes after it.`, location: '' };
  }
  if (event.type === 'ExecutionStarted')
    return { sentence: 'Every history begins with `ExecutionStarted`, before any state is entered.', location: '' };
  const before = run.events.find(({ id }) => id === event.previousEventId);
  const own = trailTo(run, event.id, definition);
  // What ends a run by time follows no event.
  const trail = own.length > 0 ? own : trailTo(run, run.events[index - 1]?.id ?? 0, definition);
  const [visit] = trail;
  if (!visit) return undefined;
  const after =
    before && before.type !== 'ExecutionStarted' ? Math.round((event.timestamp - before.timestamp) * 1000) / 1000 : 0;
  const found = tellings.find(({ type }) => type.test(event.type))?.says({ event, after, visit, trail, run });
  // What is told next did not happen in the same branch.
  const isBeside =
    before !== undefined && before !== run.events[index - 1] && !/^(Map|Parallel|Execution)|Aborted$/.test(event.type);
  return found && isBeside && trail.some((one) => ['Parallel', 'Map'].includes(typeOf(one)))
    ? {
        ...found,
        sentence: `${found.sentence} Branches and iterations run side by side: their events stand in the order of the clock.`,
      }
    : found;
};
