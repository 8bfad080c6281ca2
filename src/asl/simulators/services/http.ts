/** HTTP tasks: the endpoints of the world answer. Limits as documented: 60 seconds, no redirects followed. */
import { Failure } from '../../errors';
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isArray, isObject, memberOf } from '../../values';
import { thrown, unfit } from '../answers';
import type { Resources } from '../arn';
import { textOf } from '../parameters';
import type { Request, Simulator } from '../simulator';
import { headersOf, nowhere, reach, reasonOf } from './endpoint';

/** An answer that takes longer is given up, in seconds. */
const LONGEST = 60;

function invoke({ sandbox, parameters }: Request): TaskAnswer {
  const method = textOf(parameters, 'Method') ?? 'GET';
  const query = memberOf(parameters, 'QueryParameters');
  const pairs = isObject(query)
    ? Object.entries(query).map(
        ([name, value]) => `${name}=${(isArray(value) ? value : [value]).map(String).join(',')}`,
      )
    : [];
  const url = `${textOf(parameters, 'ApiEndpoint') ?? ''}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
  const sent = memberOf(parameters, 'RequestBody') ?? null;
  const spec = reach(sandbox, method, url, sent);
  if (spec === undefined) return nowhere(method, url);
  if (spec.duration > LONGEST) return thrown('States.Http.Socket', 'Timeout', { after: LONGEST * 1000 });
  const body = sandbox.evaluate(spec.body, sent);
  if (body instanceof Failure) return unfit(body);
  const after = Math.round(spec.duration * 1000);
  const reason = reasonOf(spec);
  if (spec.status < 200 || spec.status > 299) {
    return thrown(`States.Http.StatusCode.${spec.status}`, typeof body === 'string' ? body : toText(body), { after });
  }
  const value = {
    Headers: headersOf(sandbox, spec, body),
    ResponseBody: body,
    StatusCode: spec.status,
    StatusText: reason,
  };
  return { kind: 'return', value, after };
}

/** The machine that calls: which address it may call is a condition, which grants here have none of. */
const caller: Resources = ({ call }) => [call.caller.stateMachineArn];

export const http: Simulator = {
  answers: { 'http:invoke': invoke },
  resources: { 'states:InvokeHTTPEndpoint': caller },
};
