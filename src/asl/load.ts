import { link, Unlinkable } from './link/link';
import type { LinkFault } from './link/linker';
import type { Program } from './link/program';
import { parseJson, SyntaxFault } from './syntax/json';

/** What is wrong with a definition's text: a sentence, and a place in the definition or in the text. */
export interface LoadFault extends LinkFault {
  /** For text that is not JSON: from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export type Loaded = { readonly program: Program } | { readonly faults: readonly LoadFault[] };

/** Text → a program ready to run, or every reason why it cannot be. */
export function loadDefinition(text: string): Loaded {
  const value = parseJson(text);
  if (value instanceof SyntaxFault) {
    const { message, line, column } = value;
    return { faults: [{ message, location: '/', line, column }] };
  }
  const program = link(value);
  return program instanceof Unlinkable ? { faults: program.faults } : { program };
}
