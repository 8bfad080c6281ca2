/**
 * A value now, or a promise of it. JSONata evaluates asynchronously, everything else at once; so a machine without
 * JSONata runs to its end without a single promise, and callers test `instanceof Promise` before they wait.
 */
export type Eventually<T> = T | Promise<T>;

/** Goes on with a value when it is there. */
export function andThen<T, U>(value: Eventually<T>, next: (value: T) => Eventually<U>): Eventually<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Runs the steps one after the other, each when the one before is done: evaluation stays deterministic. */
export function inTurn<T>(items: readonly T[], step: (item: T, index: number) => Eventually<void>): Eventually<void> {
  for (let i = 0; i < items.length; i++) {
    const waiting = step(items[i] as T, i);
    if (waiting instanceof Promise) {
      const rest = items.slice(i + 1);
      const from = i + 1;
      return waiting.then(() => inTurn(rest, (item, index) => step(item, from + index)));
    }
  }
  return undefined;
}
