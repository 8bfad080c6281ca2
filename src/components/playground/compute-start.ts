import {
  type ApiCall,
  fromApiCall,
  fromEvent,
  isObject,
  type JsonObject,
  type Mapping,
  parseJson,
  readEventRule,
  type StartRequest,
  SyntaxFault,
  startExecution,
  WorldFault,
} from '@/asl';
import { MACHINE_ARN, type Start } from './state/start';

/** One parameter of StartExecution, and where it comes from. */
export interface MappedRow {
  readonly parameter: string;
  /** An expression, a field of the rule, or nothing where it was given as it is. */
  readonly from: string;
  /** Absent where nothing is there: the parameter is left out. */
  readonly value: string | undefined;
}

/** What a start comes to: an execution with a name and an input, or why there is none. */
export type Started =
  | {
      readonly kind: 'begun';
      readonly name: string | undefined;
      readonly input: string;
      readonly mapped: readonly MappedRow[];
    }
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly message: string;
      readonly mapped: readonly MappedRow[];
    }
  /** The form cannot be read, or no rule takes the event. */
  | { readonly kind: 'nothing'; readonly reason: string };

export interface StartAsk {
  readonly start: Start;
  /** JSON text, for a StartExecution request. */
  readonly input: string;
  readonly type: 'STANDARD' | 'EXPRESS';
}

const UUID = '8d2e1b64-3f0c-4a57-9e31-5b7f2a90c6de';

/** Starts as the form says; nothing is run. */
export function computeStart({ start, input, type }: StartAsk): Started {
  const made = requestOf(start, input);
  if ('reason' in made) return { kind: 'nothing', reason: made.reason };
  const { request, mapped } = made;
  const named = start.as === 'event' || request.name !== undefined;
  const begun = startExecution(request, { stateMachineArn: MACHINE_ARN, type, uuid: () => UUID });
  if (begun.kind === 'refused') return { kind: 'refused', ...begun.error, mapped };
  return { kind: 'begun', name: named ? begun.name : undefined, input: begun.input, mapped };
}

interface Made {
  readonly request: StartRequest;
  readonly mapped: readonly MappedRow[];
}

function requestOf(start: Start, input: string): Made | { readonly reason: string } {
  switch (start.as) {
    case 'request': {
      const name = start.name.trim() === '' ? undefined : start.name;
      return { request: { stateMachineArn: MACHINE_ARN, name, input }, mapped: [] };
    }
    case 'api': {
      const call = objectOf(start.call, 'The call');
      if (typeof call === 'string') return { reason: call };
      const mapping = objectOf(start.mapping, 'The mapping');
      if (typeof mapping === 'string') return { reason: mapping };
      const { request, mapped } = fromApiCall(callOf(call), textsOf(mapping) as Mapping);
      return {
        request,
        mapped: mapped.map(({ parameter, expression, value }) => ({ parameter, from: expression, value })),
      };
    }
    case 'event': {
      const event = objectOf(start.event, 'The event');
      if (typeof event === 'string') return { reason: event };
      const document = objectOf(start.rule, 'The rule');
      if (typeof document === 'string') return { reason: document };
      const rule = readEventRule(document);
      if (rule instanceof WorldFault) return { reason: `The rule cannot be used: ${rule.path} ${rule.message}.` };
      const { isTaken, requests } = fromEvent(event, rule, { arnOf: () => MACHINE_ARN, uuid: () => UUID });
      const [request] = requests;
      if (!isTaken) return { reason: `The rule “${rule.name}” does not take this event: its pattern does not match.` };
      if (!request)
        return { reason: `The rule “${rule.name}” takes the event, but has no state machine among its targets.` };
      return {
        request,
        mapped: [
          { parameter: 'Name', from: 'the id of the event', value: request.name },
          { parameter: 'Input', from: 'the target of the rule', value: request.input },
        ],
      };
    }
  }
}

function objectOf(text: string, what: string): JsonObject | string {
  const value = parseJson(text);
  if (value instanceof SyntaxFault)
    return `${what} is not JSON: line ${value.line}, column ${value.column}. ${value.message}`;
  return isObject(value) ? value : `${what} must be an object.`;
}

const textsOf = (object: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** A call as it was written; what is no text in it counts as absent. */
function callOf(given: JsonObject): ApiCall {
  const texts = textsOf(given);
  const part = (name: string): Readonly<Record<string, string>> | undefined => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return isObject(value) ? textsOf(value) : undefined;
  };
  const call: Record<string, unknown> = { method: texts['method'] ?? 'POST', path: texts['path'] ?? '/' };
  for (const name of ['headers', 'query', 'pathParameters', 'stageVariables', 'context']) {
    const value = part(name);
    if (value) call[name] = value;
  }
  if (texts['body'] !== undefined) call['body'] = texts['body'];
  return call as unknown as ApiCall;
}
