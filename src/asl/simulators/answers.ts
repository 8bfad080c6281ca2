/** Results and errors in the form AWS gives them: SDK metadata, causes of version 1 and 2 of its SDK. */
import type { Failure } from '../errors';
import type { TaskAnswer } from '../host';
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

/** What optimised integrations add to a result. `names` of the headers as they were recorded for the service. */
export function metadata(
  sandbox: Sandbox,
  length: number,
  contentType: string,
  more: Readonly<Record<string, string>> = {},
): { readonly SdkHttpMetadata: JsonObject; readonly SdkResponseMetadata: JsonObject } {
  const requestId = sandbox.chance.uuid();
  const headers: Record<string, string> = {
    ...more,
    'x-amzn-RequestId': requestId,
    connection: 'keep-alive',
    'Content-Length': String(length),
    Date: httpDate(sandbox.now),
    'Content-Type': contentType,
  };
  const all = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const plain = Object.fromEntries(
    Object.entries(headers).sort(([one], [other]) => one.toLowerCase().localeCompare(other.toLowerCase(), 'en')),
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
