import { toText } from '../../syntax/text';
import type { JsonValue } from '../../values';
import type { Sandbox } from '../sandbox';
import type { EndpointSpec } from '../world/world';

/** The answer of the world's API to a call, noted; the longest URL that fits is taken. */
export function reach(sandbox: Sandbox, method: string, url: string, body: JsonValue): EndpointSpec | undefined {
  const fits = (one: EndpointSpec): boolean =>
    (one.method === '*' || one.method === method) && url.startsWith(one.url) && sandbox.left(one, one.times);
  let found: EndpointSpec | undefined;
  for (const one of sandbox.world.endpoints) {
    if (fits(one) && (found === undefined || one.url.length > found.url.length)) found = one;
  }
  if (found === undefined) return undefined;
  sandbox.use(found);
  const name = `${method} ${url}`;
  const requests = sandbox.held('endpoints', name) ?? [];
  const { status } = found;
  sandbox.change('endpoints', name, [...requests, { at: sandbox.time, body, status }], `answered ${status}`);
  return found;
}

/** Reasons as HTTP names them, for what APIs commonly answer. */
const reasons: ReadonlyMap<number, string> = new Map([
  [200, 'OK'],
  [201, 'Created'],
  [202, 'Accepted'],
  [204, 'No Content'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [409, 'Conflict'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
]);

export const reasonOf = ({ status, statusText }: EndpointSpec): string => statusText ?? reasons.get(status) ?? '';

/** Headers as a result shows them. */
export function headersOf(sandbox: Sandbox, spec: EndpointSpec, body: JsonValue): Record<string, JsonValue> {
  const headers: Record<string, JsonValue> = {
    'Content-Length': [String(toText(body).length)],
    'Content-Type': ['application/json'],
    Date: [new Date(sandbox.now).toUTCString()],
  };
  for (const [name, value] of spec.headers) headers[name] = [value];
  return headers;
}

export const nowhere = (method: string, url: string) => ({
  kind: 'missing' as const,
  message: `No endpoint of the world answers ${method} ${url}. Add one to 'endpoints', or responses for the state.`,
});
