import { isArray, isNumber, isObject, type JsonValue, memberOf, toNumber } from '../values';
import { type Refusal, refuse } from './request';
import { serviceShapes } from './service-shapes';

/** How strictly a mocked result is compared with what the service returns; PRESENT lets required members be missing. */
export type ValidationMode = 'STRICT' | 'PRESENT' | 'NONE';

/** A shape of `service-shapes.ts`. */
interface Shape {
  readonly k: 'o' | 'm' | 'l' | 's' | 'n' | 'b';
  readonly m?: Readonly<Record<string, string>>;
  readonly i?: string;
  readonly r?: readonly string[];
  readonly e?: readonly string[];
  readonly n?: number;
  readonly x?: number;
}

interface Service {
  readonly outputs: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** Step Functions' names of services where the model has another. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['states', 'stepfunctions'],
  ['sfn', 'stepfunctions'],
  ['eventbridge', 'events'],
]);

/** What a `.sync` task returns is what the service says of the finished job. */
const POLLED: ReadonlyMap<string, string> = new Map([
  ['states:startExecution', 'DescribeExecution'],
  ['athena:startQueryExecution', 'GetQueryExecution'],
]);

const resourcePattern = /^arn:[^:]+:states:[^:]*:[^:]*:(?:aws-sdk:)?([a-z0-9-]+):([A-Za-z0-9]+)(?:\.([a-zA-Z0-9:]+))?$/;

/**
 * Checks the mocked result of a service integration against the model of what the operation returns; unknown members
 * pass, and so does every operation whose model is not carried along. `undefined` where there is nothing to say.
 */
export function validateResult(resource: string, result: JsonValue, mode: ValidationMode): Refusal | undefined {
  if (mode === 'NONE') return undefined;
  if (!isObject(result)) return refuse('Mocked result must be a JSON object.');
  const [, token, api, pattern] = resourcePattern.exec(resource) ?? [];
  if (token === undefined || api === undefined || pattern === 'waitForTaskToken') return undefined;
  const operation = pattern === undefined ? api.charAt(0).toUpperCase() + api.slice(1) : POLLED.get(`${token}:${api}`);
  if (operation === undefined) return undefined;
  const name = NAMES.get(token) ?? token;
  const text = Object.hasOwn(serviceShapes, name) ? serviceShapes[name] : undefined;
  if (text === undefined) return undefined;
  const service = JSON.parse(text) as Service;
  const shape = Object.hasOwn(service.outputs, operation) ? service.outputs[operation] : undefined;
  if (shape === undefined) return undefined;
  const wrong = new Check(service, mode, pattern === 'sync:2').value('', result, shape);
  return wrong === undefined ? undefined : refuse(`Mock result schema validation error: ${wrong}`);
}

const bare: Readonly<Record<string, Shape>> = { s: { k: 's' }, n: { k: 'n' }, b: { k: 'b' } };

const typeNames: Readonly<Record<Shape['k'], string>> = {
  o: 'an object',
  m: 'an object',
  l: 'an array',
  s: 'a string',
  n: 'a number',
  b: 'a boolean',
};

const isKind: Readonly<Record<Shape['k'], (value: JsonValue) => boolean>> = {
  o: isObject,
  m: isObject,
  l: isArray,
  s: (value) => typeof value === 'string',
  n: isNumber,
  b: (value) => typeof value === 'boolean',
};

class Check {
  constructor(
    private readonly service: Service,
    private readonly mode: ValidationMode,
    /** `.sync:2` gives Input and Output as JSON, not as text. */
    private readonly parsed: boolean,
  ) {}

  /** The first thing that is wrong, in AWS's words. */
  value(field: string, value: JsonValue, shapeName: string): string | undefined {
    const shape = bare[shapeName] ?? this.service.shapes[shapeName];
    if (shape === undefined || value === null) return undefined;
    if (!isKind[shape.k](value)) return `Field '${field}' must be ${typeNames[shape.k]}`;
    if (isNumber(value)) return this.range(field, toNumber(value), shape, 'value');
    if (typeof value === 'string') {
      if (shape.e !== undefined && !shape.e.includes(value)) return `Field '${field}' is not an expected value`;
      return this.range(field, value.length, shape, 'length');
    }
    if (isArray(value)) return this.items(field, value, shape);
    return isObject(value) ? this.members(field, value, shape) : undefined;
  }

  private range(field: string, size: number, shape: Shape, what: 'value' | 'length'): string | undefined {
    const small = what === 'value' ? 'less' : 'smaller';
    if (shape.n !== undefined && size < shape.n) return `Field '${field}' is ${small} than the minimum ${what}`;
    if (shape.x !== undefined && size > shape.x) return `Field '${field}' exceeds the maximum ${what}`;
    return undefined;
  }

  private items(field: string, items: readonly JsonValue[], shape: Shape): string | undefined {
    for (const item of items) {
      const wrong = shape.i === undefined ? undefined : this.value(field, item, shape.i);
      if (wrong !== undefined) return wrong;
    }
    return this.range(field, items.length, shape, 'length');
  }

  private members(field: string, object: JsonValue, shape: Shape): string | undefined {
    if (!isObject(object)) return undefined;
    if (shape.k === 'm') {
      for (const member of Object.values(object)) {
        const wrong = shape.i === undefined ? undefined : this.value(field, member, shape.i);
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    }
    const missing = this.mode === 'STRICT' ? shape.r?.find((name) => memberOf(object, name) === undefined) : undefined;
    if (missing !== undefined) return `Required field '${missing}' is missing`;
    for (const [name, member] of Object.entries(object)) {
      const inner = shape.m !== undefined && Object.hasOwn(shape.m, name) ? shape.m[name] : undefined;
      if (inner === undefined || (this.parsed && (name === 'Input' || name === 'Output'))) continue;
      const wrong = this.value(name, member, inner);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }
}
