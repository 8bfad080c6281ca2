import type { Responses } from '../host';
import type { JsonValue } from '../values';

/** What TestState is asked, with the API's own names; texts are JSON text. */
export interface TestStateRequest {
  /** One state, or a whole machine with `stateName`. */
  readonly definition: string;
  readonly input?: string | undefined;
  readonly inspectionLevel?: 'INFO' | 'DEBUG' | 'TRACE' | undefined;
  readonly roleArn?: string | undefined;
  readonly revealSecrets?: boolean | undefined;
  readonly stateName?: string | undefined;
  readonly variables?: string | undefined;
  readonly context?: string | undefined;
  readonly mock?: Mock | undefined;
  readonly stateConfiguration?: StateConfiguration | undefined;
  /** Answers a Task without a mock; it does what a role would let the real service do. */
  readonly responses?: Responses | undefined;
  /** Virtual clock and seed; the same give the same answer. */
  readonly startTime?: number | undefined;
  readonly seed?: string | undefined;
}

export interface Mock {
  readonly result?: string | undefined;
  readonly errorOutput?: { readonly error?: string | undefined; readonly cause?: string | undefined } | undefined;
  readonly fieldValidationMode?: 'STRICT' | 'PRESENT' | 'NONE' | undefined;
}

interface StateConfiguration {
  readonly retrierRetryCount?: number | undefined;
  readonly errorCausedByState?: string | undefined;
  readonly mapIterationFailureCount?: number | undefined;
  readonly mapItemReaderData?: string | undefined;
}

/** What TestState answers. */
export interface TestStateResponse {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRIABLE' | 'CAUGHT_ERROR';
  readonly output?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly nextState?: string | undefined;
  readonly inspectionData?: InspectionData | undefined;
}

/** The state's data at each step, as JSON text, where the step was reached. */
export type InspectionData = { readonly [step: string]: string | number | ErrorDetails | HttpMessage | undefined };

/** The request or the response of an HTTP task, as TRACE shows it: `url`, `headers`, `body`, …, all of them text. */
export type HttpMessage = { readonly [part: string]: string };

export interface ErrorDetails {
  readonly retryIndex?: number | undefined;
  readonly retryBackoffIntervalSeconds?: number | undefined;
  readonly catchIndex?: number | undefined;
}

/** Why TestState refuses: the API's exception. */
export class Refusal {
  constructor(
    readonly error: 'ValidationException' | 'InvalidDefinition' | 'InvalidExecutionInput',
    readonly message: string,
  ) {}
}

export const refuse = (message: string): Refusal => new Refusal('ValidationException', message);

/** A value with the text it was given in, which is what is shown of it. */
export interface Given {
  readonly value: JsonValue;
  readonly text: string;
}
