/**
 * Checks what a Task calls: the ARN, its pattern, its parameters. Long because each part of an ARN that is wrong has a guess of its own at what was
 * meant, and one cause must give one diagnostic.
 */
import { apiParameters } from '../integrations/api-parameters';
import { actionOf, services } from '../integrations/registry';
import { isUnsupportedBySdk } from '../integrations/sdk';
import type { Field } from '../rules/field-types';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { parametersBeside } from './beside-parameters';
import { integrationOf, SERVICE_ARN, type SentField } from './calls';
import type { Fix } from './diagnostic';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { checkParameters } from './parameters';
import { reportType } from './shape';

const ARN = /^arn:[a-z0-9-]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/s;

/** Services that the SDK calls otherwise. */
const SDK_NAMES: ReadonlyMap<string, string> = new Map([
  ['states', 'sfn'],
  ['events', 'eventbridge'],
]);

/** How a Task is to wait for the service: not at all, for a job, for a token. */
type Pattern = 'sync' | 'sync:2' | 'waitForTaskToken' | undefined;

/** A Task's `Resource`. @rule resource.arn @rule resource.unknown @rule express.pattern @rule express.activity */
export function checkResource(value: JsonValue, _field: Field, inspection: Inspection): void {
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection, 'Resource is the ARN of what the task calls.');
    return;
  }
  if (!ARN.test(value)) {
    inspection.report({
      rule: 'resource.arn',
      message: `'${value}' is no ARN. ${whyNoArn(value)}`,
      aws: 'Value is not a valid resource ARN',
      fix: shortened(value) === undefined ? undefined : changeTo(`arn:aws:states:::${value}`, inspection),
    });
    if (shortened(value) !== undefined) inspection.meantResource = `arn:aws:states:::${value}`;
    return;
  }
  if (isActivity(value)) {
    if (inspection.express) reportExpress(inspection, 'express.activity', 'Activity ARN', 'An activity');
    return;
  }
  const [, before, name] = /^(arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:)(?:function[/.])?([\w-]+)$/.exec(value) ?? [];
  if (before !== undefined) {
    // What the service says of it is not known; no function is called like this.
    const meant = `${before}function:${name}`;
    inspection.report({
      rule: 'resource.arn',
      severity: 'WARNING',
      message: `This ARN names no function. Did you mean '${meant}'?`,
      fix: changeTo(meant, inspection),
    });
  }
  const parts = SERVICE_ARN.exec(value);
  if (parts === null) {
    if (/^arn:aws[a-z-]*:states:::/.test(value)) reportUnknown(value, inspection, ...wrongForm(value));
    return;
  }
  const [, , , service = '', inner, action = '', word] = parts;
  const pattern = word as Pattern;
  const why =
    service === 'aws-sdk'
      ? whyNotSdk(inner, action, pattern)
      : whyNotOptimised(service, inner, action, pattern, inspection);
  if (why === undefined && service === 'aws-sdk') warnOfLetters(value, inner ?? '', action, pattern, inspection);
  if (why !== undefined) reportUnknown(value, inspection, ...why);
  else if (inspection.express && pattern === 'waitForTaskToken') {
    reportExpress(
      inspection,
      'express.pattern',
      `'.waitForTaskToken' service integration `,
      'Waiting for a task token',
      value,
    );
  } else if (inspection.express && pattern !== undefined) {
    reportExpress(inspection, 'express.pattern', `'.sync' service integration`, 'Waiting for a job', value);
  }
}

/** Actions of the SDK by their small letters. */
let actions: ReadonlyMap<string, string> | undefined;

/** An action that is known, but for the letters' case; what the service says of it was not seen. @rule resource.unknown */
function warnOfLetters(arn: string, token: string, action: string, pattern: Pattern, inspection: Inspection): void {
  if (apiParameters.has(`${token}:${action}`)) return;
  actions ??= new Map([...apiParameters.keys()].map((name) => [name.toLowerCase(), name]));
  const known = actions.get(`${token}:${action}`.toLowerCase());
  if (known === undefined) return;
  const meant = `arn:aws:states:::aws-sdk:${known}${pattern === undefined ? '' : `.${pattern}`}`;
  inspection.meantResource = meant;
  inspection.report({
    rule: 'resource.unknown',
    severity: 'WARNING',
    message: `The SDK knows no action '${action}': letter case counts. Did you mean '${meant}'?`,
    fix: arn === meant ? undefined : changeTo(meant, inspection),
  });
}

