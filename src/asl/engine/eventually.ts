/**
 * A value now, or a promise of it. JSONata evaluates asynchronously, everything else at once; so a machine without
 * JSONata runs to its end without a single promise, and callers test `instanceof Promise` before they wait.
 */
export type Eventually<T> = T | Promise<T>;

/** Goes on with a value when it is there. */
export function andThen<T, U>(value: Eventually<T>, next: (value: T) => Eventually<U>): Eventually<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
