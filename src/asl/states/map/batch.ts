import { andThen, type Eventually } from '../../engine/eventually';
import type { ChildInput } from '../../engine/steps';
import type { Thread } from '../../engine/thread';
import { Failure, type Outcome } from '../../errors';
import { limits } from '../../limits';
import type { Source } from '../../link/source';
import { sizeOf } from '../../syntax/text';
import { isObject, type JsonValue } from '../../values';
import { linkNumber } from './settings';

/** Puts items into batches; each batch is one child's input. */
export type Batcher = (
  thread: Thread,
  effective: JsonValue,
  items: readonly JsonValue[],
) => Eventually<Outcome<readonly ChildInput[]>>;

/** `ItemBatcher`, where the state has one. */
export function linkBatcher(state: Source): Batcher | undefined {
  if (!isObject(state.get('ItemBatcher'))) return undefined;
  const source = state.inner('ItemBatcher');
  const perBatch = linkNumber(source, 'MaxItemsPerBatch', 'integer');
  const bytes = linkNumber(source, 'MaxInputBytesPerBatch', 'integer');
  const extra = source.language === 'JSONata' ? source.jsonata('BatchInput') : source.template('BatchInput');
  return (thread, effective, items) =>
    andThen(perBatch(thread, effective), (most) => {
      if (most instanceof Failure) return most;
      return andThen(bytes(thread, effective), (room) => {
        if (room instanceof Failure) return room;
        return andThen(extra?.evaluate(thread.at(effective)), (input) =>
          input instanceof Failure ? input : fill(items, most, room ?? limits.payloadBytes, input),
        );
      });
    });
}

function fill(
  items: readonly JsonValue[],
  most: number | undefined,
  room: number,
  input: JsonValue | undefined,
): ChildInput[] {
  const batches: ChildInput[] = [];
  let batch: JsonValue[] = [];
  const shape = (list: readonly JsonValue[]): JsonValue =>
    input === undefined ? { Items: list } : { BatchInput: input, Items: list };
  const empty = sizeOf(shape([]));
  let size = empty;
  const close = (): void => {
    if (batch.length > 0) batches.push({ input: shape(batch), items: batch.length });
    batch = [];
    size = empty;
  };
  for (const item of items) {
    const more = sizeOf(item) + (batch.length > 0 ? 1 : 0);
    if (batch.length > 0 && (size + more > room || (most !== undefined && most > 0 && batch.length >= most))) close();
    batch.push(item);
    size += more;
  }
  close();
  return batches;
}
