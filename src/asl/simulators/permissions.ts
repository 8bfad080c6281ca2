/**
 * What the run's role allows. AWS gives a refused call the service's own name for it, with the sentence IAM writes; the
 * error names by service are inferred, the sentence is [doc IAM, access denied messages].
 */
import type { TaskAnswer, TaskCall } from '../host';
import { permissionsNeeded } from '../integrations/permissions';
import type { Call } from '../integrations/resource';
import { isObject } from '../values';
import { thrown } from './answers';
import { wildcard } from './pattern';
import { resourcesOf } from './registry';
import type { Sandbox } from './sandbox';
import type { Grant, Role } from './world/world';

/** IAM's own wildcards; actions are compared without regard to case. */
const grants = ({ action, resource }: Grant, { action: wanted, on }: Asked): boolean =>
  wildcard(wanted.toLowerCase(), action.toLowerCase()) && (on === undefined || wildcard(on, resource));

/** One action on one thing: `*` where the action has no resource of its own, undefined where the call does not say which. */
interface Asked {
  readonly action: string;
  readonly on: string | undefined;
}

const allowed = (role: Role, asked: Asked): boolean =>
  role.allow.some((grant) => grants(grant, asked)) && !role.deny.some((grant) => grants(grant, asked));

/** Everything a call asks its role for. */
function askedOf(call: TaskCall, resource: Call, actions: readonly string[]): readonly Asked[] {
  const parameters = isObject(call.parameters) ? call.parameters : {};
  return actions.flatMap((action): readonly Asked[] => {
    const on = resourcesOf(resource, action)?.({ call, parameters }) ?? ['*'];
    return on.length === 0 ? [{ action, on: undefined }] : on.map((one) => ({ action, on: one }));
  });
}

/** The refusal of a call the role does not allow. */
export function refuse(sandbox: Sandbox, call: TaskCall, resource: Call): TaskAnswer | undefined {
  const { world } = sandbox;
  const { roleArn, caller } = call;
  if (roleArn !== undefined && world.roles !== undefined && !world.roles.has(roleArn)) {
    const cause = `The role ${caller.roleArn} is not authorized to assume the task state's role, ${roleArn}.`;
    return thrown('States.TaskFailed', cause);
  }
  const role = roleArn === undefined ? world.role : world.roles?.get(roleArn);
  if (role === undefined || resource.family === 'activity') return undefined;
  const { actions, denied, service, prefix } = permissionsNeeded(resource);
  const lacking = askedOf(call, resource, actions).find((asked) => !allowed(role, asked));
  if (lacking === undefined) return undefined;
  const { action, on } = lacking;
  const name = (roleArn ?? caller.roleArn).split('/').at(-1) ?? '';
  const account = caller.roleArn.split(':')[4] ?? '';
  const who = `arn:aws:sts::${account}:assumed-role/${name}/${caller.name}`;
  const what = on === undefined ? '' : ` on resource: ${on}`;
  const sentence = `User: ${who} is not authorized to perform: ${action}${what} because no identity-based policy allows the ${action} action`;
  const id = sandbox.chance.uuid();
  const cause =
    prefix === undefined
      ? `${sentence} (Service: ${service}; Status Code: 403; Error Code: AccessDeniedException; Request ID: ${id}; Proxy: null)`
      : `${sentence} (Service: ${prefix}, Status Code: 400, Request ID: ${id})`;
  return { ...thrown(denied, cause), denied: true };
}
