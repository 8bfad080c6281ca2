/**
 * A call of an HTTP API of API Gateway whose route is integrated with StartExecution or StartSyncExecution. Parameters are
 * mapped by selection expressions. Source: Amazon API Gateway Developer Guide, «AWS service integrations for HTTP APIs» and
 * «Parameter mapping», read 2026-11.
 */

import { valueAt } from '../simulators/transform';
import { parseJson, SyntaxFault } from '../syntax/json';
import { toText } from '../syntax/text';
import type { StartRequest } from './start';

export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly stageVariables?: Readonly<Record<string, string>>;
  readonly context?: Readonly<Record<string, string>>;
  /** As sent; usually JSON text. */
  readonly body?: string;
}

/** What the integration puts into each parameter: texts, and expressions such as `$request.body`, `$request.header.x`. */
export type Mapping = Readonly<Partial<Record<'StateMachineArn' | 'Input' | 'Name' | 'Region', string>>>;

/** One parameter, the expression it comes from and what that gave. */
export interface Mapped {
  readonly parameter: string;
  readonly expression: string;
  /** `undefined` where the call has nothing there: the parameter is left out. */
  readonly value: string | undefined;
}

export interface ApiStart {
  readonly request: StartRequest;
  readonly mapped: readonly Mapped[];
}

/** The request an API call becomes, and where each part of it comes from. */
export function fromApiCall(call: ApiCall, mapping: Mapping): ApiStart {
  const mapped = Object.entries(mapping).map(([parameter, expression]) => ({
    parameter,
    expression,
    value: expression.includes('$') ? evaluate(expression, call) : expression,
  }));
  const value = (name: string) => mapped.find(({ parameter }) => parameter === name)?.value;
  return {
    request: { stateMachineArn: value('StateMachineArn') ?? '', name: value('Name'), input: value('Input') },
    mapped,
  };
}

/** An expression alone, or `${…}` inside a text. */
function evaluate(expression: string, call: ApiCall): string | undefined {
  if (expression.startsWith('$') && !expression.startsWith('${')) return selected(expression.slice(1), call);
  return expression.replaceAll(/\$\{([^}]*)\}/g, (_, inner: string) => selected(inner, call) ?? '');
}

const own = (object: Readonly<Record<string, string>> | undefined, name: string): string | undefined =>
  object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;

function selected(path: string, call: ApiCall): string | undefined {
  const [root = '', part = '', ...rest] = path.split('.');
  const name = rest.join('.');
  if (root === 'stageVariables') return own(call.stageVariables, [part, ...rest].join('.'));
  if (root === 'context') return own(call.context, [part, ...rest].join('.'));
  if (root !== 'request') return undefined;
  switch (part) {
    case 'body':
      return name === '' ? call.body : inBody(call.body, name);
    case 'header': {
      const found = Object.entries(call.headers ?? {}).find(([one]) => one.toLowerCase() === name.toLowerCase());
      return found?.[1];
    }
    case 'querystring':
      return own(call.query, name);
    case 'path':
      return name === '' ? call.path : own(call.pathParameters, name);
    case 'method':
      return call.method;
    default:
      return undefined;
  }
}

/** `$request.body.order.id`: a part of a JSON body. */
function inBody(body: string | undefined, path: string): string | undefined {
  const value = body === undefined ? undefined : parseJson(body);
  if (value === undefined || value instanceof SyntaxFault) return undefined;
  const found = valueAt(value, `$.${path}`);
  return found === undefined || typeof found === 'string' ? found : toText(found);
}
