/** The parts of JSONata's syntax tree this room looks at. */
export interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly [part: string]: unknown;
}

export const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && typeof (part as { type?: unknown }).type === 'string';

/** What an expression reads of its surroundings. */
export interface References {
  /** Names it does not bind itself, without `$`, each once, in order of appearance: variables and functions. */
  readonly names: readonly string[];
  /** Those it calls. */
  readonly called: ReadonlySet<string>;
  /** Those it hands to a call, which may be functions or variables. */
  readonly handed: ReadonlySet<string>;
  /** Members of `$states`. */
  readonly states: ReadonlySet<string>;
  /** What it reads of `$states.context`: the names from its top, as far as each step is one name. */
  readonly context: readonly (readonly string[])[];
  /** Whether it reads `$$`, JSONata's own root, which AWS does not offer. */
  readonly root: boolean;
}

const ALL_STATES = ['input', 'context', 'result', 'errorOutput'];

/** Walks the tree, knowing what blocks, lambdas and bindings of the expression itself introduce. */
export function readReferences(tree: Node): References {
  const names: string[] = [];
  const states = new Set<string>();
  const context: string[][] = [];
  const called = new Set<string>();
  const handed = new Set<string>();
  let root = false;
  const visit = (part: unknown, local: Set<string>): void => {
    if (Array.isArray(part)) {
      for (const item of part) visit(item, local);
      return;
    }
    if (typeof part !== 'object' || part === null || part instanceof RegExp) return;
    const node = part as Node;
    if (node.type === 'variable' && typeof node.value === 'string') {
      const name = node.value;
      if (name === 'states' && !local.has(name)) for (const member of ALL_STATES) states.add(member);
      else if (name === '$') root = true;
      else if (name !== '' && !local.has(name)) names.push(name);
      visitParts(node, local, visit);
      return;
    }
    if (node.type === 'function' || node.type === 'partial') {
      noteName(node['procedure'], called);
      for (const argument of Array.isArray(node['arguments']) ? node['arguments'] : []) noteName(argument, handed);
    }
    if (node.type === 'apply') noteName(node['rhs'], called);
    if (node.type === 'block') {
      visitParts(node, new Set(local), visit);
      return;
    }
    if (node.type === 'bind') {
      visit(node['rhs'], local);
      const name = isNode(node['lhs']) ? node['lhs'].value : undefined;
      if (typeof name === 'string') local.add(name);
      return;
    }
    if (node.type === 'lambda') {
      const inner = new Set(local);
      for (const argument of Array.isArray(node['arguments']) ? node['arguments'] : []) {
        if (isNode(argument) && typeof argument.value === 'string') inner.add(argument.value);
      }
      visit(node['body'], inner);
      return;
    }
    if (node.type === 'path' && Array.isArray(node['steps'])) {
      visitSteps(node, new Set(local), states, context, visit);
      return;
    }
    visitParts(node, local, visit);
  };
  visit(tree, new Set());
  return { names: [...new Set(names)], called, handed, states, context, root };
}

function noteName(part: unknown, into: Set<string>): void {
  if (isNode(part) && part.type === 'variable' && typeof part.value === 'string') into.add(part.value);
}

type Visit = (part: unknown, local: Set<string>) => void;

function visitParts(node: Node, local: Set<string>, visit: Visit): void {
  for (const [name, part] of Object.entries(node)) if (name !== 'type' && name !== 'value') visit(part, local);
}

/** The names that follow a step one by one; behind a filter what is read is looked at no further. */
function namesAfter(step: Node, following: readonly unknown[]): string[] {
  const names: string[] = [];
  let before = step;
  for (const next of following) {
    const isPlain = before['predicate'] === undefined && before['stages'] === undefined;
    if (!isPlain || !isNode(next) || next.type !== 'name' || typeof next.value !== 'string') break;
    names.push(next.value);
    before = next;
  }
  return names;
}

/** `$states.input` reads one member only; `@$v` and `#$i` bind for the steps after them. */
function visitSteps(node: Node, local: Set<string>, states: Set<string>, context: string[][], visit: Visit): void {
  const steps = node['steps'] as readonly unknown[];
  const [first, second] = steps;
  let from = 0;
  if (
    isNode(first) &&
    isNode(second) &&
    first.type === 'variable' &&
    first.value === 'states' &&
    !local.has('states')
  ) {
    if (second.type === 'name' && typeof second.value === 'string' && first['predicate'] === undefined) {
      states.add(second.value);
      if (second.value === 'context') context.push(namesAfter(second, steps.slice(2)));
      from = 1;
    }
  }
  for (const step of steps.slice(from)) {
    visit(step, local);
    if (!isNode(step)) continue;
    for (const bound of [step['focus'], step['index']]) if (typeof bound === 'string') local.add(bound);
  }
  visit(node['group'], local);
}
