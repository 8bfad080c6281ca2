import { andThen, type Eventually } from '../engine/eventually';
import { Fork, type RunMap, type Step } from '../engine/steps';
import type { MapItem, Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { limits } from '../limits';
import type { Machine } from '../link/program';
import type { Source, Target } from '../link/source';
import { madeOf } from '../query/jsonpath/draft';
import { toText } from '../syntax/text';
import { isArray, type JsonValue, memberOf } from '../values';
import type { Flow, Reading } from './flow';
import { linkBatcher } from './map/batch';
import { type Dataset, datasetOf, inputAt } from './map/dataset';
import { distribute } from './map/distribute';
import { linkReader } from './map/item-reader';
import { linkWriter } from './map/result-writer';
import { linkNumber } from './map/settings';
import { linkTolerance } from './map/tolerance';
import { eventsOf, flowOf, State } from './state';

/** Runs its processor for each item: as iterations of this execution, or as child executions of a map run. */
export class MapState extends State {
  readonly type = 'Map';
  readonly events = events;
  override readonly machines: readonly Machine[];
  private readonly flow: Flow;
  private readonly next: Target;
  private readonly items: (thread: Thread, effective: JsonValue) => Eventually<Outcome<Dataset>>;
  private readonly selector: Reading | undefined;
  private readonly concurrency: (thread: Thread, effective: JsonValue) => Eventually<Outcome<number | undefined>>;
  private readonly distributed: ((thread: Thread, effective: JsonValue, plan: Plan) => RunMap) | undefined;
  private readonly reads: boolean;

  constructor(source: Source) {
    super(source, true);
    // `Parameters` is the selector of old definitions, not what is sent.
    this.flow = flowOf(source, 'ItemSelector');
    this.next = source.next();
    const field = source.get('ItemProcessor') === undefined ? 'Iterator' : 'ItemProcessor';
    const processor = source.object(field);
    const machine = source.machine(field);
    this.machines = [machine];
    const selector = source.get('ItemSelector') === undefined ? 'Parameters' : 'ItemSelector';
    this.selector = source.language === 'JSONata' ? source.jsonata('ItemSelector') : source.template(selector);
    this.concurrency = linkNumber(source, 'MaxConcurrency', 'integer');
    const tolerance = linkTolerance(source);
    const reader = linkReader(source);
    this.reads = reader !== undefined;
    const config = memberOf(processor, 'ProcessorConfig');
    const mode = typeof config === 'object' && config !== null ? memberOf(config as never, 'Mode') : undefined;
    this.items = linkItems(source, mode === 'DISTRIBUTED');
    if (mode === 'DISTRIBUTED') {
      const express = memberOf(config as never, 'ExecutionType') === 'EXPRESS';
      const parts = { machine, express, label: source.text('Label'), selector: this.selector, tolerance, reader };
      const distributor = { ...parts, batcher: linkBatcher(source), writer: linkWriter(source) };
      this.distributed = (thread, effective, plan) => distribute(distributor, thread, effective, plan);
    }
  }

  enter(thread: Thread): Eventually<Outcome<Step>> {
    const effective = madeOf(this.flow.input(thread));
    if (effective instanceof Failure) return effective;
    return andThen(this.reads ? nothing : this.items(thread, effective), (data) => {
      if (data instanceof Failure) return data;
      return andThen(this.concurrency(thread, effective), (most) => {
        if (most instanceof Failure) return most;
        if (this.distributed !== undefined) {
          return this.distributed(thread, effective, { data, concurrency: most || limits.distributedConcurrency });
        }
        return this.iterate(effective, data, most || limits.inlineConcurrency);
      });
    });
  }

  private iterate(effective: JsonValue, data: Dataset, concurrency: number): Fork {
    const { selector } = this;
    const { items } = data;
    const machine = this.machines[0] as Machine;
    return new Fork(
      'Map',
      items.length,
      concurrency,
      () => machine,
      (thread, index) => (selector === undefined ? inputAt(data, index) : selector.evaluate(thread.at(effective))),
      (index): MapItem => ({ index, value: items[index] as JsonValue }),
    );
  }

  override resume(thread: Thread, results: JsonValue): Eventually<Outcome<Step>> {
    return this.flow.leave(thread, results, this.next);
  }
}

const events = eventsOf('Map', { aborted: 'MapStateAborted', failed: 'MapStateFailed' });

/** What a distributed Map is to run. */
export interface Plan {
  readonly data: Dataset;
  readonly concurrency: number;
}

const nothing: Dataset = { items: [], source: '' };

/**
 * The array the Map goes through: `ItemsPath`, `Items`, or its input. A distributed Map goes through the members of an
 * object too [doc ItemsPath]; an inline one, and TestState, which runs an Express execution, were recorded refusing it.
 */
function linkItems(
  source: Source,
  distributed: boolean,
): (thread: Thread, effective: JsonValue) => Eventually<Outcome<Dataset>> {
  if (source.language === 'JSONata') {
    const items = source.jsonataOf(distributed ? 'items' : 'array', 'Items');
    return (thread, effective) => {
      if (items !== undefined) {
        return andThen(items.evaluate(thread.at(effective)), (found) =>
          found instanceof Failure ? found : (datasetOf(found) ?? nothing),
        );
      }
      if (isArray(effective)) return datasetOf(effective) ?? nothing;
      const cause = `Map state input must be an array but was: ${toText(effective)}`;
      return new Failure('States.QueryEvaluationError', cause);
    };
  }
  const path = source.path('ItemsPath');
  // A path into the context object is shown without its first sign [recorded].
  const text = (source.text('ItemsPath') ?? '$').replace(/^\$\$/, '$');
  return (thread, effective) => {
    const found = path === undefined ? effective : path.evaluate(thread.at(effective));
    if (found instanceof Failure) return found;
    const data = isArray(found) || (distributed && !thread.execution.express) ? datasetOf(found) : undefined;
    return data ?? new Failure('States.Runtime', `Reference path "${text}" must point to array.`);
  };
}
