import { type JsonValue, loadDefinition, type Program, toText } from '@/asl';
import { statesOf } from '../values/definition';
import { mutantId, type Subject } from './mutant';
import { operators } from './operators';

/** A definition that is wrong in one thing and can be run. */
export interface Mutant {
  /** Operator, place, and what it was changed to. */
  readonly id: string;
  readonly program: Program;
}

/** Every mutant of a definition that can be run, each different text once. */
export function* makeMutants(definition: JsonValue, about: Omit<Subject, 'definition' | 'states'>): Generator<Mutant> {
  const subject: Subject = { ...about, definition, states: statesOf(definition) };
  const seen = new Set([toText(definition)]);
  for (const [name, operator] of Object.entries(operators))
    for (const change of operator(subject)) {
      const text = toText(change.definition);
      if (seen.has(text)) continue;
      seen.add(text);
      const loaded = loadDefinition(text);
      if ('program' in loaded) yield { id: mutantId(name, change), program: loaded.program };
    }
}
