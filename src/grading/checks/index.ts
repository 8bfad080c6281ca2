import { z } from 'zod';
import type { Divergence } from '../exercise/divergence';
import { calls } from './calls';
import type { Criterion, Portion, ReferenceAspect, Runs } from './criterion';
import { duration } from './duration';
import { error } from './error';
import { forbid } from './forbid';
import { history } from './history';
import { likeReference } from './like-reference';
import { order } from './order';
import { output } from './output';
import { price } from './price';
import { status } from './status';
import { trace } from './trace';
import { transitions } from './transitions';

/** Every criterion a scenario may name under `expect`. */
export const criteria = {
  status,
  error,
  output,
  calls,
  order,
  forbid,
  duration,
  transitions,
  price,
  trace,
  history,
} as const;
type CriterionName = keyof typeof criteria;

/** What a scenario expects; what it does not say is compared with the reference. */
export const expectSchema = z.strictObject({
  /** `all` (default) compares calls, times and the end with the reference; `outcome` the end alone; `none` nothing. */
  reference: z.enum(['all', 'outcome', 'none']).optional(),
  status: status.schema.optional(),
  error: error.schema.optional(),
  output: output.schema.optional(),
  calls: calls.schema.optional(),
  order: order.schema.optional(),
  forbid: forbid.schema.optional(),
  duration: duration.schema.optional(),
  transitions: transitions.schema.optional(),
  price: price.schema.optional(),
  trace: trace.schema.optional(),
  history: history.schema.optional(),
} satisfies Record<CriterionName | 'reference', z.ZodType>);
export type Expectations = z.infer<typeof expectSchema>;

/** A criterion that was not met. */
export interface Finding {
  readonly criterion: CriterionName | ReferenceAspect;
  readonly portion: Portion;
  readonly divergence: Divergence;
}

const aspects: readonly { aspect: ReferenceAspect; portion: Portion }[] = [
  { aspect: 'calls', portion: 'effects' },
  { aspect: 'status', portion: 'outcome' },
  { aspect: 'error', portion: 'outcome' },
  { aspect: 'output', portion: 'outcome' },
  { aspect: 'duration', portion: 'effects' },
];

const names = Object.keys(criteria) as CriterionName[];

/** Everything a run does not meet; the first of them is the one to tell. */
export const judge = (expect: Expectations, runs: Runs): Finding[] => {
  const asked = names.filter((name) => expect[name] !== undefined);
  const replaced = new Set(asked.flatMap((name) => criteria[name].replaces));
  const compared = aspects.filter(
    ({ aspect, portion }) =>
      !replaced.has(aspect) && expect.reference !== 'none' && (expect.reference !== 'outcome' || portion === 'outcome'),
  );
  const found: Finding[] = [];
  const add = (criterion: Finding['criterion'], portion: Portion, divergence: Divergence | undefined): void => {
    if (divergence) found.push({ criterion, portion, divergence });
  };
  for (const { aspect, portion } of compared) add(aspect, portion, likeReference(aspect, runs));
  for (const name of asked) {
    const criterion = criteria[name] as Criterion<unknown>;
    add(name, criterion.portion, criterion.check(expect[name], runs));
  }
  // What happened first is told first; the end comes last, and of what is said there, the earlier criterion.
  return found.sort((a, b) => a.divergence.at - b.divergence.at);
};
