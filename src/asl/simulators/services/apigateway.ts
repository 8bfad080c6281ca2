/** API Gateway: the endpoints of the world answer; a status that is not 2xx is an error named by it. */
import { Failure } from '../../errors';
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, memberOf } from '../../values';
import { thrown, unfit } from '../answers';
import { arnFor, type Resources } from '../arn';
import { textOf } from '../parameters';
import type { Request, Simulator } from '../simulator';
import { headersOf, nowhere, reach, reasonOf } from './endpoint';

const methodOf = (parameters: JsonObject): string => textOf(parameters, 'Method') ?? 'GET';

/** With the slash it may be written without; nothing where none is given. */
const pathOf = (parameters: JsonObject): string => textOf(parameters, 'Path')?.replace(/^(?=[^/])/, '/') ?? '';

function invoke({ sandbox, call, parameters, resource }: Request): TaskAnswer {
  const method = methodOf(parameters);
  const stage = textOf(parameters, 'Stage');
  const query = memberOf(parameters, 'QueryParameters');
  const pairs = isObject(query)
    ? Object.entries(query).flatMap(([name, values]) =>
        (isArray(values) ? values : [values]).map((value) => `${name}=${String(value)}`),
      )
    : [];
  const base = `https://${textOf(parameters, 'ApiEndpoint') ?? ''}${stage === undefined ? '' : `/${stage}`}`;
  const url = `${base}${pathOf(parameters)}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
  const sent = memberOf(parameters, 'RequestBody') ?? null;
  const spec = reach(sandbox, method, url, sent);
  if (spec === undefined) return nowhere(method, url);
  const body = sandbox.evaluate(spec.body, sent);
  if (body instanceof Failure) return unfit(body);
  const after = Math.round(spec.duration * 1000);
  if (spec.status < 200 || spec.status > 299) {
    return thrown(`ApiGateway.${spec.status}`, typeof body === 'string' ? body : toText(body), { after });
  }
  const value = {
    Headers: headersOf(sandbox, spec, body),
    ResponseBody: body,
    StatusCode: spec.status,
    StatusText: reasonOf(spec),
  };
  if (resource.pattern !== 'waitForTaskToken') return { kind: 'return', value, after };
  return sandbox.callback([], [sent, memberOf(parameters, 'Headers') ?? null, url], call, { submit: value });
}

/** `<api>/<stage>/<method>/<path>`; the API is what its address begins with, and an address without a stage is that of `$default`. */
const route: Resources = ({ call, parameters }) => {
  const api = textOf(parameters, 'ApiEndpoint')?.split('.')[0];
  const stage = textOf(parameters, 'Stage') ?? '$default';
  const rest = `${stage}/${methodOf(parameters)}${pathOf(parameters) || '/'}`;
  return api === undefined ? [] : [arnFor(call, 'execute-api', `${api}/${rest}`)];
};

export const apigateway: Simulator = {
  answers: { 'apigateway:invoke': invoke },
  resources: { 'execute-api:Invoke': route },
};
