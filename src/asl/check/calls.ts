/** What is known of the parameters that a Task's call takes. */
import { apiParameters } from '../integrations/api-parameters';
import { actionOf } from '../integrations/registry';
import type { Action } from '../integrations/service';

/** `Parameters` or, in JSONata, `Arguments`. */
export type SentField = 'Parameters' | 'Arguments';

export interface KnownCall {
  /** As a sentence names the call: `lambda:invoke`. */
  readonly call: string;
  /** What it takes. */
  readonly names: readonly string[];
  /** Those of them whose letters the guide gives as Step Functions wants them; of the others only the API's own are known. */
  readonly documented: readonly string[];
  /** Whether that is all. */
  readonly isComplete: boolean;
  readonly required: readonly string[];
  /** The one that holds what the caller has to say. */
  readonly carries: string | undefined;
  /** What the values are, of those whose API is known. */
  readonly kinds: ReadonlyMap<string, Kind>;
}

/** What the value of a parameter is; `json` may be anything. */
export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object' | 'json';

/** As the table of `apiParameters` marks them. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['n', 'number'],
  ['b', 'boolean'],
  ['l', 'list'],
  ['o', 'object'],
  ['j', 'json'],
]);

const kindsIn = (api: string | undefined): Map<string, Kind> =>
  new Map(
    (api === undefined || api === '' ? [] : api.split(' ')).map((written) => {
      const [name = '', mark = ''] = written.split(':');
      return [name, KINDS.get(mark) ?? 'text'];
    }),
  );

/** Service tokens of optimised integrations whose API has another in `apiParameters`. */
const APIS: ReadonlyMap<string, string> = new Map([
  ['states', 'sfn'],
  ['events', 'eventbridge'],
  ['bedrock', 'bedrockruntime'],
  ['emr-containers', 'emrcontainers'],
  ['emr-serverless', 'emrserverless'],
]);

/** The parts of a service integration's ARN: region, account, service, the service the SDK is to call, action, pattern. */
export const SERVICE_ARN =
  /^arn:aws[a-z-]*:states:([^:]*):([^:]*):([a-z0-9-]+):(?:([a-z0-9-]+):)?([A-Za-z0-9]+)(?:\.([A-Za-z]+(?::2)?))?$/;

const CALL = /:states:[^:]*:[^:]*:(aws-sdk:)?([a-z0-9-]+):([A-Za-z0-9]+)(?:\.|$)/;

/** What is known of each call that was asked for. */
const known = new Map<string, KnownCall>();

/** The optimised integration a resource names, when it names one. */
export function integrationOf(arn: string): Action | undefined {
  const parts = SERVICE_ARN.exec(arn);
  if (parts === null || parts[4] !== undefined) return undefined;
  return actionOf(parts[3] ?? '', parts[5] ?? '');
}

/** The guide lists what an optimised integration takes; what its API takes beside that is not held against anybody. */
export function knownCall(resource: string): KnownCall | undefined {
  const [, sdk = '', token = '', action = ''] = CALL.exec(resource) ?? [];
  const call = `${sdk}${token}:${action}`;
  const found = known.get(call);
  if (found !== undefined) return found;
  const integration = integrationOf(resource);
  const api = apiParameters.get(`${sdk === '' ? (APIS.get(token) ?? token) : token}:${action}`);
  if (integration === undefined && (sdk === '' || api === undefined)) return undefined;
  const { parameters = [], required = [], carries } = integration ?? {};
  const isComplete = parameters.length > 0 || sdk !== '';
  const documented = [...new Set([...parameters, ...required])];
  const kinds = kindsIn(api);
  const names = [...new Set([...documented, ...(isComplete ? kinds.keys() : [])])];
  const made = { call, names, documented, isComplete, required, carries, kinds };
  known.set(call, made);
  return made;
}

/** The parameter a name stands for: in a template without the `.$` that makes it read a path. */
export const plainName = (name: string, field: SentField): string =>
  field === 'Parameters' && name.endsWith('.$') ? name.slice(0, -2) : name;
