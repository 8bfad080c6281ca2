import { partShapes } from '../rules/part-fields';
import { isObject, type JsonValue, memberOf } from '../values';
import type { Diagnostic, Fix, Severity } from './diagnostic';
import { families } from './families';
import { checkGraph, checkMeantGraphs } from './graph';
import { Inspection, type MachineType } from './inspection';
import { isMeantAsJsonata } from './meant-language';
import { languageSlip } from './shape';
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
    checkMeantGraphs(inspection);
    checkVariables(definition, inspection);
  }
  const found = readAsMeant(definition, inspection.found, options);
  return options.severity === 'ERROR' ? found.filter((diagnostic) => diagnostic.severity === 'ERROR') : found;
}

/**
 * A machine in JSONata that does not say so, or misspells the field that says so, has one fault, however many the service
 * lists; and those it would still have once it says so, which people read at once.
 * @rule field.language
 */
function readAsMeant(
  definition: JsonValue,
  found: readonly Diagnostic[],
  options: CheckOptions,
): readonly Diagnostic[] {
  if (!isObject(definition)) return found;
  const slip = languageSlip(definition, partShapes.machine, { guesses: 100 });
  if (slip !== undefined) {
    const { [slip]: QueryLanguage = null, ...rest } = definition;
    const cause = found.findIndex(({ rule, pointer }) => rule === 'field.unknown' && pointer[0] === slip);
    return merged(found, cause, {}, checkDefinition({ QueryLanguage, ...rest }, options));
  }
  const first = found.findIndex(({ rule, follows }) => rule === 'field.language' && follows !== true);
  if (first < 0 || !isMeantAsJsonata(definition)) return found;
  const told = { message: MEANT, fix: MAKE_JSONATA };
  return merged(found, first, told, checkDefinition({ QueryLanguage: 'JSONata', ...definition }, options));
}

/** What was found, with the one that is the cause told as such, and for people what is found in the definition as it was meant. */
function merged(
  found: readonly Diagnostic[],
  cause: number,
  told: Partial<Diagnostic>,
  meant: readonly Diagnostic[],
): readonly Diagnostic[] {
  const keyOf = ({ rule, pointer }: Diagnostic): string => `${rule} ${JSON.stringify(pointer)}`;
  const lasting = new Set(meant.map(keyOf));
  const there = new Set(found.map(keyOf));
  return [
    ...found.map((diagnostic, i) => {
      if (i === cause) return { ...diagnostic, ...told };
      return lasting.has(keyOf(diagnostic)) ? diagnostic : { ...diagnostic, follows: true as const };
    }),
    ...meant.filter((diagnostic) => !there.has(keyOf(diagnostic))).map(({ aws: _, ...rest }) => rest),
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
