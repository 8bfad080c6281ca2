import { isNode, type Node } from './references';

/** A place where an expression reads a value of its own, which it does not have in Step Functions. */
export interface Reading {
  /** The name read, or what stands for the whole: `$`, `*`, `**`. */
  readonly name: string;
  readonly as: ReadAs;
  /** Whether it is read in the body of a function alone, of which it is not known what the service says. */
  readonly isInner: boolean;
}

/**
 * Where it stands: `key` of an object, as in `{name: 1}`; the name of a `function` that is called, as in `sum(…)`; a text before a dot,
 * which JSONata takes for a name (`quoted`: `"name".more`); asked for by `$exists(name)` (`tested`); or simply read.
 */
export type ReadAs = 'value' | 'key' | 'function' | 'quoted' | 'tested';

/**
 * What an expression reads outside every path, predicate and transformation, which have values of their own: names, `$` and wildcards
 * that are looked for in nothing. Each once, in order of appearance.
 * @param text that `tree` was made from
 */
export function readingsOfNothing(tree: Node, text: string): readonly Reading[] {
  const found = new Map<string, Reading>();
  let functions = 0;
  const note = (name: string, as: ReadAs): void => {
    const isInner = functions > 0;
    const known = found.get(name);
    if (known === undefined) found.set(name, { name, as, isInner });
    else if (known.isInner && !isInner) found.set(name, { ...known, isInner });
  };
  const visit = (part: unknown, as: ReadAs = 'value'): void => {
    if (Array.isArray(part)) {
      for (const item of part) visit(item, as);
      return;
    }
    if (!isNode(part)) return;
    const { type, value } = part;
    if (type === 'path') {
      const [first] = Array.isArray(part['steps']) ? part['steps'] : [];
      visit(first, as);
    } else if (type === 'name') note(String(value), as === 'value' && isQuoted(part, text) ? 'quoted' : as);
    else if (type === 'variable') {
      if (value === '') note('$', 'value');
    } else if (type === 'wildcard') note('*', 'value');
    else if (type === 'descendant') note('**', 'value');
    else if (type === 'unary' && value === '{') {
      for (const pair of Array.isArray(part['lhs']) ? part['lhs'] : []) {
        const [key, member] = Array.isArray(pair) ? pair : [];
        visit(key, 'key');
        visit(member);
      }
    } else if (type === 'bind') visit(part['rhs']);
    else if (type === 'function') {
      const { procedure } = part;
      visit(procedure, 'function');
      visit(part['arguments'], isNode(procedure) && procedure.value === 'exists' ? 'tested' : 'value');
    } else if (type === 'lambda') {
      functions++;
      visit(part['body']);
      functions--;
    } else for (const inner of INSIDE.get(type) ?? []) visit(part[inner]);
  };
  visit(tree);
  return [...found.values()];
}

/** Of a name; the parser puts its position behind it. */
const isQuoted = ({ position }: Node, text: string): boolean =>
  typeof position === 'number' && /["']/.test(text.charAt(position - 1));

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
  ['partial', ['procedure', 'arguments']],
  ['apply', ['lhs', 'rhs']],
]);
