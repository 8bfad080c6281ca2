import { isoMillis } from '../engine/context';
import { defaultStart } from '../engine/run';
import { Failure } from '../errors';
import type { ObjectStore, Responses, TaskAnswer, TaskCall } from '../host';
import { readResource } from '../integrations/resource';
import { seededChance } from '../query/chance';
import type { Chance } from '../query/scope';
import type { Template } from '../query/template';
import { toText } from '../syntax/text';
import { isObject, type JsonValue } from '../values';
import { unfit } from './answers';
import { type Change, Snapshots } from './journal';
import { matches } from './pattern';
import { refuse } from './permissions';
import { answerTo, simulatedNames, simulators } from './registry';
import { emptyState, type SectionName, type Sections, type SentMessage, type WorldState } from './state';
import type { Callback, Rule, World } from './world/world';

export interface SandboxOptions {
  /** Seeds what services make up: message ids, request ids. Default `'statecraft'`. */
  readonly seed?: string | undefined;
  /** Start of the virtual clock, as the run has it. Default 2026-01-01T00:00:00Z. */
  readonly startTime?: number | undefined;
  /** Answers that go before the simulators, for the states they name. */
  readonly mocks?: { readonly lists: ReadonlyMap<string, unknown>; readonly responses: Responses } | undefined;
}

/** Things the world does by itself: no more, whatever its document says. */
const MOST_EFFECTS = 100_000;

/**
 * How much the states of all changes may hold together, counted in entries of the lists that were made anew; what a hostile
 * machine that loops could take of the memory is bounded by it.
 */
const MOST_ENTRIES = 10_000_000;

/** What only tells what happened keeps this many entries, the last ones. */
const KEPT = 1000;
const logs: ReadonlySet<SectionName> = new Set(['functions', 'topics', 'buses', 'activities', 'endpoints', 'emails']);

interface Effect {
  readonly at: number;
  readonly go: () => void;
}

/**
 * The services a world describes, answering one run. They live on the run's virtual clock: what time alone brings (a task
 * that stops, a message that is received) happens when the clock has come to it. Made anew for each run.
 */
export class Sandbox implements Responses {
  /** The instant of what is happening, in virtual milliseconds since 1970. */
  now: number;
  state: WorldState;
  readonly chance: Chance;
  /** The object store of the same buckets, for ItemReader. */
  readonly objects: ObjectStore;
  private readonly initial: WorldState;
  private readonly changes: Change[] = [];
  private readonly effects: Effect[] = [];
  private readonly used = new Map<object, number>();
  /** What FIFO queues took, by queue and deduplication id. */
  readonly taken = new Map<string, { readonly at: number; readonly sent: SentMessage }>();
  private readonly numbers = new Map<string, number>();
  private event: number | undefined;
  private done = 0;
  private entries = 0;

  constructor(
    readonly world: World,
    private readonly options: SandboxOptions = {},
  ) {
    this.now = options.startTime ?? defaultStart;
    this.chance = seededChance(`${options.seed ?? 'statecraft'} world`);
    const parts = simulators.map(({ initial }) => initial?.(world, this.time) ?? {});
    this.state = Object.assign({}, emptyState, ...parts) as WorldState;
    this.initial = this.state;
    this.objects = {
      get: (bucket, key) => this.bucket(bucket)?.[key]?.body,
      list: (bucket, prefix) =>
        Object.keys(this.bucket(bucket) ?? {})
          .filter((key) => key.startsWith(prefix))
          .sort(),
    };
  }

  respond(call: TaskCall): TaskAnswer {
    this.advance(call.now);
    this.now = call.now;
    this.event = call.event;
    if (this.entries > MOST_ENTRIES) {
      const message =
        'The world has changed so often, or holds so much, that we follow it no further. Does the machine loop?';
      return { kind: 'missing', message };
    }
    const { mocks } = this.options;
    if (mocks?.lists.has(call.state) === true) return mocks.responses.respond(call);
    const resource = readResource(call.resource);
    const answer = resource === undefined ? undefined : answerTo(resource);
    if (resource === undefined || answer === undefined) {
      const message = `Nothing in the world answers '${call.resource}' of state '${call.state}'. Simulated are ${simulatedNames.join(', ')}; give everything else a list of responses.`;
      return { kind: 'missing', message };
    }
    const refused = refuse(this, call, resource);
    if (refused !== undefined) return refused;
    const given = answer({
      sandbox: this,
      call,
      resource,
      parameters: isObject(call.parameters) ? call.parameters : {},
    });
    return given.kind === 'pending' && this.world.outside === 'nobody' ? { ...given, kind: 'hang' } : given;
  }

