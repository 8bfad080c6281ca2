import { partShapes } from '../rules/part-fields';
import { isObject, type JsonValue, memberOf } from '../values';
import type { Diagnostic, Severity } from './diagnostic';
import { families } from './families';
import { checkGraph } from './graph';
import { Inspection, type MachineType } from './inspection';
import { checkVariables } from './variables';

export interface CheckOptions {
  /** STANDARD (default) or EXPRESS. */
  readonly type?: MachineType;
  /** `ERROR` leaves warnings out; default `WARNING`: everything. */
  readonly severity?: Severity;
}

/**
 * Every fault of a definition in one pass, in AWS's order: the definition from top to bottom, then its transitions.
 * What follows from another fault is marked `follows`; `causes` leaves it out for people.
 */
export function checkDefinition(definition: JsonValue, options: CheckOptions = {}): readonly Diagnostic[] {
  const written = isObject(definition) ? memberOf(definition, 'QueryLanguage') : undefined;
  const language = written === undefined || written === 'JSONPath' ? 'JSONPath' : 'JSONata';
  const misspelt = written !== undefined && written !== 'JSONPath' && written !== 'JSONata';
  const inspection = new Inspection(language, misspelt, options.type ?? 'STANDARD', families);
  if (!isObject(definition)) reportNoObject(inspection);
  else if (families.shape(definition, partShapes.machine, inspection)) {
    checkGraph(definition, inspection);
    checkVariables(inspection);
  }
  const { found } = inspection;
  return options.severity === 'ERROR' ? found.filter((diagnostic) => diagnostic.severity === 'ERROR') : found;
}

/** @rule definition.object */
function reportNoObject(inspection: Inspection): void {
  inspection.report({
    rule: 'definition.object',
    message: 'A definition is one JSON object: { "StartAt": …, "States": { … } }.',
    aws: { message: 'Definition must be a valid JSON object' },
  });
}
