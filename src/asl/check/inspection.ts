import type { RuleId } from '../rules';
import type { Field, FieldKind, PartName, QueryLanguage, Shape, StateType } from '../rules/field-types';
import type { JsonObject, JsonValue } from '../values';
import type { AwsCode, AwsSaying, Diagnostic, Fix, Pointer, Severity } from './diagnostic';

/** STANDARD or EXPRESS, as CreateStateMachine takes it. */
export type MachineType = 'STANDARD' | 'EXPRESS';

/** Checks one field's value; the inspection stands at the field. */
type CheckValue = (value: JsonValue, field: Field, inspection: Inspection, owner: JsonObject) => void;

/** Checks an object beyond what its shape says; the inspection stands at the object. */
type CheckPart = (object: JsonObject, inspection: Inspection) => void;

/** The functions the walk dispatches to, given once, so that families need not import each other. */
export interface Families {
  readonly values: Readonly<Record<FieldKind, CheckValue>>;
  readonly parts: Readonly<Partial<Record<PartName, CheckPart>>>;
  readonly states: Readonly<Partial<Record<StateType, CheckPart>>>;
  /** `elsewhere`: fields that are given, though not in the object itself. */
  readonly shape: (
    value: JsonValue,
    shape: Shape,
    inspection: Inspection,
    elsewhere?: ReadonlySet<string>,
  ) => value is JsonObject;
  readonly state: (name: string, state: JsonValue, inspection: Inspection) => void;
}

/** A workflow inside a state that is written in such a way that the service does not read it. */
export interface MeantMachine {
  readonly place: Pointer;
  readonly container: JsonObject;
  /** Whether its states stand in the container itself, without `States` around them. */
  readonly isFlat: boolean;
}

/** A States object as a scope of workflow variables. */
export interface VariableScope {
  readonly outer: VariableScope | undefined;
  /** Whether nothing of the outer scopes can be read here. */
  readonly isolated: boolean;
  /** The variables its states assign. */
  readonly names: Set<string>;
}

export interface VariableUse {
  readonly name: string;
  readonly scope: VariableScope | undefined;
  readonly pointer: Pointer;
  /** The language of the state. */
  readonly language: QueryLanguage;
  /** Whether the text is no expression yet, and was told as such. */
  readonly meant?: true;
}

/** What a family says about a fault; the place is where the inspection stands, or `child` below it. */
export interface Saying {
  readonly rule: RuleId;
  readonly message: string;
  /** Steps below where the inspection stands, to the exact place. */
  readonly child?: Pointer;
  readonly target?: 'key' | 'value';
  readonly severity?: Severity;
  readonly offset?: number;
  /** AWS's sentence, with code SCHEMA_VALIDATION_FAILED at where the inspection stands unless told otherwise. */
  readonly aws?: string | { readonly code?: AwsCode; readonly message: string; readonly child?: Pointer | null };
  readonly fix?: Fix;
  readonly follows?: boolean;
}

/** Beyond this many diagnostics the definition is not read further: nobody reads more, and hostile input ends here. */
const MOST = 1000;
/** Levels of nesting a definition may have; `parseJson` refuses more as well. */
const DEEPEST = 1000;
/** Comparisons of names made to find what a misspelt one meant, over the whole definition. */
const GUESSES = 20_000;

/** One walk over one definition: where it stands, in which language and scope, and what was found. */
export class Inspection {
  readonly found: Diagnostic[] = [];
  /** The language of the state being checked. */
  language: QueryLanguage;
  /** Set while a state's own language may not be used, so that its fields are not judged by language. */
  mixed = false;
  /** The type of the state being checked. */
  stateType: StateType | undefined;
  /** That state itself, and how many steps down it is. */
  state: JsonObject | undefined;
  stateDepth = 0;
  /** The resource that was certainly meant by the state's, when that is none. */
  meantResource: string | undefined;
  /** How many Map states the walk is inside of, that one included. */
  maps = 0;
  /** Whether that state is the last one written in its States object. */
  isLastState = false;
  /** Whether it was said that the state being checked has fields of JSONata and speaks JSONPath: its expressions are no second fault. */
  toldLanguage = false;
  /** Whether the walk is inside a catcher, where `$states.errorOutput` is known. */
  catching = false;
  /** Whether a Standard workflow's integrations are refused: an Express machine, or an Express child of a Map. */
  express: boolean;
  /** The same for what encloses the innermost item processor. */
  expressAround = false;
  /** Which of `$states.result` and `$states.errorOutput` the field being checked may read. */
  offers: 'result' | 'errorOutput' | undefined;
  /** Comparisons left for `nearest`. */
  guesses = GUESSES;
  readonly labels = new Set<string>();
  /** The names of the states that the service reads, and of those that people alone are told about. */
  readonly stateNames = new Set<string>();
  readonly meantNames = new Set<string>();
  readonly meantMachines: MeantMachine[] = [];
  /** The places of those whose transitions were followed. */
  readonly followed = new Set<string>();
  /** Workflows that stand where none can, each of which may be what a Map or Parallel lacks. */
  strays = 0;
  /** The States object the walk is in, as a scope of variables. */
  scope: VariableScope | undefined;
  /** The scope of the next States object, when states beside it share it. */
  nextScope: VariableScope | undefined;
  /** Whether the next States object cannot read the variables around it: the body of a Distributed Map. */
  isolates = false;
  readonly reads: VariableUse[] = [];
  readonly assigns: VariableUse[] = [];
  readonly texts: VariableUse[] = [];
  /** Names in `Assign` that cannot be variables, reduced to their letters and digits: reading what was meant is no second fault. */
  readonly misnamed = new Set<string>();
  private readonly path: (string | number)[] = [];
  private tooDeep = false;
  /** Whether what is found is said to people alone, because the service stops reading where the walk goes on. */
  private hidden = false;
  /** The field for which the step the walk stands at was meant, when it is misspelt. */
  private meant: { readonly depth: number; readonly name: string } | undefined;

