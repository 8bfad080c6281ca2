import type { JsonValue } from '../values';
import type { Fix, Pointer } from './diagnostic';
import type { Inspection, VariableScope, VariableUse } from './inspection';
import { lettersOf } from './names';
import { nearest } from './nearest';
import { valueAt } from './value-at';
import { RunningOrder, stepsTo } from './variable-order';

/**
 * Workflow variables across the definition: none is read that nothing assigns, or that nothing assigns before; none of an outer scope is
 * assigned in an inner one. The service says nothing of these when the machine is created; they fail when it runs.
 * @rule variable.unset @rule variable.early @rule variable.shadow
 */
export function checkVariables(definition: JsonValue, inspection: Inspection): void {
  for (const use of inspection.assigns) checkShadow(use, inspection);
  const named = new Set<string>();
  const early = new Set<string>();
  const order = new RunningOrder(definition);
  for (const use of inspection.reads) {
    if (inspection.full) return;
    if (use.name === 'states' || named.has(use.name)) continue;
    if (!isAssigned(use.name, use.scope)) {
      if (use.meant === true) continue;
      named.add(use.name);
      reportUnset(use, definition, order, inspection);
    } else if (!early.has(use.name) && isEarly(use, order, inspection)) {
      early.add(use.name);
      reportEarly(use, inspection);
    }
  }
  for (const use of inspection.texts) if (isAssigned(use.name, use.scope)) reportText(use, inspection);
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

/** Every variable that is unset is told once. @rule variable.unset */
function reportUnset(use: VariableUse, definition: JsonValue, order: RunningOrder, inspection: Inspection): void {
  const { name, pointer, language } = use;
  const known = new Set(inspection.assigns.map((use) => use.name));
  const guess = nearest(name, known, inspection);
  const elsewhere = known.has(name);
  const member = language === 'JSONata' && STATES.has(name) ? `states.${name}` : undefined;
  const meant = member ?? guess;
  // Read once, and known here by its right name: then the change leaves nothing to be told.
  const isRead = member === undefined ? isReadable({ ...use, name: guess ?? '' }, order, inspection) : HERE.has(name);
  const isClear = !elsewhere && meant !== undefined && isRead && isReadOnce(name, inspection);
  inspection.report({
    rule: 'variable.unset',
    severity: 'WARNING',
    message: elsewhere
      ? `$${name} is assigned, but not where this state can see it: inner variables end with their workflow, and a Distributed Map sees none from outside. Hand the value on as output (to a Map, as part of its items), or assign it where both can see it.`
      : `No state assigns $${name}, so this fails when it runs.${meant === undefined ? ` Set it in "Assign" of a state that runs before.` : ` Did you mean $${meant}?`}`,
    child: pointer,
    follows: inspection.misnamed.has(lettersOf(name)),
    fix: isClear ? renamed(name, meant, pointer, definition) : undefined,
  });
}

const STATES: ReadonlySet<string> = new Set(['input', 'result', 'errorOutput', 'context']);

/** Those that every field may read. */
const HERE: ReadonlySet<string> = new Set(['input', 'context']);

const isReadable = (use: VariableUse, order: RunningOrder, inspection: Inspection): boolean =>
  isAssigned(use.name, use.scope) && !isEarly(use, order, inspection);

const isReadOnce = (name: string, { reads }: Inspection): boolean =>
  reads.filter((use) => use.name === name).length === 1;

/** The text with the variable under its right name. */
function renamed(name: string, meant: string, pointer: Pointer, definition: JsonValue): Fix | undefined {
  const text = valueAt(definition, pointer);
  if (typeof text !== 'string') return undefined;
  const value = text.replace(/\$([\p{ID_Start}_]\p{ID_Continue}*)/gu, (whole, one) =>
    one === name ? `$${meant}` : whole,
  );
  return value === text ? undefined : { title: `Change to '${value}'`, edits: [{ op: 'set', pointer, value }] };
}

/** Whether nothing that this state can see has assigned the variable by then. */
function isEarly(use: VariableUse, order: RunningOrder, { assigns }: Inspection): boolean {
  const scopes = new Set(sight(use.scope));
  const visible = assigns.filter(({ name, scope }) => name === use.name && scope !== undefined && scopes.has(scope));
  return visible.length > 0 && order.isReadTooEarly(use, visible);
}

/** @rule variable.early */
function reportEarly({ name, pointer }: VariableUse, inspection: Inspection): void {
  const reader = stepsTo(pointer);
  const isOwn = inspection.assigns.some((assign) => {
    if (assign.name !== name) return false;
    const last = stepsTo(assign.pointer);
    const at = reader[last.length - 1];
    return at !== undefined && at.name === last.at(-1)?.name;
  });
  inspection.report({
    rule: 'variable.early',
    severity: 'WARNING',
    message: isOwn
      ? `$${name} has no value yet, so this fails when it runs: what Assign sets, the states that follow can read, not this one, not even in another line of Assign or Output. Write here what $${name} is set to.`
      : `$${name} has no value yet, so this fails when it runs: every state that assigns it runs later. Assign it in one that runs before.`,
    child: pointer,
  });
}

/** A text that is the name of a variable. @rule jsonata.plain @rule template.no-dollar */
function reportText({ name, pointer, language }: VariableUse, inspection: Inspection): void {
  const member = pointer.at(-1);
  const value = `{% $${name} %}`;
  if (language === 'JSONata') {
    inspection.report({
      rule: 'jsonata.plain',
      severity: 'WARNING',
      message: `'$${name}' is taken as this very text: to read the variable write ${value}.`,
      child: pointer,
      fix: { title: `Change to '${value}'`, edits: [{ op: 'set', pointer, value }] },
    });
  } else if (typeof member === 'string') {
    inspection.report({
      rule: 'template.no-dollar',
      severity: 'WARNING',
      message: `'$${name}' is sent as this very text. To send the variable, the name must end in '.$': "${member}.$".`,
      child: pointer,
      fix: { title: `Rename to '${member}.$'`, edits: [{ op: 'rename', pointer, to: `${member}.$` }] },
    });
  }
}
