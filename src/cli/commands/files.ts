import { readFileSync } from 'node:fs';
import { Refusal } from '../../../scripts/lib/refusal.mjs';
import { type JsonValue, loadDefinition, type Program, parseJson, SyntaxFault } from '../../asl';

/** A problem with what the user gave: one sentence, and how the command ends. */
export class UserError extends Error {}

/** A file's text; the error says what is wrong with the file. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason =
      code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new UserError(`${file} ${reason}.`);
  }
}

/** A JSON file's value; the error names line and column. */
export function readJson(file: string): JsonValue {
  const value = parseJson(readText(file));
  if (value instanceof SyntaxFault) throw new UserError(`${file}:${value.line}:${value.column}: ${value.message}`);
  return value;
}

/** A definition file as a program; the error lists every reason why it cannot be run. */
export function readProgram(file: string): Program {
  const loaded = loadDefinition(readText(file));
  if ('program' in loaded) return loaded.program;
  const lines = loaded.faults.map(({ message, location, line, column }) =>
    line === undefined ? `${file}: ${message} (at ${location})` : `${file}:${line}:${column}: ${message}`,
  );
  throw new UserError(lines.join('\n'));
}

/** Runs a command's body; what the user got wrong, or must see to first, is printed, with status 2. */
export async function answering(body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof UserError || error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
