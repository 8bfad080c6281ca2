import type { TaskCall } from '../host';
import { textOf } from './parameters';
import type { Request } from './simulator';

/** A call, as what it is about is read from it. */
export type Target = Pick<Request, 'call' | 'parameters'>;

/** What a call is about, as ARNs; none where its parameters do not say. */
export type Resources = (target: Target) => readonly string[];

/** An ARN in the account and region of the machine that calls. */
export function arnFor({ caller }: TaskCall, service: string, rest: string): string {
  const [, , , region = '', account = ''] = caller.stateMachineArn.split(':');
  return `arn:aws:${service}:${region}:${account}:${rest}`;
}

/** What a parameter names, by its name or by its ARN: `kind` stands before the name. */
export const namedBy =
  (parameter: string, service: string, kind = ''): Resources =>
  ({ call, parameters }) => {
    const name = textOf(parameters, parameter);
    if (name === undefined) return [];
    return [name.startsWith('arn:') ? name : arnFor(call, service, `${kind}${name}`)];
  };

/** The same for several actions. */
export const forEach = (service: string, actions: readonly string[], resources: Resources): Record<string, Resources> =>
  Object.fromEntries(actions.map((action) => [`${service}:${action}`, resources]));

/** EventBridge's rule by which an execution hears how what it waits for ended [doc, policies of each integration]. */
export const managedRule = (name: string): Record<string, Resources> =>
  forEach('events', ['PutTargets', 'PutRule', 'DescribeRule'], ({ call }) => [
    arnFor(call, 'events', `rule/StepFunctionsGetEventsFor${name}`),
  ]);
