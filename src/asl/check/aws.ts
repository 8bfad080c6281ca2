import { type AwsCode, type AwsSaying, type Diagnostic, type Severity, toLocation } from './diagnostic';
import { checkDocument } from './document';
import type { MachineType } from './inspection';

/** As ValidateStateMachineDefinition answers. `location` is `null` or absent where the service gives none. */
interface AwsDiagnostic {
  readonly severity: Severity;
  readonly code: AwsCode;
  readonly message: string;
  readonly location?: string | null;
}

export interface Validation {
  readonly result: 'OK' | 'FAIL';
  readonly diagnostics: readonly AwsDiagnostic[];
  /** Whether there were more than `maxResults`. */
  readonly truncated: boolean;
}

export interface ValidateOptions {
  readonly type?: MachineType;
  /** `WARNING` asks for warnings too; default `ERROR`. */
  readonly severity?: Severity;
  /** 0 or absent: 100. */
  readonly maxResults?: number;
  /** How `location` writes steps into arrays: as the service does, `[0]` (default), or as a JSON Pointer does, `/0`. */
  readonly indexes?: 'brackets' | 'slashes';
}

const MOST_RESULTS = 100;

/** What ValidateStateMachineDefinition says of a definition's text. Warnings alone leave the result OK. */
export function validateDefinition(text: string, options: ValidateOptions = {}): Validation {
  const { type = 'STANDARD', severity = 'ERROR', maxResults = 0, indexes = 'brackets' } = options;
  const all = toAws(checkDocument(text, { type, severity }).diagnostics, indexes);
  const most = maxResults === 0 ? MOST_RESULTS : maxResults;
  return {
    result: all.some((diagnostic) => diagnostic.severity === 'ERROR') ? 'FAIL' : 'OK',
    diagnostics: all.slice(0, most),
    truncated: all.length > most,
  };
}

/**
 * The message of `InvalidDefinition` with which CreateStateMachine refuses a definition; `undefined` when it is
 * accepted. Several faults are joined by commas.
 */
export function refusalOf(text: string, type: MachineType = 'STANDARD'): string | undefined {
  const { result, diagnostics } = validateDefinition(text, { type });
  if (result === 'OK') return undefined;
  const faults = diagnostics.map(({ code, message, location }) => `${code}: ${message} at ${location ?? 'null'}`);
  return `Invalid State Machine Definition: '${faults.join(', ')}'`;
}

/** The diagnostics the service gives, in its form. */
const toAws = (diagnostics: readonly Diagnostic[], indexes: 'brackets' | 'slashes'): AwsDiagnostic[] =>
  diagnostics.flatMap(({ severity, aws }) => (aws === undefined ? [] : [{ severity, ...written(aws, indexes) }]));

function written({ code, message, at }: AwsSaying, indexes: 'brackets' | 'slashes'): Omit<AwsDiagnostic, 'severity'> {
  if (at === undefined) return { code, message };
  return { code, message, location: at === null || typeof at === 'string' ? at : toLocation(at, indexes) };
}
