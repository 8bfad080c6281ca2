import type { JsonObject, JsonValue } from '../values';
import type { Thread } from './thread';

/** ISO 8601 with milliseconds, whole seconds too: as texts these stand in order of time. */
export const isoMillis = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** An instant as the service writes it: with a fraction only where there is one [doc input-output-contextobject]. */
export const isoTime = (milliseconds: number): string => isoMillis(milliseconds).replace('.000Z', 'Z');

/**
 * The context object (`$$`, `$states.context`) a thread's expressions read now, members in the order AWS writes them.
 * `RetryCount` is there in the states that can be retried; `Task` only while a call that takes a token is prepared.
 */
export function contextOf(thread: Thread): JsonObject {
  const { execution, state } = thread;
  const place: Record<string, JsonValue> = { Name: state.name, EnteredTime: isoTime(thread.enteredAt) };
  if (state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map') place.RetryCount = thread.retryCount;
  const context: Record<string, JsonValue> = {
    Execution: execution.contextPart(),
    StateMachine: execution.machinePart(),
    State: place,
  };
  if (thread.taskToken !== undefined) context.Task = { Token: thread.taskToken };
  const item = itemOf(thread);
  if (item !== undefined) context.Map = { Item: item };
  return context;
}

/** The item of the innermost Map around the thread. */
function itemOf(thread: Thread): JsonObject | undefined {
  for (let at: Thread | undefined = thread; at !== undefined; at = at.fork?.owner) {
    const { item } = at;
    if (item === undefined) continue;
    const shown: Record<string, JsonValue> = { Index: item.index, Value: item.value };
    if (item.key !== undefined) shown.Key = item.key;
    if (item.source !== undefined) shown.Source = item.source;
    return shown;
  }
  return undefined;
}
