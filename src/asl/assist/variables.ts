import { kindOf, languageAt } from './kinds';
import { childNamed, type TextNode, textOf } from './tree';

/** A workflow variable that a place can read. */
export interface VisibleVariable {
  readonly name: string;
  /** The states that assign it. */
  readonly states: readonly string[];
}

/** The variables assigned in the workflow around a node and in those outside it, as far out as a Distributed Map lets one see. */
export function variablesAt(node: TextNode | undefined): readonly VisibleVariable[] {
  const found = new Map<string, Set<string>>();
  for (let at = node; at !== undefined; at = at.parent) {
    if (kindOf(at).is === 'states') for (const state of at.children) collect(state, found);
    if (textOf(childNamed(at, 'ProcessorConfig'), 'Mode') === 'DISTRIBUTED') break;
  }
  return [...found].map(([name, states]) => ({ name, states: [...states] }));
}

/** What a state assigns: itself, in its choice rules and in its catchers. */
function collect(state: TextNode, found: Map<string, Set<string>>): void {
  const jsonPath = languageAt(state) === 'JSONPath';
  const rules = ['Choices', 'Catch'].flatMap((field) => childNamed(state, field)?.children ?? []);
  for (const owner of [state, ...rules]) {
    for (const { key } of childNamed(owner, 'Assign')?.children ?? []) {
      const name = jsonPath ? key?.name.replace(/\.\$$/, '') : key?.name;
      if (!name) continue;
      const states = found.get(name) ?? new Set();
      found.set(name, states.add(state.key?.name ?? ''));
    }
  }
}
