import { nearest } from '../check/nearest';
import { isArray, isNumber, isObject, type JsonValue } from '../values';
import { actionOf, services } from './registry';
import { readResource } from './resource';
import { ANY, isMembers, type Members, memberShape, nameOf, type Shape } from './shape';

/** What a result should have been: the place in it, and a sentence. */
export interface ResultFault {
  /** `Tasks[0].LastStatus`; empty for the result as a whole. */
  readonly field: string;
  readonly message: string;
}

/** Members the SDK adds beside the API's own. */
const sdkMetadata: Members = {
  'SdkHttpMetadata?': {
    'AllHttpHeaders?': { '*': 'json' },
    'HttpHeaders?': { '*': 'json' },
    'HttpStatusCode?': 'number',
  },
  'SdkResponseMetadata?': { 'RequestId?': 'string' },
};

/**
 * The shape of what a call comes back with; `undefined` where anything may come: functions, activities, task tokens,
 * actions whose shape is not kept.
 */
export function resultShape(resource: string): Shape | undefined {
  const call = readResource(resource);
  if (call?.family !== 'service') return undefined;
  if (call.pattern === 'waitForTaskToken') return undefined;
  const service = services.get(call.token);
  const action = actionOf(call.token, call.api);
  if (service === undefined || action === undefined) return undefined;
  if (call.pattern !== 'request-response') return action.completes ?? action.returns;
  const { returns } = action;
  return service.metadata && isMembers(returns) ? { ...returns, ...sdkMetadata } : returns;
}

/**
 * Why a value is not what the service returns: a member of another type, or one whose name is that of a known member
 * but for a slip or a small letter. A mock need not hold every member.
 */
export function resultFault(resource: string, result: JsonValue): ResultFault | undefined {
  const shape = resultShape(resource);
  return shape === undefined ? undefined : faultOf(result, shape, '');
}

function faultOf(value: JsonValue, shape: Shape, field: string): ResultFault | undefined {
  if (shape === 'json' || value === null) return undefined;
  if (typeof shape === 'string') {
    const kind = isNumber(value) ? 'number' : typeof value;
    return kind === shape ? undefined : { field, message: `must be a ${shape} but is ${kindOf(value)}` };
  }
  if (!isMembers(shape)) {
    if (!isArray(value)) return { field, message: `must be a list but is ${kindOf(value)}` };
    const [each] = shape as readonly [Shape];
    return first(value.map((item, index) => () => faultOf(item, each, `${field}[${index}]`)));
  }
  if (!isObject(value)) return { field, message: `must be an object but is ${kindOf(value)}` };
  return first(
    Object.entries(value).map(
      ([name, inner]) =>
        () =>
          memberFault(name, inner, shape, field),
    ),
  );
}

function memberFault(name: string, value: JsonValue, shape: Members, field: string): ResultFault | undefined {
  const place = field === '' ? name : `${field}.${name}`;
  const inner = memberShape(shape, name);
  if (inner !== undefined) return faultOf(value, inner, place);
  const known = Object.keys(shape).filter((key) => key !== ANY);
  const meant = nearest(name, known.map(nameOf), { guesses: 1000 });
  return meant === undefined
    ? undefined
    : { field: place, message: `is not what the service returns; it is '${meant}'` };
}

const first = (checks: readonly (() => ResultFault | undefined)[]): ResultFault | undefined => {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const kindOf = (value: JsonValue): string => {
  if (value === null) return 'null';
  if (isArray(value)) return 'a list';
  if (isNumber(value)) return 'a number';
  return isObject(value) ? 'an object' : `a ${typeof value}`;
};
