/**
 * The bridge from the definition's fields to compiled expressions: which form a field takes, and the first of the
 * faults it has, with its place.
 */
import { andThen } from '../engine/eventually';
import { roomOfSteps } from '../engine/payload';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { compileRule } from '../query/choice/rule';
import { compileField } from '../query/field';
import { unexpectedType } from '../query/jsonata';
import { compileJsonataTemplate } from '../query/jsonata-template';
import { Draft, type Held } from '../query/jsonpath/draft';
import { PathFault } from '../query/jsonpath/path';
import { compileReferencePath, type ReferencePath, writeReferencePath } from '../query/jsonpath/reference';
import { type Place, QueryFault } from '../query/scope';
import { compileTemplate } from '../query/template';
import type { Reading, SyncReading } from '../states/flow';
import type { ResultWriter } from '../states/jsonpath-flow';
import { toText } from '../syntax/text';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue } from '../values';

/** Why a field does not compile; `below` is the place inside it, as `/Entries[0]/Detail.$`. */
export class Fault {
  constructor(
    readonly message: string,
    readonly below: string = '',
  ) {}
}

const faultOf = (fault: QueryFault): Fault => new Fault(fault.message, placeText(fault.place));

const placeText = (place: Place): string =>
  place.map((step) => (typeof step === 'number' ? `[${step}]` : `/${step}`)).join('');

const first = (faults: readonly QueryFault[]): Fault => {
  const [fault] = faults;
  return fault === undefined ? new Fault('The value cannot be compiled.') : faultOf(fault);
};

/** A path, context path or variable. */
export function path(value: JsonValue, field: string): SyncReading | Fault {
  if (typeof value !== 'string') return new Fault('Value must be a valid JSONPath.');
  const compiled = compileField(value, { name: field, missing: 'path' });
  return compiled instanceof QueryFault ? faultOf(compiled) : compiled;
}

/** As `path`, or an intrinsic call: ErrorPath, CausePath. */
export function pathOrIntrinsic(value: JsonValue, field: string): SyncReading | Fault {
  if (typeof value !== 'string') return new Fault('Value must be a valid JSONPath.');
  const compiled = compileField(value, { name: field, missing: 'field', intrinsics: true });
  return compiled instanceof QueryFault ? faultOf(compiled) : compiled;
}

/** A payload template. */
export function template(value: JsonValue): SyncReading | Fault {
  const compiled = compileTemplate(value);
  return isFaults(compiled) ? first(compiled) : compiled;
}

/** A reference path results are written to. */
export function resultPath(value: JsonValue): ResultWriter | Fault {
  if (typeof value !== 'string') return new Fault('Value must be a valid JSONPath.');
  const compiled = compileReferencePath(value);
  if (compiled instanceof PathFault) return new Fault(`Value is not a Reference Path: ${compiled.reason}`);
  return new PathWriter(compiled);
}

class PathWriter implements ResultWriter {
  readonly way: number;

  constructor(private readonly path: ReferencePath) {
    this.way = roomOfSteps(path.steps);
  }

  write({ held, extent }: Thread, result: JsonValue): Outcome<Held> {
    return extent.isSmall && !(held instanceof Draft)
      ? writeReferencePath(this.path, held, result)
      : Draft.write(this.path, held, result);
  }
}

/** A JSONPath Choice rule. */
export function choiceRule(
  rule: JsonObject,
): { evaluate(scope: Thread): Outcome<boolean>; readonly references: readonly string[] } | Fault {
  const compiled = compileRule(rule);
  return isFaults(compiled) ? first(compiled) : compiled;
}

const isFaults = (compiled: object): compiled is readonly QueryFault[] => Array.isArray(compiled);

/** A JSONata field: any JSON, with expressions at any depth. */
export function jsonata(value: JsonValue, field: string): Reading | Fault {
  const compiled = compileJsonataTemplate(value, field);
  return isFaults(compiled) ? first(compiled) : compiled;
}

/** A JSONata field whose value must be of a kind; a literal of another kind is told like an expression's value. */
export function jsonataOf(kind: Kind, value: JsonValue, field: string): Reading | Fault {
  const compiled = compileJsonataTemplate(value, field);
  if (isFaults(compiled)) return first(compiled);
  const [expression] = compiled.expressions;
  if (typeof value !== 'string' || expression === undefined) return compiled;
  const fits = kinds[kind];
  const named = kind === 'items' ? 'array' : kind;
  return {
    references: compiled.references,
    evaluate: (scope) =>
      andThen(compiled.evaluate(scope), (given) =>
        given instanceof Failure || fits(given) ? given : unexpectedType(expression, named, given, toText(given)),
      ),
  };
}

const kinds = {
  array: isArray,
  /** What a distributed Map goes through. */
  items: (value: JsonValue) => isArray(value) || isObject(value),
  boolean: (value: JsonValue) => typeof value === 'boolean',
  number: isNumber,
  string: (value: JsonValue) => typeof value === 'string',
} satisfies Record<string, (value: JsonValue) => boolean>;

export type Kind = keyof typeof kinds;
