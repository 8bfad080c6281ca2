import { parseArgs } from 'node:util';
import type { MachineType } from '../../asl';
import { UserError } from '../commands/files';
import { FORMATS, type Format } from './formats';

/** What `check` was asked to do. */
export interface CheckArguments {
  /** Files, folders and globs; `-` is the standard input. */
  readonly patterns: readonly string[];
  readonly format: Format;
  readonly type: MachineType;
  /** Good practice too. */
  readonly advice: boolean;
  /** Warnings end with status 1 as well. */
  readonly strict: boolean;
  /** How the standard input is written. */
  readonly yaml: boolean;
}

const options = {
  format: { type: 'string' },
  json: { type: 'boolean' },
  sarif: { type: 'boolean' },
  type: { type: 'string' },
  advice: { type: 'boolean' },
  strict: { type: 'boolean' },
  yaml: { type: 'boolean' },
} as const;

export function readArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new UserError('Which definition? Name its file, a folder or a pattern.');
  const named = values.format ?? (values.sarif ? 'sarif' : values.json ? 'json' : 'pretty');
  const format = FORMATS.get(named);
  if (format === undefined) throw new UserError(`--format is one of ${[...FORMATS.keys()].join(', ')}.`);
  const type = values.type ?? 'STANDARD';
  if (type !== 'STANDARD' && type !== 'EXPRESS') throw new UserError('--type is STANDARD or EXPRESS.');
  const { advice = false, strict = false, yaml = false } = values;
  return { patterns: positionals, format, type, advice, strict, yaml };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /^Unknown option '([^']+)'/.exec(error.message)?.[1];
    if (unknown !== undefined) throw new UserError(`There is no option ${unknown}.`);
    throw new UserError(error.message.replace(/\.?$/, '.'));
  }
}
