import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import type { Pointer } from '../diagnostic';
import type { MachineType } from '../inspection';
import type { AdvisedState, Practice } from './advice';
import { expressRepeat } from './express-repeat';
import { lambdaRetry } from './lambda-retry';
import { mapTolerance } from './map-tolerance';
import { pollingLoop } from './polling-loop';
import { taskTimeout } from './task-timeout';

/** Good practice by id. Advice never counts: not in grading, not in what the service says. */
export const practices = {
  'advice.task-timeout': taskTimeout,
  'advice.lambda-retry': lambdaRetry,
  'advice.map-tolerance': mapTolerance,
  'advice.express-repeat': expressRepeat,
  'advice.polling-loop': pollingLoop,
} satisfies Record<string, Practice>;

type PracticeId = keyof typeof practices;

export interface Advice {
  readonly practice: PracticeId;
  readonly message: string;
  /** The state it is about. */
  readonly pointer: Pointer;
}

const entries = Object.entries(practices) as [PracticeId, Practice][];

/** Beyond this nobody reads. */
const MOST = 200;

/** Advice about a definition without faults, state by state, inner workflows included. */
export function adviseOn(definition: JsonValue, type: MachineType = 'STANDARD'): readonly Advice[] {
  const found: Advice[] = [];
  if (isObject(definition)) adviseOnStates(definition, [], type, found);
  return found;
}

function adviseOnStates(container: JsonObject, place: Pointer, type: MachineType, found: Advice[]): void {
  const siblings = memberOf(container, 'States');
  if (!isObject(siblings)) return;
  for (const [name, state] of Object.entries(siblings)) {
    if (found.length >= MOST) return;
    if (!isObject(state)) continue;
    const pointer = [...place, 'States', name];
    ask({ name, state, pointer, siblings, type }, found);
    for (const [step, inner] of innerOf(state)) adviseOnStates(inner, [...pointer, ...step], type, found);
  }
}

function ask(advised: AdvisedState, found: Advice[]): void {
  for (const [practice, { advise }] of entries) {
    const message = advise(advised);
    if (message !== undefined) found.push({ practice, message, pointer: advised.pointer });
  }
}

function innerOf(state: JsonObject): [Pointer, JsonObject][] {
  const inner: [Pointer, JsonObject][] = [];
  for (const field of ['ItemProcessor', 'Iterator']) {
    const processor = memberOf(state, field);
    if (isObject(processor)) inner.push([[field], processor]);
  }
  const branches = memberOf(state, 'Branches');
  if (isArray(branches)) {
    branches.forEach((branch, i) => {
      if (isObject(branch)) inner.push([['Branches', i], branch]);
    });
  }
  return inner;
}
