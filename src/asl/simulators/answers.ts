/** Results and errors in the form AWS gives them: SDK metadata, causes of version 1 and 2 of its SDK. */
import { crc32 } from '../digest/crc32';
import type { Failure } from '../errors';
import type { TaskAnswer } from '../host';
import { bytesOf } from '../syntax/text';
import type { JsonObject } from '../values';
import type { Sandbox } from './sandbox';

type Thrown = Extract<TaskAnswer, { kind: 'throw' }>;

export const thrown = (error: string, cause: string | undefined, more: { after?: number } = {}): Thrown => ({
  ...more,
  kind: 'throw',
  error,
  cause,
});

/** HTTP's date: `Thu, 01 Jan 2026 00:00:00 GMT`. */
const httpDate = (time: number): string => new Date(time).toUTCString();

/** Headers of an answer in the order they were recorded in; services that are not here answer as SQS, SNS and Step Functions do. */
const HEADERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['dynamodb', ['Server', 'Connection', 'x-amzn-RequestId', 'x-amz-crc32', 'Content-Length', 'Date', 'Content-Type']],
  ['ecs', ['x-amzn-RequestId', 'Content-Length', 'Date', 'Content-Type']],
  [
    'lambda',
    [
      'X-Amz-Log-Result',
      'X-Amz-Executed-Version',
      'x-amzn-Remapped-Content-Length',
      'Connection',
      'x-amzn-RequestId',
      'Content-Length',
      'Date',
      'X-Amzn-Trace-Id',
      'Content-Type',
    ],
  ],
]);
const COMMON = ['x-amzn-RequestId', 'connection', 'Content-Length', 'Date', 'Content-Type'];

/** What optimised integrations add to a result. `body`: what the service sent, or its length in bytes. */
export function metadata(
  sandbox: Sandbox,
  body: string | number,
  contentType: string,
  service = '',
  more: Readonly<Record<string, string>> = {},
): { readonly SdkHttpMetadata: JsonObject; readonly SdkResponseMetadata: JsonObject } {
  const requestId = sandbox.chance.uuid();
  const trace = requestId.replaceAll('-', '').slice(8);
  const known: Readonly<Record<string, string>> = {
    ...more,
    'x-amzn-RequestId': requestId,
    connection: 'keep-alive',
    Connection: 'keep-alive',
    'Content-Length': String(typeof body === 'string' ? bytesOf(body) : body),
    Date: httpDate(sandbox.now),
    'Content-Type': contentType,
    Server: 'Server',
    'x-amz-crc32': String(crc32(String(body)).reduce((sum, byte) => sum * 256 + byte, 0)),
    'X-Amzn-Trace-Id': `Root=1-${Math.floor(sandbox.now / 1000).toString(16)}-${trace};Sampled=0`,
  };
  const headers = (HEADERS.get(service) ?? COMMON).flatMap((name): [string, string][] => {
    const value = known[name];
    return value === undefined ? [] : [[name, value]];
  });
  const all = Object.fromEntries(headers.map(([name, value]) => [name, [value]]));
  const plain = Object.fromEntries(
    [...headers].sort(([one], [other]) => one.toLowerCase().localeCompare(other.toLowerCase(), 'en')),
  );
  return {
    SdkHttpMetadata: { AllHttpHeaders: all, HttpHeaders: plain, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId },
  };
}

/** An error of an optimised integration, whose causes are those of version 1 of the SDK. */
export function serviceError(
  sandbox: Sandbox,
  error: string,
  message: string,
  told: { readonly service: string; readonly status?: number; readonly code: string },
): Thrown {
  const { service, status = 400, code } = told;
  const cause = `${message} (Service: ${service}; Status Code: ${status}; Error Code: ${code}; Request ID: ${sandbox.chance.uuid()}; Proxy: null)`;
  return thrown(error, cause);
}

/** An error of an SDK integration: version 2 of the SDK. */
export function sdkError(
  sandbox: Sandbox,
  prefix: string,
  name: string,
  message: string,
  told: { readonly status?: number; readonly extended?: boolean } = {},
): Thrown {
  const { status = 400, extended = false } = told;
  const more = extended ? `, Extended Request ID: ${sandbox.chance.uuid()}` : '';
  const cause = `${message} (Service: ${prefix}, Status Code: ${status}, Request ID: ${sandbox.chance.uuid()}${more})`;
  return thrown(`${prefix}.${name}`, cause);
}

/** Members of a result in order of the alphabet, as optimised integrations give them. */
export const inOrder = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));

/** A template of the world that cannot be applied to what was sent: the author's fault, not the learner's machine's. */
export const unfit = (failure: Failure): TaskAnswer => ({
  kind: 'missing',
  message: `A template of the world does not fit what was sent: ${failure.cause ?? failure.error ?? ''}`,
});
