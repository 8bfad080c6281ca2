import { z } from 'zod';
import type { Criterion } from './criterion';

const schema = z.array(z.array(z.string()).min(2)).min(1);

/** Chains of targets: no call of a later one before every call of the earlier one has been made. A partial order: what no chain holds may come whenever it likes. */
export const order: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: [],
  check(chains, { actual }) {
    for (const chain of chains)
      for (let index = 1; index < chain.length; index++) {
        const [before, after] = [chain[index - 1], chain[index]];
        const last = actual.calls.findLastIndex(({ target }) => target === before);
        const early = actual.calls.findIndex(({ target }, at) => target === after && at < last);
        const call = actual.calls[early];
        if (call)
          return {
            kind: 'order',
            target: call.target,
            nth: 1,
            at: call.at,
            event: call.event,
            state: call.state,
            expected: `after ${before}`,
            actual: `before ${before}`,
          };
      }
    return undefined;
  },
};
