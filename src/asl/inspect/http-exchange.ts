import { toText } from '../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import type { HttpMessage } from './request';

/** What Step Functions sends of itself with every HTTP task [doc test-state]. */
const OWN_HEADERS: readonly (readonly [string, string])[] = [
  ['User-Agent', 'Amazon|StepFunctions|HttpInvoke|us-east-1'],
  ['Range', 'bytes=0-262144'],
];

/** The request an HTTP task's parameters come to. */
export function requestOf(parameters: JsonValue): HttpMessage {
  const given = isObject(parameters) ? parameters : {};
  const endpoint = textAt(given, 'ApiEndpoint') ?? '';
  const body = memberOf(given, 'RequestBody');
  return {
    protocol: endpoint.startsWith('http:') ? 'http' : 'https',
    method: textAt(given, 'Method') ?? '',
    url: endpoint + queryOf(memberOf(given, 'QueryParameters')),
    headers: headerText([...headersOf(memberOf(given, 'Headers')), ...OWN_HEADERS]),
    ...(body === undefined ? {} : { body: textOf(body) }),
  };
}

/** The response an HTTP task's result was made from: `{Headers, ResponseBody, StatusCode, StatusText}`. */
export function responseOf(result: JsonValue): HttpMessage {
  const given = isObject(result) ? result : {};
  const told = (name: string): string => textOf(memberOf(given, name) ?? '');
  return {
    protocol: 'https',
    statusCode: told('StatusCode'),
    statusMessage: told('StatusText'),
    headers: headerText(headersOf(memberOf(given, 'Headers'))),
    body: told('ResponseBody'),
  };
}

const textOf = (value: JsonValue): string => (typeof value === 'string' ? value : toText(value));

const textAt = (object: JsonObject, name: string): string | undefined => {
  const value = memberOf(object, name);
  return typeof value === 'string' ? value : undefined;
};

const headersOf = (headers: JsonValue | undefined): [string, string][] =>
  isObject(headers)
    ? Object.entries(headers).map(([name, value]) => [
        name,
        isArray(value) ? value.map(textOf).join(', ') : textOf(value),
      ])
    : [];

const headerText = (headers: readonly (readonly [string, string])[]): string =>
  `[${headers.map(([name, value]) => `${name}: ${value}`).join(', ')}]`;

function queryOf(parameters: JsonValue | undefined): string {
  if (!isObject(parameters)) return '';
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    (isArray(value) ? value : [value]).map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(item))}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
