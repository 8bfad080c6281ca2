import { z } from 'zod';
import { prose, slug } from '../../quiz/common';
import { atMostStates } from './at-most-states';
import { avoidsField } from './avoids-field';
import { avoidsType } from './avoids-type';
import { childExecutions } from './child-executions';
import { fieldAtLeast } from './field-at-least';
import { keeps } from './keeps';
import { language } from './language';
import { noPollingLoop } from './no-polling-loop';
import type { Breach, Designed, DesignRule } from './rule';
import { taskRecovers } from './task-recovers';
import { usesField } from './uses-field';
import { usesType } from './uses-type';

/** Every rule an exercise may name under `design`. */
export const designRules = {
  'uses-type': usesType,
  'avoids-type': avoidsType,
  'uses-field': usesField,
  'avoids-field': avoidsField,
  'field-at-least': fieldAtLeast,
  'task-recovers': taskRecovers,
  'child-executions': childExecutions,
  'no-polling-loop': noPollingLoop,
  'at-most-states': atMostStates,
  language,
  keeps,
} as const;
type RuleName = keyof typeof designRules;

/** What every rule may say beside its own fields. */
const said = {
  /** The sentence a learner reads; without it the rule says its own. */
  message: prose.optional(),
  misconception: slug.optional(),
};

const named = <Name extends RuleName, Shape extends z.ZodRawShape>(rule: Name, shape: Shape) =>
  z.strictObject({ rule: z.literal(rule), ...shape, ...said });

export interface Design {
  readonly rule: RuleName;
  readonly message?: string | undefined;
  readonly misconception?: string | undefined;
  /** The rule's own. */
  readonly [field: string]: unknown;
}

/** One rule, as an exercise writes it. */
export const designSchema: z.ZodType<Design> = z.discriminatedUnion('rule', [
  named('uses-type', usesType.fields),
  named('avoids-type', avoidsType.fields),
  named('uses-field', usesField.fields),
  named('avoids-field', avoidsField.fields),
  named('field-at-least', fieldAtLeast.fields),
  named('task-recovers', taskRecovers.fields),
  named('child-executions', childExecutions.fields),
  named('no-polling-loop', noPollingLoop.fields),
  named('at-most-states', atMostStates.fields),
  named('language', language.fields),
  named('keeps', keeps.fields),
]) as z.ZodType<unknown> as z.ZodType<Design>;

/** A broken rule as it is told. */
export interface DesignFinding extends Breach {
  readonly rule: RuleName;
  readonly misconception?: string;
}

/** Every rule the definition breaks. */
export const judgeDesign = (design: readonly Design[], designed: Designed): DesignFinding[] =>
  design.flatMap((asked) => {
    const rule = designRules[asked.rule] as DesignRule<unknown>;
    const breach = rule.check(asked, designed);
    if (!breach) return [];
    return [
      {
        rule: asked.rule,
        ...breach,
        ...(asked.message === undefined ? {} : { message: asked.message }),
        ...(asked.misconception === undefined ? {} : { misconception: asked.misconception }),
      },
    ];
  });
