import { matches } from '../simulators/pattern';
import { transformed } from '../simulators/transform';
import { readRule } from '../simulators/world/read-world';
import type { WorldFault } from '../simulators/world/reader';
import type { BusRule } from '../simulators/world/world';
import { type JsonObject, type JsonValue, memberOf } from '../values';
import type { StartRequest } from './start';

/** What a rule makes of an event: a request for each machine among its targets, none where it does not match. */
export interface EventStart {
  readonly isTaken: boolean;
  readonly requests: readonly StartRequest[];
}

/**
 * The executions an event starts by a rule; a machine is named in the target as the world names it. EventBridge names them
 * after the event, which has an id of its own; the form is inferred.
 */
export function fromEvent(
  event: JsonObject,
  rule: BusRule,
  told: { readonly arnOf: (machine: string) => string; readonly uuid: () => string },
): EventStart {
  if (!matches(event, rule.pattern)) return { isTaken: false, requests: [] };
  const arn = `arn:aws:events:${text(event, 'region')}:${text(event, 'account')}:rule/${rule.name}`;
  const requests = rule.targets
    .filter(({ kind }) => kind === 'machine')
    .map(({ name, input }) => ({
      stateMachineArn: told.arnOf(name),
      name: `${text(event, 'id')}_${told.uuid()}`.slice(0, 80),
      input: transformed(event, input, arn),
    }));
  return { isTaken: true, requests };
}

const text = (event: JsonObject, name: string): string => {
  const value = memberOf(event, name);
  return typeof value === 'string' ? value : '';
};

/** Reads a rule, `{"name", "pattern", "targets"}`; faults name their place. */
export const readEventRule = (document: JsonValue): BusRule | WorldFault => readRule(document, 'rule');
