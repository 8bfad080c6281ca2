import { z } from 'zod';
import { toText } from '@/asl';
import type { Call } from '../exercise/observation';
import { matches, patternText } from '../values/matcher';
import { atEnd, type Criterion, seconds } from './criterion';

const schema = z
  .array(
    z.strictObject({
      /** A function's name, an activity's name, or `service:action`. */
      on: z.string(),
      /** How often it is called in all. */
      count: z.union([z.int().nonnegative(), z.tuple([z.int().nonnegative(), z.int().nonnegative()])]).optional(),
      /** Virtual seconds since the start, one for each call. */
      at: z.array(z.number().nonnegative()).optional(),
      /** What every call is given, as a JSON pattern. */
      with: z.json().optional(),
    }),
  )
  .min(1);
type Wanted = z.infer<typeof schema>[number];

const isCount = (wanted: NonNullable<Wanted['count']>, count: number): boolean =>
  typeof wanted === 'number' ? count === wanted : count >= wanted[0] && count <= wanted[1];

const checkOne = (wanted: Wanted, made: readonly Call[]) => {
  const { on: target, count, at, with: pattern } = wanted;
  for (const [index, call] of made.entries()) {
    const common = { target, nth: index + 1, at: call.at, event: call.event, state: call.state };
    if (pattern !== undefined && !matches(pattern, call.arguments))
      return {
        kind: 'arguments' as const,
        ...common,
        expected: patternText(pattern),
        actual: toText(call.arguments),
      };
    const instant = at?.[index];
    if (instant !== undefined && instant * 1000 !== call.at)
      return { kind: 'time' as const, ...common, expected: `${instant} s`, actual: seconds(call.at) };
  }
  const wantedCount = count ?? at?.length;
  if (wantedCount === undefined || isCount(wantedCount, made.length)) return undefined;
  return { wantedCount: typeof wantedCount === 'number' ? String(wantedCount) : wantedCount.join(' to ') };
};

/** Calls of single targets: how often, when, and with what. */
export const calls: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: ['calls'],
  check(spec, runs) {
    for (const wanted of spec) {
      const made = runs.actual.calls.filter(({ target }) => target === wanted.on);
      const found = checkOne(wanted, made);
      if (!found) continue;
      if (!('wantedCount' in found)) return found;
      const { wantedCount } = found;
      const last = made.at(-1);
      return {
        kind: 'count',
        target: wanted.on,
        ...(last ? { at: last.at, event: last.event, state: last.state } : atEnd(runs)),
        expected: wantedCount,
        actual: String(made.length),
      };
    }
    return undefined;
  },
};
