import type { Chance } from '../query/scope';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber } from '../values';

/** One entry of `Retry`. Times in seconds. */
export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly fullJitter: boolean;
}

const numberOf = (retrier: JsonObject, field: string): number | undefined => {
  const value = memberOf(retrier, field);
  return isNumber(value) ? toNumber(value) : undefined;
};

/** The names of an `ErrorEquals`; what is no string names no error. */
export const errorNames = (value: JsonValue | undefined): string[] =>
  isArray(value) ? value.filter((name) => typeof name === 'string') : [];

/** `Retry` with its defaults: interval 1 s, 3 attempts, rate 2. */
export function linkRetry(value: JsonValue | undefined): Retrier[] {
  if (!isArray(value)) return [];
  return value.filter(isObject).map((retrier) => ({
    errorEquals: errorNames(memberOf(retrier, 'ErrorEquals')),
    intervalSeconds: numberOf(retrier, 'IntervalSeconds') ?? 1,
    maxAttempts: numberOf(retrier, 'MaxAttempts') ?? 3,
    backoffRate: numberOf(retrier, 'BackoffRate') ?? 2,
    maxDelaySeconds: numberOf(retrier, 'MaxDelaySeconds'),
    fullJitter: memberOf(retrier, 'JitterStrategy') === 'FULL',
  }));
}

/**
 * Seconds before the n-th retry (from 1): `min(IntervalSeconds × BackoffRate^(n-1), MaxDelaySeconds)`; with full
 * jitter anything from 0 to that.
 */
export function backoff(retrier: Retrier, retry: number, chance: Chance): number {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** (retry - 1);
  const delay = Math.min(grown, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY, 99_999_999);
  return retrier.fullJitter ? delay * chance.random() : delay;
}