const ARN_FORMS =
  'A Lambda task reads arn:aws:lambda:<region>:<account>:function:<name>, a service integration arn:aws:states:::<service>:<action>.';

/** An integration named without what comes before it in its ARN: `lambda:invoke`. */
function shortened(value: string): string | undefined {
  const [, service = '', action = ''] = /^([a-z0-9-]+):([A-Za-z0-9]+)(?:\.[A-Za-z]+(?::2)?)?$/.exec(value) ?? [];
  return actionOf(service, action) === undefined ? undefined : value;
}

function whyNoArn(value: string): string {
  if (shortened(value) !== undefined) return `Did you mean 'arn:aws:states:::${value}'?`;
  if (!value.includes('${')) return ARN_FORMS;
  return `A placeholder is filled in when a template is deployed, and nothing is deployed here: write the ARN itself. ${ARN_FORMS}`;
}

/** What is amiss in an ARN of Step Functions that names no integration, and the one that was certainly meant. */
function wrongForm(arn: string): WhyNot {
  const joined = /^(.+):(sync(?::2)?|waitForTaskToken)$/.exec(arn);
  if (joined !== null) {
    const meant = `${joined[1]}.${joined[2]}`;
    return [`What to wait for follows the action after a dot. Did you mean '${meant}'?`, meant];
  }
  const sdk = /^(arn:aws[a-z-]*:states:::aws-sdk:)([A-Za-z0-9]+):([A-Za-z0-9]+)(\.[A-Za-z]+)?$/.exec(arn);
  if (sdk === null) return ['It reads arn:aws:states:::<service>:<action>.'];
  const [, start = '', service = '', action = '', pattern = ''] = sdk;
  const meant = `${start}${service.toLowerCase()}:${action.charAt(0).toLowerCase()}${action.slice(1)}${pattern}`;
  return [`The service is written in small letters and the action begins with one. Did you mean '${meant}'?`, meant];
}

const changeTo = (meant: string, inspection: Inspection): Fix => ({
  title: `Change to '${meant}'`,
  edits: [{ op: 'set', pointer: inspection.place(), value: meant }],
});

const isActivity = (arn: string): boolean => /^arn:aws[a-z-]*:states:[^:]*:[^:]*:activity:/.test(arn);

const isService = (arn: string): boolean => /^arn:aws[a-z-]*:states:::/.test(arn);

/** Why an ARN names no integration, and the one that was certainly meant. */
type WhyNot = readonly [why: string, meant?: string];

function whyNotSdk(service: string | undefined, action: string, pattern: Pattern): WhyNot | undefined {
  if (service === undefined) return ['An SDK integration reads arn:aws:states:::aws-sdk:<service>:<action>.'];
  if (!/^[a-z]/.test(action)) {
    const ending = pattern === undefined ? '' : `.${pattern}`;
    const meant = `arn:aws:states:::aws-sdk:${service}:${action.charAt(0).toLowerCase()}${action.slice(1)}${ending}`;
    return [`The action begins with a small letter: '${meant}'.`, meant];
  }
  if (isUnsupportedBySdk(service, action)) {
    return [`The SDK integrations leave '${service}:${action}' out. A function can call it.`];
  }
  if (pattern !== undefined && pattern !== 'waitForTaskToken')
    return ['SDK integrations know .waitForTaskToken, never .sync.'];
  return undefined;
}

