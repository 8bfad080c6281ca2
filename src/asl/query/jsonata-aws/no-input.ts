import { isNode, type Node } from './references';

/** A place where an expression reads a value of its own, which it does not have in Step Functions. */
export interface Reading {
  /** The name read, or what stands for the whole: `$`, `*`, `**`. */
  readonly name: string;
  /** Whether it stands as the name of a member of an object: `{name: 1}`, where `{"name": 1}` was meant. */
  readonly isKey: boolean;
}

/**
 * What an expression reads outside every path, predicate and transformation, which have values of their own: names, `$` and wildcards
 * that are looked for in nothing. Each once, in order of appearance.
 */
export function readingsOfNothing(tree: Node): readonly Reading[] {
  const found = new Map<string, Reading>();
  const note = (name: string, isKey: boolean): void => {
    if (!found.has(name)) found.set(name, { name, isKey });
  };
  const visit = (part: unknown, isKey = false): void => {
    if (Array.isArray(part)) {
      for (const item of part) visit(item);
      return;
    }
    if (!isNode(part)) return;
    const { type, value } = part;
    if (type === 'path') {
      const [first] = Array.isArray(part['steps']) ? part['steps'] : [];
      visit(first, isKey);
    } else if (type === 'name') note(String(value), isKey);
    else if (type === 'variable') {
      if (value === '') note('$', false);
    } else if (type === 'wildcard') note('*', false);
    else if (type === 'descendant') note('**', false);
    else if (type === 'unary' && value === '{') {
      for (const pair of Array.isArray(part['lhs']) ? part['lhs'] : []) {
        const [key, member] = Array.isArray(pair) ? pair : [];
        visit(key, true);
        visit(member);
      }
    } else if (type === 'bind') visit(part['rhs']);
    else for (const inner of INSIDE.get(type) ?? []) visit(part[inner]);
  };
  visit(tree);
  return [...found.values()];
}

/** Whether a text stands beside `+`, which adds numbers alone. */
export function addsText(tree: Node): boolean {
  const visit = (part: unknown): boolean => {
    if (Array.isArray(part)) return part.some(visit);
    if (typeof part !== 'object' || part === null || part instanceof RegExp) return false;
    const node = part as Node;
    const isText = (side: unknown): boolean => isNode(side) && side.type === 'string';
    if (node.type === 'binary' && node.value === '+' && (isText(node['lhs']) || isText(node['rhs']))) return true;
    return Object.values(node).some(visit);
  };
  return visit(tree);
}

/** The parts of a node that are evaluated with what the node itself is evaluated with. */
const INSIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ['binary', ['lhs', 'rhs']],
  ['unary', ['expression', 'expressions']],
  ['condition', ['condition', 'then', 'else']],
  ['block', ['expressions']],
  ['function', ['procedure', 'arguments']],
  ['partial', ['procedure', 'arguments']],
  ['lambda', ['body']],
  ['apply', ['lhs', 'rhs']],
]);
