/**
 * What the run's role allows. AWS gives a refused call the service's own name for it, with the sentence IAM writes; the
 * error names by service are inferred, the sentence is [doc IAM, access denied messages].
 */
import type { TaskAnswer, TaskCall } from '../host';
import { permissionsNeeded } from '../integrations/permissions';
import type { Call } from '../integrations/resource';
import { isObject, memberOf } from '../values';
import { thrown } from './answers';
import { wildcard } from './pattern';
import type { Sandbox } from './sandbox';
import type { Grant, Role } from './world/world';

/** IAM's own wildcards; actions are compared without regard to case. */
function grants({ action, resource }: Grant, wanted: string, on: string): boolean {
  const fits = wildcard(wanted.toLowerCase(), action.toLowerCase());
  return fits && (on === '' || wildcard(on, resource));
}

const allowed = (role: Role, action: string, on: string): boolean =>
  role.allow.some((grant) => grants(grant, action, on)) && !role.deny.some((grant) => grants(grant, action, on));

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
  const on = targetOf(call, resource);
  const lacking = actions.find((action) => !allowed(role, action, on));
  if (lacking === undefined) return undefined;
  const name = (roleArn ?? caller.roleArn).split('/').at(-1) ?? '';
  const account = caller.roleArn.split(':')[4] ?? '';
  const who = `arn:aws:sts::${account}:assumed-role/${name}/${caller.name}`;
  const what = on === '' ? '' : ` on resource: ${on}`;
  const sentence = `User: ${who} is not authorized to perform: ${lacking}${what} because no identity-based policy allows the ${lacking} action`;
  const id = sandbox.chance.uuid();
  const cause =
    prefix === undefined
      ? `${sentence} (Service: ${service}; Status Code: 403; Error Code: AccessDeniedException; Request ID: ${id}; Proxy: null)`
      : `${sentence} (Service: ${prefix}, Status Code: 400, Request ID: ${id})`;
  return { ...thrown(denied, cause), denied: true };
}

/** The ARN of what the call is about, by its parameter's name. */
function targetOf({ parameters, resource, caller }: TaskCall, call: Call): string {
  if (call.family === 'lambda') return resource;
  const [, , , region = '', account = ''] = caller.stateMachineArn.split(':');
  const given = isObject(parameters) ? parameters : {};
  const text = (name: string): string | undefined => {
    const value = memberOf(given, name);
    return typeof value === 'string' ? value : undefined;
  };
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
  const named = (member: string, service: string, kind: string): string | undefined => {
    const name = text(member);
    return name === undefined || name.startsWith('arn:') ? name : arn(service, `${kind}${name}`);
  };
  const url = text('QueueUrl');
  return (
    named('FunctionName', 'lambda', 'function:') ??
    named('TableName', 'dynamodb', 'table/') ??
    (url === undefined ? undefined : arn('sqs', url.split('/').at(-1) ?? '')) ??
    text('TopicArn') ??
    text('StateMachineArn') ??
    named('TaskDefinition', 'ecs', 'task-definition/') ??
    named('JobQueue', 'batch', 'job-queue/') ??
    ''
  );
}