  constructor(
    readonly machineLanguage: QueryLanguage,
    /** Whether the machine's own `QueryLanguage` is a word that is no language. */
    readonly machineMisspelt: boolean,
    type: MachineType,
    readonly families: Families,
  ) {
    this.language = machineLanguage;
    this.express = type === 'EXPRESS';
  }

  get full(): boolean {
    return this.found.length >= MOST;
  }

  /** The place where the walk stands, and below it. */
  place(...below: readonly (string | number)[]): Pointer {
    return [...this.path, ...below];
  }

  /** A place in the state being checked. */
  placeInState(...below: readonly string[]): Pointer {
    return [...this.path.slice(0, this.stateDepth), ...below];
  }

  /** How many steps down the walk stands. */
  get depth(): number {
    return this.path.length;
  }

  /** The field or the index the walk stands at; of a misspelt field what it was meant to be. */
  get step(): string | number | undefined {
    return this.meant?.depth === this.path.length ? this.meant.name : this.path.at(-1);
  }

  /** Whether there is a state of this name anywhere. */
  isState(name: string): boolean {
    return this.stateNames.has(name) || this.meantNames.has(name);
  }

  /** Whether people alone are told what is found here. */
  get isPrivate(): boolean {
    return this.hidden;
  }

  /** Stands one step further in while `visit` runs; refuses to go too deep or to read on when enough was found. */
  at(step: string | number, visit: () => void, meant?: string): void {
    if (this.full) return;
    if (this.path.length >= DEEPEST) {
      this.refuseDepth();
      return;
    }
    this.path.push(step);
    if (meant === undefined) visit();
    else this.as(meant, visit);
    this.path.pop();
  }

  private as(name: string, visit: () => void): void {
    const { meant } = this;
    this.meant = { depth: this.path.length, name };
    visit();
    this.meant = meant;
  }

  /** Notes a workflow whose transitions are to be followed for people alone; `at` is its place. */
  noteMachine(at: Pointer, container: JsonObject, isFlat = false): void {
    this.meantMachines.push({ place: at, container, isFlat });
  }

  /** Stands at each item of an array in turn. */
  each(items: readonly JsonValue[], visit: (item: JsonValue, index: number) => void): void {
    for (let i = 0; i < items.length && !this.full; i++) this.at(i, () => visit(items[i] ?? null, i));
  }

  /** Stands at each member of an object in turn. */
  members(object: JsonObject, visit: (member: JsonValue, name: string) => void): void {
    for (const name of Object.keys(object)) {
      if (this.full) return;
      this.at(name, () => visit(object[name] ?? null, name));
    }
  }

  check(value: JsonValue, field: Field, owner: JsonObject): void {
    this.families.values[field.kind](value, field, this, owner);
  }

  /** Notes that the value the walk stands at, or one below it, reads these workflow variables. */
  readVariables(names: readonly string[], ...below: readonly string[]): void {
    for (const name of names) this.reads.push(this.use(name, below));
  }

  /** Notes that the member of `Assign`, where the walk stands, sets this variable. */
  assignVariable(name: string, member: string): void {
    this.scope?.names.add(name);
    this.assigns.push(this.use(name, [member]));
  }

  /** Notes a text that is taken as it is and reads like a variable: whether there is one is known at the end. */
  noteText(name: string): void {
    this.texts.push(this.use(name, []));
  }

  /** Notes that the text the walk stands at reads this variable once it is the expression it was told to be. */
  readOnceMended(name: string): void {
    this.reads.push({ ...this.use(name, []), meant: true });
  }

  private use(name: string, below: readonly string[]): VariableUse {
    return { name, scope: this.scope, pointer: this.place(...below), language: this.language };
  }

  /** Reads on where the service does not: what `visit` finds is no part of the service's answer. */
  privately(visit: () => void): void {
    const { hidden } = this;
    this.hidden = true;
    visit();
    this.hidden = hidden;
  }

  report(saying: Saying): void {
    if (this.full) return;
    const { rule, message, child = [], target = 'value', severity = 'ERROR', offset, aws, fix, follows } = saying;
    this.found.push({
      rule,
      severity,
      message,
      pointer: this.place(...child),
      target,
      ...(offset === undefined ? {} : { offset }),
      ...(aws === undefined || this.hidden ? {} : { aws: this.saying(aws) }),
      ...(fix === undefined ? {} : { fix }),
      ...(follows === true ? { follows } : {}),
    });
  }

  private saying(aws: NonNullable<Saying['aws']>): AwsSaying {
    if (typeof aws === 'string') return { code: 'SCHEMA_VALIDATION_FAILED', message: aws, at: this.place() };
    const { code = 'SCHEMA_VALIDATION_FAILED', message, child = [] } = aws;
    return { code, message, at: child === null ? null : this.place(...child) };
  }

  private refuseDepth(): void {
    if (this.tooDeep) return;
    this.tooDeep = true;
    this.report({
      rule: 'definition.depth',
      message: `This is nested deeper than ${DEEPEST} levels; nothing inside it was read.`,
      aws: { code: 'TOO_DEEPLY_NESTED', message: 'Definition is too deeply nested' },
    });
  }
}
