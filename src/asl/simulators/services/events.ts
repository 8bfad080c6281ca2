/** EventBridge: buses whose rules match patterns and send what they take to their targets. */
import type { Start, TaskAnswer } from '../../host';
import { parseJson, SyntaxFault } from '../../syntax/json';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { thrown } from '../answers';
import { arnFor } from '../arn';
import { textOf } from '../parameters';
import { matches } from '../pattern';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import { transformed } from '../transform';
import type { Target } from '../world/world';
import { deliverTo } from './lambda';
import { publishTo } from './sns';
import { send } from './sqs';
import { startOf } from './start';

/** Events may be forwarded from bus to bus so often. */
const MOST_HOPS = 5;

const busName = (given: string | undefined): string => given?.split('/').at(-1) ?? 'default';

/** An entry of PutEvents that is not taken. */
interface Refused {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** An entry as the event it becomes, or why it is not taken [recorded]. */
function eventOf(request: Request, entry: JsonValue): { readonly bus: string; readonly event: JsonObject } | Refused {
  const { sandbox, call } = request;
  const given = isObject(entry) ? entry : {};
  const source = textOf(given, 'Source');
  const detailType = textOf(given, 'DetailType');
  const missing = (name: string): Refused => ({
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
  });
  if (source === undefined || source === '') return missing('Source');
  if (detailType === undefined || detailType === '') return missing('DetailType');
  const detail = memberOf(given, 'Detail');
  if (detail === undefined || detail === null) return missing('Detail');
  const value = typeof detail === 'string' ? parseJson(detail) : detail;
  if (value instanceof SyntaxFault || !isObject(value)) {
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  }
  const resources = memberOf(given, 'Resources');
  const [, , , region = '', account = ''] = call.caller.stateMachineArn.split(':');
  const event = {
    version: '0',
    id: sandbox.chance.uuid(),
    'detail-type': detailType,
    source,
    account,
    time: textOf(given, 'Time') ?? `${sandbox.time.slice(0, 19)}Z`,
    region,
    // Step Functions names itself, after the entry's own.
    resources: [...(isArray(resources) ? resources : []), call.caller.stateMachineArn, call.caller.arn],
    detail: value,
  };
  return { bus: busName(textOf(given, 'EventBusName')), event };
}

/** Puts an event on a bus: what its rules match goes to their targets. The executions it starts are returned. */
export function emit(sandbox: Sandbox, bus: string, event: JsonObject, hops = 0): readonly Start[] {
  const rules = sandbox.world.buses.get(bus)?.rules ?? [];
  const taking = rules.filter(({ pattern }) => matches(event, pattern));
  const events = sandbox.held('buses', bus) ?? [];
  const matched = taking.map(({ name }) => name);
  const what = `an event came${matched.length === 0 ? ', no rule takes it' : ` for ${matched.join(', ')}`}`;
  sandbox.change('buses', bus, [...events, { event, matched }], what);
  return taking.flatMap((rule) =>
    rule.targets.flatMap((target) => {
      const arn = `arn:aws:events:${String(event.region)}:${String(event.account)}:rule/${rule.name}`;
      return [...toTarget(sandbox, event, target, arn, hops)];
    }),
  );
}

function toTarget(sandbox: Sandbox, event: JsonObject, target: Target, rule: string, hops: number): readonly Start[] {
  const text = transformed(event, target.input, rule);
  const parsed = parseJson(text);
  const value = parsed instanceof SyntaxFault ? text : parsed;
  const arn = `arn:aws:sns:${String(event.region)}:${String(event.account)}:${target.name}`;
  switch (target.kind) {
    case 'queue':
      send(sandbox, target.name, { body: text, groupId: target.name.endsWith('.fifo') ? rule : undefined });
      return [];
    case 'topic':
      publishTo(sandbox, { topicArn: arn, message: text, subject: undefined, attributes: undefined });
      return [];
    case 'function':
      deliverTo(sandbox, target.name, value, rule);
      return [];
    case 'bus':
      return hops >= MOST_HOPS ? [] : emit(sandbox, target.name, event, hops + 1);
    case 'machine': {
      const start = startOf(sandbox, target.name, value, {
        name: `${String(event.id)}_${sandbox.chance.uuid()}`,
        by: rule,
      });
      return start === undefined ? [] : [start];
    }
  }
}

function putEvents(request: Request): TaskAnswer {
  const { sandbox, call, parameters, resource } = request;
  const entries = memberOf(parameters, 'Entries');
  const starts: Start[] = [];
  let failed = 0;
  const results = (isArray(entries) ? entries : []).map((entry): JsonObject => {
    const got = eventOf(request, entry);
    if ('ErrorCode' in got) {
      failed++;
      return { ErrorCode: got.ErrorCode, ErrorMessage: got.ErrorMessage };
    }
    if (got.bus !== 'default' && !sandbox.world.buses.has(got.bus)) return { EventId: String(got.event.id) };
    starts.push(...emit(sandbox, got.bus, got.event));
    return { EventId: String(got.event.id) };
  });
  const value = { Entries: results, FailedEntryCount: failed };
  if (failed > 0 && resource.token === 'events') return { ...thrown('EventBridge.FailedEntry', toText(value)), starts };
  if (resource.pattern !== 'waitForTaskToken') return { kind: 'return', value, starts };
  return { ...sandbox.callback([], entries ?? null, call, { submit: value }), starts };
}

export const events: Simulator = {
  answers: { 'events:putEvents': putEvents, 'aws-sdk:eventbridge:putEvents': putEvents },
  resources: {
    'events:PutEvents': ({ call, parameters }) => {
      const entries = memberOf(parameters, 'Entries');
      const names = (isArray(entries) ? entries : []).map((entry) =>
        isObject(entry) ? (textOf(entry, 'EventBusName') ?? 'default') : 'default',
      );
      return [...new Set(names)].map((name) =>
        name.startsWith('arn:') ? name : arnFor(call, 'events', `event-bus/${name}`),
      );
    },
  },
  initial: (world) => ({
    buses: Object.fromEntries(['default', ...world.buses.keys()].map((name) => [name, []])),
  }),
};
