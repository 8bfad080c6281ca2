import { andThen, type Eventually } from '../../engine/eventually';
import { type ChildInput, RunMap } from '../../engine/steps';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { Machine } from '../../link/program';
import type { JsonValue } from '../../values';
import type { Reading } from '../flow';
import type { Plan } from '../map';
import type { Batcher } from './batch';
import { type Dataset, inputAt, sourceOf } from './dataset';
import type { ItemReader } from './item-reader';
import { outputsOf, type Writer } from './result-writer';
import type { Tolerance } from './tolerance';

/** The compiled fields of a distributed Map. */
export interface Distributor {
  readonly machine: Machine;
  readonly express: boolean;
  readonly label: string | undefined;
  readonly selector: Reading | undefined;
  readonly tolerance: Tolerance;
  readonly reader: ItemReader | undefined;
  readonly batcher: Batcher | undefined;
  readonly writer: Writer | undefined;
}

/** The step of a distributed Map: settings once it has started, items once its run has. */
export function distribute(map: Distributor, _thread: Thread, effective: JsonValue, plan: Plan): RunMap {
  const { reader, writer } = map;
  let maxItems: number | undefined;
  return new RunMap(
    map.machine,
    map.label,
    map.express,
    plan.concurrency,
    reader === undefined ? plan.data.items.length : 0,
    (thread) =>
      andThen(map.tolerance(thread, effective), (tolerance) => {
        if (tolerance instanceof Failure || reader === undefined) return tolerance;
        return andThen(reader.maxItems(thread, effective), (most) => {
          if (most instanceof Failure) return most;
          maxItems = most;
          return tolerance;
        });
      }),
    (thread) =>
      andThen(reader === undefined ? plan.data : reader.read(thread, effective, maxItems), (data) =>
        data instanceof Failure ? data : inputs(map, thread, effective, data),
      ),
    (thread, run) => (writer === undefined ? outputsOf(run) : writer(thread, effective, run)),
  );
}

/** Each item as `ItemSelector` makes it, in batches where the state asks for them. */
function inputs(
  map: Distributor,
  thread: Thread,
  effective: JsonValue,
  data: Dataset,
): Eventually<Outcome<readonly ChildInput[]>> {
  return andThen(select(map, thread, effective, data, []), (selected) => {
    if (selected instanceof Failure) return selected;
    if (map.batcher !== undefined) return map.batcher(thread, effective, selected);
    return selected.map((input) => ({ input, items: 1 }));
  });
}

function select(
  map: Distributor,
  thread: Thread,
  effective: JsonValue,
  data: Dataset,
  selected: JsonValue[],
): Eventually<Outcome<readonly JsonValue[]>> {
  const { items, keys } = data;
  if (map.selector === undefined) return keys === undefined ? items : items.map((_, index) => inputAt(data, index));
  const outer = thread.item;
  for (let index = selected.length; index < items.length; index++) {
    thread.item = { index, value: items[index] as JsonValue, key: keys?.[index], source: sourceOf(data, index) };
    const value = map.selector.evaluate(thread.at(effective));
    if (value instanceof Promise) {
      return value.then((given) => {
        thread.item = outer;
        if (given instanceof Failure) return given;
        selected.push(given);
        return select(map, thread, effective, data, selected);
      });
    }
    thread.item = outer;
    if (value instanceof Failure) return value;
    selected.push(value);
  }
  return selected;
}
