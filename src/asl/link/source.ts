import type { Thread } from '../engine/thread';
import type { Outcome } from '../errors';
import type { Reading, SyncReading } from '../states/flow';
import type { ResultWriter } from '../states/jsonpath-flow';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber } from '../values';
import * as compile from './expressions';
import { Fault } from './expressions';
import type { Linker, Place } from './linker';
import type { LinkedState, Machine, QueryLanguage } from './program';

/** Where a transition leads; the state is filled in once all states of the machine are linked. */
export class Target {
  state: LinkedState | undefined = undefined;

  constructor(
    readonly name: string,
    readonly location: string,
  ) {}
}

/** The end of a branch. */
export const nowhere = new Target('', '');

/**
 * What a state type reads its fields from while it is linked: an object of the definition with its place. Faults are
 * collected, never thrown, so that all of them are told.
 */
export class Source {
  /** Variables read by any expression compiled here, shared with the objects inside. */
  readonly references: string[];

  constructor(
    private readonly linker: Linker,
    readonly raw: JsonObject,
    readonly name: string,
    readonly language: QueryLanguage,
    readonly location: string,
    private readonly place: Place,
    /** What JSONata calls this object in an error's location; empty for the state itself. */
    private readonly prefix: string = '',
    references: string[] = [],
  ) {
    this.references = references;
  }

  get(field: string): JsonValue | undefined {
    return memberOf(this.raw, field);
  }

  text(field: string): string | undefined {
    const value = this.get(field);
    return typeof value === 'string' ? value : undefined;
  }

  number(field: string): number | undefined {
    const value = this.get(field);
    return isNumber(value) ? toNumber(value) : undefined;
  }

  object(field: string): JsonObject {
    const value = this.get(field);
    return isObject(value) ? value : {};
  }

  /** An object inside this one. */
  inner(field: string): Source {
    return this.at(this.object(field), field);
  }

  /** The objects of a list inside this one: retriers, catchers, rules. */
  entries(field: string): Source[] {
    const list = this.get(field);
    if (!isArray(list)) return [];
    return list.flatMap((entry, index) => (isObject(entry) ? [this.at(entry, `${field}[${index}]`)] : []));
  }

  private at(raw: JsonObject, step: string): Source {
    const { linker, name, language, place, prefix, references } = this;
    const inside = prefix === '' ? step : `${prefix}/${step}`;
    return new Source(linker, raw, name, language, `${this.location}/${step}`, [...place, step], inside, references);
  }

  /** `Next`, or the end of the branch. */
  next(): Target {
    if (this.get('End') === true) return nowhere;
    return this.target('Next');
  }

  /** The state a field names. */
  target(field: string): Target {
    const name = this.text(field);
    if (name === undefined) {
      this.linker.fault(this.location, `These fields are required: [${field}]`);
      return nowhere;
    }
    return this.linker.target(name, `${this.location}/${field}`);
  }

  /** The machine inside a field: a branch or an item processor. */
  machine(field: string): Machine {
    return this.linker.machine(this.object(field), `${this.location}/${field}`, this.language);
  }

  branches(field: string): Machine[] {
    const list = this.get(field);
    if (!isArray(list) || list.length === 0) {
      this.fault(field, 'Value cannot be empty');
      return [];
    }
    return list.map((branch, index) =>
      this.linker.machine(isObject(branch) ? branch : {}, `${this.location}/${field}[${index}]`, this.language),
    );
  }

  fault(field: string, message: string): void {
    this.linker.fault(`${this.location}/${field}`, message);
  }

  /** A literal value as a reading. */
  literal(field: string): SyncReading | undefined {
    const value = this.get(field);
    return value === undefined ? undefined : { evaluate: () => value, references: [] };
  }

  /** A field holding a path, a context path or a variable; `null` reads as `{}`. */
  path(field: string): SyncReading | undefined {
    const value = this.get(field);
    if (value === undefined) return undefined;
    if (value === null) return { evaluate: () => empty, references: [] };
    return this.compiled(field, compile.path(value, field));
  }

  /** As `path`, or an intrinsic call. */
  pathOrIntrinsic(field: string): SyncReading | undefined {
    const value = this.get(field);
    return value === undefined ? undefined : this.compiled(field, compile.pathOrIntrinsic(value, field));
  }

  /** A payload template. */
  template(field: string): SyncReading | undefined {
    const value = this.get(field);
    return value === undefined ? undefined : this.compiled(field, compile.template(value));
  }

  /** A reference path results are written to; `null` drops them. */
  resultPath(field: string): ResultWriter | undefined {
    const value = this.get(field);
    if (value === undefined || value === '$') return undefined;
    if (value === null) return { way: 0, write: ({ held }) => held };
    const writer = compile.resultPath(value);
    if (!(writer instanceof Fault)) return writer;
    this.linker.fault(`${this.location}/${field}`, writer.message);
    return undefined;
  }

  /** A JSONata field: any JSON with expressions in it. */
  jsonata(field: string): Reading | undefined {
    const value = this.get(field);
    if (value === undefined) return undefined;
    return this.compiled(field, compile.jsonata(value, this.prefix === '' ? field : `${this.prefix}/${field}`));
  }

  /** Variables and what each is given, in either language: a template or expressions, in nothing but an object. */
  assignTemplate(): SyncReading | undefined {
    return this.namesVariables() ? this.template('Assign') : undefined;
  }

  assignJsonata(): Reading | undefined {
    return this.namesVariables() ? this.jsonata('Assign') : undefined;
  }

  private namesVariables(): boolean {
    const value = this.get('Assign');
    if (value === undefined || isObject(value)) return value !== undefined;
    this.fault('Assign', 'Expected value of type Object');
    return false;
  }

  /** As `jsonata`, for a field that wants one kind of value. */
  jsonataOf(kind: compile.Kind, field: string): Reading | undefined {
    const value = this.get(field);
    if (value === undefined) return undefined;
    return this.compiled(field, compile.jsonataOf(kind, value, this.prefix === '' ? field : `${this.prefix}/${field}`));
  }

  /** A JSONPath rule. */
  choiceRule(): { evaluate(scope: Thread): Outcome<boolean> } {
    const rule = compile.choiceRule(this.raw);
    if (!(rule instanceof Fault)) {
      this.note(rule.references);
      return rule;
    }
    this.linker.fault(`${this.location}${rule.below}`, rule.message);
    return { evaluate: () => false };
  }

  private compiled<R extends Reading>(field: string, reading: R | Fault): R | undefined {
    if (reading instanceof Fault) {
      this.linker.fault(`${this.location}/${field}${reading.below}`, reading.message);
      return undefined;
    }
    this.note(reading.references);
    return reading;
  }

  private note(references: readonly string[]): void {
    for (const name of references) if (!this.references.includes(name)) this.references.push(name);
  }
}

const empty: JsonObject = {};
