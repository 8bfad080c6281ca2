import { z } from 'zod';
import { toText } from '@/asl';
import { matches } from '../values/matcher';
import type { Criterion } from './criterion';

const schema = z
  .array(
    z.strictObject({
      on: z.string(),
      /** Only calls with arguments of this pattern. */
      with: z.json().optional(),
      /** Only while this target has not answered without an error. */
      before: z.string().optional(),
    }),
  )
  .min(1);

/** Calls nobody may make. */
export const forbid: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: [],
  check(spec, { actual }) {
    for (const { on, with: pattern, before } of spec) {
      const answered = actual.calls
        .filter(({ target, end }) => target === before && end !== undefined && end.error === undefined)
        .map(({ end }) => end?.event ?? 0);
      const until = before === undefined ? Number.POSITIVE_INFINITY : Math.min(...answered);
      const call = actual.calls.find(
        (one) => one.target === on && one.event < until && (pattern === undefined || matches(pattern, one.arguments)),
      );
      if (call)
        return {
          kind: 'forbidden',
          target: on,
          at: call.at,
          event: call.event,
          state: call.state,
          actual: toText(call.arguments),
          expected: before === undefined ? 'no such call' : `no such call before ${before} has answered`,
        };
    }
    return undefined;
  },
};
