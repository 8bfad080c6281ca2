import type { QueryLanguage } from '../../rules/field-types';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import type { Pointer } from '../diagnostic';
import type { MachineType } from '../inspection';
import type { AdvisedState, Practice } from './advice';
import { choiceDefault } from './choice-default';
import { expressRepeat } from './express-repeat';
import { handlerOrder } from './handler-order';
import { lambdaRetry } from './lambda-retry';
import { mapTolerance } from './map-tolerance';
import { pollingLoop } from './polling-loop';
import { resultPath } from './result-path';
import { taskTimeout } from './task-timeout';

const all = {
  'advice.task-timeout': taskTimeout,
  'advice.lambda-retry': lambdaRetry,
  'advice.handler-order': handlerOrder,
  'advice.result-path': resultPath,
  'advice.map-tolerance': mapTolerance,
  'advice.express-repeat': expressRepeat,
  'advice.polling-loop': pollingLoop,
  'advice.choice-default': choiceDefault,
} satisfies Record<string, Practice>;

export type PracticeId = keyof typeof all;

/** Good practice by id. Advice never counts: not in grading, not in what the service says. */
export const practices: Readonly<Record<PracticeId, Practice>> = all;

export interface Advice {
  readonly practice: PracticeId;
  readonly message: string;
  /** The state it is about. */
  readonly pointer: Pointer;
}

const entries = Object.entries(practices) as [PracticeId, Practice][];

/** Beyond this nobody reads. */
const MOST = 200;

interface Asked {
  readonly type: MachineType;
  /** Of the whole machine. */
  readonly language: QueryLanguage;
  readonly found: Advice[];
}

/** Advice about a definition without faults, state by state, inner workflows included. */
export function adviseOn(definition: JsonValue, type: MachineType = 'STANDARD'): readonly Advice[] {
  const found: Advice[] = [];
  if (isObject(definition))
    adviseOnStates(definition, [], { type, language: languageOf(definition, 'JSONPath'), found });
  return found;
}

const languageOf = (holder: JsonObject, otherwise: QueryLanguage): QueryLanguage => {
  const written = memberOf(holder, 'QueryLanguage');
  return written === undefined ? otherwise : written === 'JSONPath' ? 'JSONPath' : 'JSONata';
};

function adviseOnStates(container: JsonObject, place: Pointer, asked: Asked): void {
  const siblings = memberOf(container, 'States');
  if (!isObject(siblings)) return;
  for (const [name, state] of Object.entries(siblings)) {
    if (asked.found.length >= MOST) return;
    if (!isObject(state)) continue;
    const pointer = [...place, 'States', name];
    ask({ name, state, pointer, siblings, type: asked.type, language: languageOf(state, asked.language) }, asked.found);
    for (const [step, inner] of innerOf(state)) adviseOnStates(inner, [...pointer, ...step], asked);
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
