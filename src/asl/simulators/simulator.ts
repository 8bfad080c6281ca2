import type { TaskAnswer, TaskCall } from '../host';
import type { Call } from '../integrations/resource';
import type { JsonObject } from '../values';
import type { Resources } from './arn';
import type { Sandbox } from './sandbox';
import type { WorldState } from './state';
import type { World } from './world/world';

/** One call, as a simulator gets it. */
export interface Request {
  readonly sandbox: Sandbox;
  readonly call: TaskCall;
  readonly resource: Call;
  /** The call's parameters where they are an object; else empty. */
  readonly parameters: JsonObject;
}

type Answer = (request: Request) => TaskAnswer;

/** A service that answers by itself. */
export interface Simulator {
  /** The answers by `token:action`, as an ARN names them; a function and an activity by their family alone. */
  readonly answers: Readonly<Record<string, Answer>>;
  /**
   * By the IAM action a call needs, as IAM writes it: what the call is about, which the `resource` of a role's grant is held against. An action
   * that is not here has no resource of its own: who grants it grants it on `*`.
   */
  readonly resources?: Readonly<Record<string, Resources>>;
  /** What it holds before anything happened. `time`: ISO 8601. */
  readonly initial?: (world: World, time: string) => Partial<WorldState>;
}