  /** The instant, as ISO 8601 whose text can be compared. */
  get time(): string {
    return isoMillis(this.now);
  }

  /** What can be looked at, with all that time still brings after the run. */
  get snapshots(): Snapshots {
    const { now } = this;
    this.advance(Number.POSITIVE_INFINITY);
    this.now = now;
    return new Snapshots(this.initial, this.changes);
  }

  /** Makes a new state, in which one thing of one section is another. */
  change<S extends SectionName>(section: S, name: string, value: Sections[S], what: string): void {
    const all: readonly unknown[] = Array.isArray(value) ? value : Object.keys(value);
    const kept = logs.has(section) && all.length > KEPT ? (all.slice(-KEPT) as unknown as Sections[S]) : value;
    this.entries += Math.min(all.length, logs.has(section) ? KEPT : all.length) + 1;
    const held: WorldState[S] = { ...this.state[section], [name]: kept };
    this.state = { ...this.state, [section]: held };
    this.changes.push({ at: this.now, event: this.event, service: section, name, what, state: this.state });
  }

  /** What a section holds of that name. */
  held<S extends SectionName>(section: S, name: string): Sections[S] | undefined {
    const all: Readonly<Record<string, Sections[S]>> = this.state[section];
    return Object.hasOwn(all, name) ? all[name] : undefined;
  }

  /** Does it so many seconds from now. */
  later(seconds: number, go: () => void): void {
    const at = this.now + Math.round(seconds * 1000);
    const index = this.effects.findIndex((effect) => effect.at > at);
    this.effects.splice(index < 0 ? this.effects.length : index, 0, { at, go });
  }

  /** Something happened in the run at that instant, by no call. */
  happened(at: number, go: () => void): void {
    this.advance(at);
    this.now = at;
    go();
  }

  /** The first rule that fits a payload and is not used up. */
  pick(rules: readonly Rule[], payload: JsonValue): Rule | undefined {
    const rule = rules.find(
      (one) => this.left(one, one.times) && (one.when === undefined || matches(payload, one.when)),
    );
    if (rule !== undefined) this.use(rule);
    return rule;
  }

  left(thing: object, times: number | undefined): boolean {
    return times === undefined || (this.used.get(thing) ?? 0) < times;
  }

  use(thing: object): void {
    this.used.set(thing, (this.used.get(thing) ?? 0) + 1);
  }

  /** The next number of a sequence, from 1. */
  nextNumber(sequence: string): number {
    const next = (this.numbers.get(sequence) ?? 0) + 1;
    this.numbers.set(sequence, next);
    return next;
  }

  /** What a template makes of what was sent. */
  evaluate(template: Template, data: JsonValue): JsonValue | Failure {
    return template.evaluate({
      data,
      input: data,
      context: () => ({}),
      variable: () => undefined,
      now: () => this.now,
      chance: this.chance,
    });
  }

  /**
   * How a task that handed its token over ends: as the first callback that fits says, else by whoever outside holds the
   * token. A token that was not handed over is held by nobody.
   */
  callback(
    callbacks: readonly Callback[],
    handed: JsonValue,
    call: TaskCall,
    told: { readonly submit: JsonValue; readonly delay?: number },
  ): TaskAnswer {
    const { submit, delay = 0 } = told;
    const found = callbacks.find(({ when }) => when === undefined || matches(handed, when));
    const knows = call.taskToken !== undefined && toText(handed).includes(call.taskToken);
    if (!knows) return { kind: 'hang', submit };
    if (found === undefined) return { kind: 'pending', submit };
    const after = Math.round((delay + found.after) * 1000);
    const { error, cause, output } = found;
    if (output === undefined && (error !== undefined || cause !== undefined)) {
      return { kind: 'throw', error, cause, after, submit };
    }
    const value = output === undefined ? {} : this.evaluate(output, handed);
    return value instanceof Failure ? unfit(value) : { kind: 'return', value, after, submit };
  }

  private bucket(name: string) {
    return this.held('buckets', name);
  }

  private advance(to: number): void {
    this.event = undefined;
    for (;;) {
      const effect = this.effects[0];
      if (effect === undefined || effect.at > to || ++this.done > MOST_EFFECTS) return;
      this.effects.shift();
      this.now = effect.at;
      effect.go();
    }
  }
}
