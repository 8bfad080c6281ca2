import { isObject, type JsonObject, memberOf, parseJson, SyntaxFault } from '@/asl';
import { statesOf } from '../engine/analyse';
import type { Foreseen } from './prediction';

/** An event this machine's history may have. */
export interface Offer extends Foreseen {
  /** The state it belongs to, whether the event names it or not; absent: the execution. */
  readonly of?: string;
}

const EXECUTION = [
  'ExecutionStarted',
  'ExecutionSucceeded',
  'ExecutionFailed',
  'ExecutionTimedOut',
  'ExecutionAborted',
];

/** An integration's events name no state. */
const LAMBDA = ['Scheduled', 'ScheduleFailed', 'Started', 'StartFailed', 'Succeeded', 'Failed', 'TimedOut'];
const ACTIVITY = ['Scheduled', 'ScheduleFailed', 'Started', 'Succeeded', 'Failed', 'TimedOut'];
const TASK = ['Scheduled', 'Started', 'StartFailed', 'Submitted', 'SubmitFailed', 'Succeeded', 'Failed', 'TimedOut'];

interface Kind {
  /** Events that name the state. */
  readonly named: readonly string[];
  /** Events between them that do not. */
  readonly unnamed?: (state: JsonObject) => readonly string[];
}

const inAndOut = (type: string): Kind => ({ named: [`${type}StateEntered`, `${type}StateExited`] });

const MAP_RUN = ['MapRunStarted', 'MapRunSucceeded', 'MapRunFailed', 'MapRunAborted', 'MapRunRedriven'];
const ends = (of: string): string[] => ['Started', 'Succeeded', 'Failed', 'Aborted'].map((end) => `${of}${end}`);

/** State type → what its stay may write into the history, in the order it would. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['Pass', inAndOut('Pass')],
  ['Choice', inAndOut('Choice')],
  ['Wait', { ...inAndOut('Wait'), unnamed: () => ['WaitStateAborted'] }],
  ['Succeed', inAndOut('Succeed')],
  ['Fail', { named: ['FailStateEntered'] }],
  ['Task', { ...inAndOut('Task'), unnamed: (state) => [...eventsOfTask(state), 'TaskStateAborted'] }],
  ['Parallel', { ...inAndOut('Parallel'), unnamed: () => ends('ParallelState') }],
  [
    'Map',
    {
      named: [...inAndOut('Map').named, ...ends('MapIteration')],
      unnamed: (state) => (isDistributed(state) ? [...ends('MapState'), ...MAP_RUN] : ends('MapState')),
    },
  ],
]);

function eventsOfTask(state: JsonObject): readonly string[] {
  const resource = memberOf(state, 'Resource');
  if (typeof resource !== 'string') return [];
  if (/^arn:[^:]*:lambda:/.test(resource)) return LAMBDA.map((end) => `LambdaFunction${end}`);
  if (resource.includes(':activity:')) return ACTIVITY.map((end) => `Activity${end}`);
  return TASK.map((end) => `Task${end}`);
}

function isDistributed(state: JsonObject): boolean {
  const processor = memberOf(state, 'ItemProcessor');
  const config = isObject(processor) ? memberOf(processor, 'ProcessorConfig') : undefined;
  return isObject(config) && memberOf(config, 'Mode') === 'DISTRIBUTED';
}

/** Every event the history of a machine may have, the execution's first, then state by state in the order of the text. */
export function offersOf(definition: string): readonly Offer[] {
  const machine = parseJson(definition);
  if (machine instanceof SyntaxFault) return [];
  const language = isObject(machine) ? memberOf(machine, 'QueryLanguage') : undefined;
  const states = statesOf(machine).flatMap(([name, state]): Offer[] => {
    const type = memberOf(state, 'Type');
    const kind = KINDS.get(typeof type === 'string' ? type : '');
    if (!kind) return [];
    const [entered = '', ...others] = kind.named;
    const named = (one: string): Offer => ({ type: one, state: name, of: name });
    const evaluates = (memberOf(state, 'QueryLanguage') ?? language) === 'JSONata';
    return [
      named(entered),
      ...(kind.unnamed?.(state) ?? []).map((one) => ({ type: one, of: name })),
      ...others.map(named),
      ...(evaluates ? [named('EvaluationFailed')] : []),
    ];
  });
  return [...EXECUTION.map((type) => ({ type })), ...states];
}

/** The offers in which every word is found, in an event's type or its state's name; `first`: the state whose offers lead. */
export function findOffers(offers: readonly Offer[], words: string, first?: string): readonly Offer[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = offers.filter(({ type, of = 'execution' }) => {
    const text = `${type} ${of}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (first === undefined) return found;
  return [...found.filter(({ of }) => of === first), ...found.filter(({ of }) => of !== first)];
}

/** The states an event of this type may name; empty where it names none. */
export const statesFor = (offers: readonly Offer[], type: string): readonly string[] =>
  offers.flatMap((offer) => (offer.type === type && offer.state !== undefined ? [offer.state] : []));
