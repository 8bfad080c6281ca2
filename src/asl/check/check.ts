import { partShapes } from '../rules/part-fields';
import { isObject, type JsonValue, memberOf } from '../values';
import type { Diagnostic, Fix, Severity } from './diagnostic';
import { families } from './families';
import { checkGraph } from './graph';
import { Inspection, type MachineType } from './inspection';
import { isMeantAsJsonata } from './meant-language';
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
  const found = readAsMeant(definition, inspection.found, options);
  return options.severity === 'ERROR' ? found.filter((diagnostic) => diagnostic.severity === 'ERROR') : found;
}

/**
 * A machine in JSONata that does not say so has one fault, however many the service lists; and those it would still have
 * once it says so, which people read at once.
 * @rule field.language
 */
function readAsMeant(
  definition: JsonValue,
  found: readonly Diagnostic[],
  options: CheckOptions,
): readonly Diagnostic[] {
  const first = found.findIndex(({ rule, follows }) => rule === 'field.language' && follows !== true);
  const cause = found[first];
  if (cause === undefined || !isObject(definition) || !isMeantAsJsonata(definition)) return found;
  const meant = checkDefinition({ QueryLanguage: 'JSONata', ...definition }, options);
  const keyOf = ({ rule, pointer }: Diagnostic): string => `${rule} ${JSON.stringify(pointer)}`;
  const lasting = new Set(meant.map(keyOf));
  const there = new Set(found.map(keyOf));
  return [
    ...found.map((diagnostic, i) => {
      if (i === first) return { ...cause, message: MEANT, fix: MAKE_JSONATA };
      return lasting.has(keyOf(diagnostic)) ? diagnostic : { ...diagnostic, follows: true as const };
    }),
    ...meant.filter((diagnostic) => !there.has(keyOf(diagnostic))).map(({ aws: _, ...told }) => told),
  ];
}

const MEANT =
  'This machine is written in JSONata throughout, but a machine speaks JSONPath unless it says otherwise: write "QueryLanguage": "JSONata" at the top, beside "StartAt".';
const MAKE_JSONATA: Fix = {
  title: 'Add "QueryLanguage": "JSONata" to the machine',
  edits: [{ op: 'set', pointer: ['QueryLanguage'], value: 'JSONata' }],
};

/** @rule definition.object */
function reportNoObject(inspection: Inspection): void {
  inspection.report({
    rule: 'definition.object',
    message: 'A definition is one JSON object: { "StartAt": …, "States": { … } }.',
    aws: { message: 'Definition must be a valid JSON object' },
  });
}
