/** The only door into the language. */

export * from './assist';
export { type Advice, adviseOn, type PracticeId, practices } from './check/advice';
export { refusalOf, validateDefinition } from './check/aws';
export { causes, type Diagnostic } from './check/diagnostic';
export { type CheckedDocument, checkDocument } from './check/document';
export type { MachineType } from './check/inspection';
export { digest } from './digest/digest';
export type { ExecutionStatus } from './engine/execution';
export { defaultSeed, defaultStart, execute, InputFault, Run, type RunOptions } from './engine/run';
export type { Signal, SignalAnswer, TaskRef } from './engine/signals';
export type { PendingTask } from './engine/tasks';
export { Failure } from './errors';
export { eventTypes } from './history/event-types';
export type { HistoryEvent } from './history/read';
export { HistoryReader } from './history/read';
export type { Responses, TaskAnswer, TaskCall } from './host';
export { Refusal, type TestStateRequest } from './inspect/request';
export { testState } from './inspect/test-state';
export { readMockConfig } from './integrations/responses/mock-config';
export { MockFault, readMockLists } from './integrations/responses/mock-lists';
export { objectsOf } from './integrations/responses/objects';
export { type Prepared, Script } from './integrations/responses/script';
export { type ResultFault, resultFault, resultShape } from './integrations/result';
export { type Shape, shapeText } from './integrations/shape';
export { INTRINSICS } from './intrinsics/registry';
export { limits } from './limits';
export type { Program } from './link/program';
export { type LoadFault, loadDefinition } from './load';
export { queryDocument } from './query/jsonpath/query';
export { Regex } from './query/regex/regex';
export { type RuleId, rules } from './rules';
export { reservedErrors } from './rules/error-names';
export { partShapes } from './rules/part-fields';
export { stateShapes } from './rules/state-fields';
export { type CatalogueEntry, catalogue, simulatedBeside } from './simulators/catalogue';
export { checkMocks } from './simulators/check-mocks';
export type { Change, Snapshots } from './simulators/journal';
export type { Sandbox, SandboxOptions } from './simulators/sandbox';
export { simulate } from './simulators/simulate';
export type { WorldState } from './simulators/state';
export { readSignals } from './simulators/world/read-signals';
export { readWorld } from './simulators/world/read-world';
export { WorldFault } from './simulators/world/reader';
export type { World } from './simulators/world/world';
export { type ApiCall, type ApiStart, fromApiCall, type Mapping } from './starts/api-call';
export { type EventStart, fromEvent, readEventRule } from './starts/event';
export { type Begun, type Refused, type StartRequest, startExecution } from './starts/start';
export { statusEvents } from './starts/status-events';
export { parseJson, SyntaxFault } from './syntax/json';
export type { Position, Range } from './syntax/places';
export { toText } from './syntax/text';
export { parseYaml } from './syntax/yaml';
export { type LogLevel, logLines } from './twins/log-lines';
export { type Price, priceOf } from './twins/price';
export { prices } from './twins/prices';
export { type TwinOptions, type Twins, twins } from './twins/twins';
export {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  toNumber,
} from './values';
export { engineVersion } from './version';