function whyNotOptimised(
  service: string,
  inner: string | undefined,
  action: string,
  pattern: Pattern,
  inspection: Inspection,
): WhyNot | undefined {
  const ending = pattern === undefined ? '' : `.${pattern}`;
  if (inner !== undefined) return ['It reads arn:aws:states:::<service>:<action>.'];
  const found = services.get(service);
  if (found?.open === true) return pattern === undefined ? undefined : [`'${service}' only answers at once.`];
  if (found === undefined) {
    const guess = nearest(service, services.keys(), inspection);
    if (guess === undefined || actionOf(guess, action) === undefined) {
      const token = SDK_NAMES.get(service) ?? service;
      const meant = `arn:aws:states:::aws-sdk:${token}:${action.charAt(0).toLowerCase()}${action.slice(1)}${ending}`;
      const isCalled =
        apiParameters.has(`${token}:${action}`) && (pattern ?? 'waitForTaskToken') === 'waitForTaskToken';
      if (isCalled) return [`There is no optimised integration '${service}'; the SDK calls it: '${meant}'.`, meant];
    }
    return [
      `There is no optimised integration '${service}'${guess === undefined ? '' : `; did you mean '${guess}'`}. Every AWS service can be called as arn:aws:states:::aws-sdk:<service>:<action>.`,
      guess === undefined || actionOf(guess, action) === undefined
        ? undefined
        : `arn:aws:states:::${guess}:${action}${ending}`,
    ];
  }
  const integration = actionOf(service, action);
  if (integration === undefined) {
    const known = Object.keys(found.actions);
    const longer = known.filter((name) => name.startsWith(action));
    const guess = nearest(action, known, inspection) ?? (longer.length === 1 ? longer[0] : undefined);
    if (guess !== undefined)
      return [
        `'${service}' has no action '${action}'. Did you mean '${guess}'?`,
        `arn:aws:states:::${service}:${guess}${ending}`,
      ];
    const sdk = `arn:aws:states:::aws-sdk:${SDK_NAMES.get(service) ?? service}:${action}`;
    if (apiParameters.has(sdk.slice('arn:aws:states:::aws-sdk:'.length)) && pattern !== 'sync' && pattern !== 'sync:2')
      return [
        `'${service}' has no optimised action '${action}'; it is called as '${sdk}${ending}'.`,
        `${sdk}${ending}`,
      ];
    return [
      `'${service}' has no optimised action '${action}'; it knows ${known.join(', ')}. The service's other actions are called as arn:aws:states:::aws-sdk:${service}:<action>.`,
    ];
  }
  const { patterns = [] } = integration;
  if (pattern === undefined || patterns.includes(pattern)) return undefined;
  const others = patterns.length === 0 ? 'it only answers at once' : `it knows .${patterns.join(', .')}`;
  const arn = `arn:aws:states:::${service}:${action}`;
  const cased = patterns.find((one) => one.toLowerCase() === pattern.toLowerCase());
  if (cased !== undefined)
    return [`'.${pattern}' is written '.${cased}': letter case counts. Write '${arn}.${cased}'.`, `${arn}.${cased}`];
  const [other] = patterns;
  const isJob = pattern.startsWith('sync');
  const isNear = isJob && patterns.length === 1 && other?.startsWith('sync') === true;
  const meant = isNear ? `.${other}` : isJob && patterns.length === 0 ? '' : undefined;
  return [
    `'${service}:${action}' does not support .${pattern}; ${others}.${meant === undefined ? '' : ` Write '${arn}${meant}'.`}`,
    meant === undefined ? undefined : `${arn}${meant}`,
  ];
}

