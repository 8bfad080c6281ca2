import type { TaskAnswer } from '../host';
import { readResource } from '../integrations/resource';
import { MockFault } from '../integrations/responses/mock-lists';
import type { Prepared } from '../integrations/responses/script';
import { resultFault } from '../integrations/result';
import { isArray, isObject, type JsonValue, memberOf } from '../values';

/**
 * Holds prepared answers against what each state's service returns. The first that does not fit is told with state, attempt
 * and field; states the definition does not have, too. Lists under `*` answer any state and are not held against anything.
 */
export function checkMocks(
  definition: JsonValue,
  lists: ReadonlyMap<string, readonly Prepared[]>,
): MockFault | undefined {
  const resources = new Map<string, string>();
  collect(definition, resources);
  for (const [state, list] of lists) {
    if (state === '*') continue;
    const resource = resources.get(state);
    if (resource === undefined) {
      const known = [...resources.keys()];
      const hint = known.length === 0 ? 'it has no Task' : `its Tasks are ${known.join(', ')}`;
      return new MockFault(
        `Responses are prepared for '${state}', but the definition has no Task of that name; ${hint}.`,
      );
    }
    for (const [index, { answer }] of list.entries()) {
      const wrong = answerFault(resource, answer);
      if (wrong !== undefined) {
        return new MockFault(`Answer ${index + 1} of '${state}' is not what ${nameOf(resource)} returns: ${wrong}.`);
      }
    }
  }
  return undefined;
}

const nameOf = (resource: string): string => {
  const call = readResource(resource);
  if (call?.family !== 'service') return resource;
  const pattern = call.pattern === 'request-response' ? '' : `.${call.pattern}`;
  return `${call.token}:${call.api}${pattern}`;
};

function answerFault(resource: string, answer: TaskAnswer): string | undefined {
  const submitted =
    answer.submit === undefined ? undefined : resultFault(resource.replace(/\.[A-Za-z:0-9]+$/, ''), answer.submit);
  if (submitted !== undefined) return `Submit: ${submitted.field} ${submitted.message}`;
  if (answer.kind !== 'return') return undefined;
  const fault = resultFault(resource, answer.value);
  return fault === undefined ? undefined : `${fault.field === '' ? 'it' : fault.field} ${fault.message}`;
}

/** The Resource of every Task, at any depth; the first of a name counts. */
function collect(value: JsonValue, into: Map<string, string>): void {
  if (isArray(value)) for (const item of value) collect(item, into);
  if (!isObject(value)) return;
  const states = memberOf(value, 'States');
  if (isObject(states)) {
    for (const [name, state] of Object.entries(states)) {
      const resource = isObject(state) ? memberOf(state, 'Resource') : undefined;
      if (typeof resource === 'string' && !into.has(name)) into.set(name, resource);
    }
  }
  for (const member of Object.values(value)) collect(member, into);
}
