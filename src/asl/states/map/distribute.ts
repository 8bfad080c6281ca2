import { andThen, type Eventually } from '../../engine/eventually';
import { type ChildInput, RunMap } from '../../engine/steps';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import type { Machine } from '../../link/program';
import type { JsonValue } from '../../values';
import type { Reading } from '../flow';
import type { Plan } from '../map';
import type { Batcher } from './batch';
import type { ItemReader } from './item-reader';
import type { Writer } from './result-writer';
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
    reader === undefined ? plan.items.length : 0,
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
      andThen(reader === undefined ? plan.items : reader.read(thread, effective, maxItems), (items) =>
        items instanceof Failure ? items : inputs(map, thread, effective, items),
      ),
    (thread, run, outputs) => (writer === undefined ? outputs : writer(thread, effective, run)),
  );
}

/** Each item as `ItemSelector` makes it, in batches where the state asks for them. */
function inputs(
  map: Distributor,
  thread: Thread,
  effective: JsonValue,
  items: readonly JsonValue[],
): Eventually<Outcome<readonly ChildInput[]>> {
  return andThen(select(map, thread, effective, items, 0, []), (selected) => {
    if (selected instanceof Failure) return selected;
    if (map.batcher !== undefined) return map.batcher(thread, effective, selected);
    return selected.map((input) => ({ input, items: 1 }));
  });
}

function select(
  map: Distributor,
  thread: Thread,
  effective: JsonValue,
  items: readonly JsonValue[],
  from: number,
  selected: JsonValue[],
): Eventually<Outcome<readonly JsonValue[]>> {
  if (map.selector === undefined) return items;
  const outer = thread.item;
  for (let index = from; index < items.length; index++) {
    thread.item = { index, value: items[index] as JsonValue };
    const value = map.selector.evaluate(thread.at(effective));
    if (value instanceof Promise) {
      return value.then((given) => {
        thread.item = outer;
        if (given instanceof Failure) return given;
        selected.push(given);
        return select(map, thread, effective, items, index + 1, selected);
      });
    }
    thread.item = outer;
    if (value instanceof Failure) return value;
    selected.push(value);
  }
  return selected;
}