function reportUnknown(arn: string, inspection: Inspection, why: string, meant?: string): void {
  // Of an integration the service does not know it says nothing more.
  inspection.meantResource = meant ?? arn;
  inspection.report({
    rule: 'resource.unknown',
    message: `Step Functions knows no such integration. ${why}`,
    aws: `The resource provided ${arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
    fix: meant === undefined ? undefined : changeTo(meant, inspection),
  });
}

function reportExpress(
  inspection: Inspection,
  rule: 'express.pattern' | 'express.activity',
  what: string,
  words: string,
  arn?: string,
): void {
  const mend =
    arn === undefined
      ? 'Make the machine Standard, or call what does the work, such as a function.'
      : `Make the machine Standard, or let it go on without waiting: write '${arn.replace(/\.[A-Za-z]+(:2)?$/, '')}'${rule === 'express.pattern' && arn.endsWith('Token') ? ', and send no token' : ''}.`;
  inspection.report({
    rule,
    message: `${words} works in Standard workflows only: an Express workflow waits for nobody outside. ${mend}`,
    aws: `Express state machine does not support ${what}`,
  });
}

/**
 * What a Task's resource asks of its other fields.
 * @rule resource.parameters @rule credentials.activity
 */
export function checkTask(state: JsonObject, inspection: Inspection): void {
  const resource = memberOf(state, 'Resource');
  checkHeartbeat(state, inspection);
  if (typeof resource !== 'string') return;
  if (isActivity(resource) && Object.hasOwn(state, 'Credentials')) {
    inspection.report({
      rule: 'credentials.activity',
      message: 'An activity has no credentials: a worker polls for its work, nobody is called.',
      child: ['Credentials'],
      target: 'key',
      aws: { message: `The field 'Credentials' is not supported for activities`, child: ['Credentials'] },
      fix: { title: 'Remove "Credentials"', edits: [{ op: 'remove', pointer: inspection.place('Credentials') }] },
    });
  }
  const { meantResource } = inspection;
  if (meantResource !== undefined) inspection.privately(() => checkSent(state, meantResource, inspection));
  else checkSent(state, resource, inspection);
}

function checkSent(state: JsonObject, resource: string, inspection: Inspection): void {
  if (!isService(resource)) return;
  const integration = integrationOf(resource);
  if (integration === undefined && !resource.includes(':aws-sdk:')) return;
  const field: SentField = inspection.language === 'JSONata' ? 'Arguments' : 'Parameters';
  const given = memberOf(state, field);
  const beside = parametersBeside(state, resource, field);
  if (given === undefined) {
    // Given in the other language's field the service names that field alone.
    const other = field === 'Arguments' ? 'Parameters' : 'Arguments';
    const foreign = memberOf(state, other);
    if (isObject(foreign)) inspection.privately(() => checkParameters(foreign, resource, other, inspection, beside));
    if (inspection.mixed || foreign !== undefined) return;
    inspection.report({
      rule: 'resource.parameters',
      message: `A service integration needs '${field}', what to send to the service; {} when there is nothing.`,
      child: ['Resource'],
      aws: { message: `${field} field is required for resource ARN: ${resource}`, child: ['Resource'] },
      follows: beside.length > 0 || Object.keys(state).some((name) => nearest(name, [field], inspection) !== undefined),
    });
  } else if (isObject(given)) {
    checkParameters(given, resource, field, inspection, beside);
  }
  if (resource.endsWith('.waitForTaskToken')) checkToken(given, field, inspection);
}

/**
 * Who is to answer needs the token of this very task, which only the context object holds. @rule resource.task-token
 */
function checkToken(given: JsonValue | undefined, field: string, inspection: Inspection): void {
  const text = given === undefined ? '' : JSON.stringify(given);
  if (given === undefined || /\$\$|\$states\.context|\$states\b(?!\.)/.test(text)) return;
  const isInput = /"\$\.Task\.Token"/i.test(text);
  const member = field === 'Parameters' ? `"Token.$": "$$.Task.Token"` : `"Token": "{% $states.context.Task.Token %}"`;
  inspection.report({
    rule: 'resource.task-token',
    severity: 'WARNING',
    message: isInput
      ? `This task waits for its token to come back, but '$.Task.Token' is looked for in the input. The token is in the context object, which begins with two $: write '$$.Task.Token'.`
      : `This task waits for its token to come back, but sends it to nobody, so it waits until it times out. Send it within what the service passes on, such as ${member}.`,
    child: [field],
    target: 'key',
  });
}

/** Longer silence than the whole task may take is never noticed. @rule task.heartbeat */
function checkHeartbeat(state: JsonObject, inspection: Inspection): void {
  const timeout = memberOf(state, 'TimeoutSeconds');
  const heartbeat = memberOf(state, 'HeartbeatSeconds');
  if (typeof timeout !== 'number' || typeof heartbeat !== 'number' || timeout < 1 || heartbeat < timeout) return;
  inspection.report({
    rule: 'task.heartbeat',
    severity: 'WARNING',
    message: `A task that has ${timeout} s in all cannot be silent for ${heartbeat} s: HeartbeatSeconds has to be smaller than TimeoutSeconds.`,
    child: ['HeartbeatSeconds'],
  });
}

/** `Credentials`: a template that holds RoleArn, or an expression for it. @rule credentials.role */
export function checkCredentials(value: JsonValue, field: Field, inspection: Inspection, owner: JsonObject): void {
  const jsonata = inspection.language === 'JSONata';
  if (!isObject(value) && !(jsonata && typeof value === 'string')) {
    reportType(value, 'OBJECT', inspection, 'Credentials holds the RoleArn to assume.');
    return;
  }
  if (isObject(value) && !Object.hasOwn(value, 'RoleArn') && (jsonata || !Object.hasOwn(value, 'RoleArn.$'))) {
    // The service was seen refusing this in JSONata states; of JSONPath states nothing is known.
    inspection.report({
      rule: 'credentials.role',
      severity: jsonata ? 'ERROR' : 'WARNING',
      message: `Credentials needs 'RoleArn', the role to assume for the call.`,
      ...(jsonata ? { aws: `The field 'RoleArn' is required but was missing` } : {}),
    });
  }
  inspection.families.values.template(value, field, inspection, owner);
}
