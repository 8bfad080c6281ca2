import type { Eventually } from '../engine/eventually';
import type { Step } from '../engine/steps';
import type { Thread } from '../engine/thread';
import type { Outcome } from '../errors';
import type { EventType } from '../history/event-types';
import type { LinkedState, Machine, QueryLanguage, StateEvents, StateType } from '../link/program';
import type { Source } from '../link/source';
import type { JsonValue } from '../values';
import { type Catcher, linkCatch } from './catch';
import type { Flow } from './flow';
import { JsonataFlow } from './jsonata-flow';
import { JsonPathFlow } from './jsonpath-flow';
import { linkRetry, type Retrier } from './retry';

/** What all states have. */
export abstract class State implements LinkedState {
  readonly name: string;
  readonly language: QueryLanguage;
  readonly location: string;
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
  readonly references: readonly string[];
  readonly machines: readonly Machine[] = nothing;
  abstract readonly type: StateType;
  abstract readonly events: StateEvents;

  /** `recovers`: whether the type has Retry and Catch. */
  constructor(source: Source, recovers = false) {
    this.name = source.name;
    this.language = source.language;
    this.location = source.location;
    this.retry = recovers ? linkRetry(source.get('Retry')) : nothing;
    this.catch = recovers ? linkCatch(source) : nothing;
    this.references = source.references;
  }

  abstract enter(thread: Thread): Eventually<Outcome<Step>>;

  /** Asked only by states that gave a step that comes back. */
  resume(_thread: Thread, _result: JsonValue): Eventually<Outcome<Step>> {
    throw new Error(`${this.location} has nothing to come back to`);
  }
}

const nothing: readonly never[] = Object.freeze([]);

/** The data flow in the state's language; `parameters` is the JSONPath field that is sent. */
export const flowOf = (source: Source, parameters?: string): Flow =>
  source.language === 'JSONata' ? new JsonataFlow(source) : new JsonPathFlow(source, parameters);

/** The events named after the state's type; what a type has beside Entered and Exited is given. */
export const eventsOf = (
  type: Exclude<StateType, 'Fail'>,
  more: { readonly aborted?: EventType; readonly failed?: EventType } = {},
): StateEvents => ({
  entered: `${type}StateEntered`,
  exited: `${type}StateExited`,
  aborted: more.aborted,
  failed: more.failed,
});
