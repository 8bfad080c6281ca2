import type { Inspection, VariableScope, VariableUse } from './inspection';
import { lettersOf } from './names';
import { nearest } from './nearest';

/**
 * Workflow variables across the definition: none is read that nothing assigns, none of an outer scope is assigned in an
 * inner one. The service says nothing of either when the machine is created; both fail when it runs.
 * @rule variable.unset @rule variable.shadow
 */
export function checkVariables(inspection: Inspection): void {
  for (const use of inspection.assigns) checkShadow(use, inspection);
  const named = new Set<string>();
  for (const use of inspection.reads) checkUnset(use, named, inspection);
}

/** The scopes a state sees, its own first; what encloses a Distributed Map is out of sight. */
function* sight(scope: VariableScope | undefined): Iterable<VariableScope> {
  for (let seen = scope; seen !== undefined; seen = seen.isolated ? undefined : seen.outer) yield seen;
}

const isAssigned = (name: string, scope: VariableScope | undefined): boolean => {
  for (const seen of sight(scope)) if (seen.names.has(name)) return true;
  return false;
};

/** @rule variable.shadow */
function checkShadow({ name, scope, pointer }: VariableUse, inspection: Inspection): void {
  if (scope === undefined || scope.isolated || !isAssigned(name, scope.outer)) return;
  inspection.report({
    rule: 'variable.shadow',
    severity: 'WARNING',
    message: `The workflow around this one assigns '${name}' already, and an inner workflow may not assign it again. Choose another name.`,
    child: pointer,
    target: 'key',
  });
}

/** Names every unset variable once. @rule variable.unset */
function checkUnset({ name, scope, pointer }: VariableUse, named: Set<string>, inspection: Inspection): void {
  if (name === 'states' || named.has(name) || isAssigned(name, scope)) return;
  named.add(name);
  const known = new Set(inspection.assigns.map((use) => use.name));
  const guess = nearest(name, known, inspection);
  const elsewhere = known.has(name);
  inspection.report({
    rule: 'variable.unset',
    severity: 'WARNING',
    message: elsewhere
      ? `$${name} is assigned, but not where this state can see it: inner variables end with their workflow, and a Distributed Map sees none from outside. Hand the value on as output (to a Map, as part of its items), or assign it where both can see it.`
      : `No state assigns $${name}, so this fails when it runs.${guess === undefined ? ` Set it in "Assign" of a state that runs before.` : ` Did you mean $${guess}?`}`,
    child: pointer,
    follows: inspection.misnamed.has(lettersOf(name)),
  });
}
