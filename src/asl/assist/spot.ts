import { lineStart } from './change';
import { type Kind, kindOf } from './kinds';
import { nodeAround, type TextNode, type TextTree } from './tree';
import { readYamlTree } from './yaml-tree';

/** What is being written at an offset. */
export interface Spot {
  readonly writes: 'name' | 'value';
  /** Of a name, what the object around it is; of a value, what it is for. */
  readonly kind: Kind;
  /** The object a name is written in; the object or array a value stands in. */
  readonly container: TextNode | undefined;
  /** The member or item being written, when a part of it is there. */
  readonly node: TextNode | undefined;
  /** The whole token, quotes included: what a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  /** What of the token stands before the offset, without its opening quote, as it is written. */
  readonly typed: string;
  /** The tree it was found in: of YAML it may hold the place of a name that is not there yet. */
  readonly tree: TextTree;
}

export const spotAt = (tree: TextTree, offset: number): Spot | undefined =>
  tree.syntax === 'yaml' ? yamlSpot(tree.text, offset) : jsonSpot(tree, offset);

const pretend = (parent: TextNode, at: number, index?: number): TextNode => ({
  kind: 'missing',
  start: at,
  end: at,
  parent,
  key: index === undefined ? { name: '', start: at, end: at } : undefined,
  index,
  children: [],
  text: '',
  closed: true,
});

function jsonSpot(tree: TextTree, offset: number): Spot | undefined {
  const { root, text } = tree;
  if (root === undefined) {
    const kind: Kind = kindOf(pretendRoot);
    return { writes: 'value', kind, container: undefined, node: undefined, from: offset, to: offset, typed: '', tree };
  }
  const around = collectionAround(root, offset);
  if (around === undefined) return undefined;
  const member = around.children.find((child) => touches(child, text, offset));
  if (member?.key !== undefined && offset <= member.key.end && around.kind === 'object') {
    const { start, end } = member.key;
    return nameSpot(tree, around, member, start, end, offset);
  }
  if (member !== undefined) {
    const [from, to] = member.kind === 'missing' ? [offset, offset] : [member.start, member.end];
    return valueSpot(tree, member, from, to, offset);
  }
  if (around.kind === 'object') {
    // Between a name and its value nothing else has a place.
    const isBetween = around.children.some(
      ({ key, start }) => key !== undefined && offset > key.end && offset <= start,
    );
    return isBetween ? undefined : nameSpot(tree, around, undefined, offset, offset, offset);
  }
  const index = around.children.filter(({ end }) => end <= offset).length;
  return { ...valueSpot(tree, pretend(around, offset, index), offset, offset, offset), node: undefined };
}

const pretendRoot: TextNode = {
  kind: 'missing',
  start: 0,
  end: 0,
  parent: undefined,
  key: undefined,
  index: undefined,
  children: [],
  text: '',
  closed: true,
};

/** The innermost object or array whose inside the offset is in; one without its end reaches to the next thing. */
function collectionAround(root: TextNode, offset: number): TextNode | undefined {
  const holds = (node: TextNode, until: number): boolean =>
    (node.kind === 'object' || node.kind === 'array') &&
    offset > node.start &&
    (node.closed ? offset < node.end : offset <= until);
  if (!holds(root, Number.POSITIVE_INFINITY)) return undefined;
  let node = root;
  for (;;) {
    const at = node.children.findIndex((child, index) => {
      const next = node.children[index + 1];
      return holds(child, next === undefined ? Number.POSITIVE_INFINITY : (next.key?.start ?? next.start));
    });
    const inner = node.children[at];
    if (inner === undefined) return node;
    node = inner;
  }
}

/** Whether the offset is in the name of a member, in its value, or where its value belongs. */
function touches(child: TextNode, text: string, offset: number): boolean {
  const { key } = child;
  if (key !== undefined && offset >= key.start && offset <= key.end)
    return offset > key.start || text[key.start] !== '"';
  if (child.kind === 'missing') {
    return (
      offset >= child.start &&
      text.slice(child.start, offset).trim() === '' &&
      text.slice(key?.end, child.start).includes(':')
    );
  }
  if (child.kind === 'object' || child.kind === 'array') return false;
  if (child.kind === 'string') return offset > child.start && (child.closed ? offset < child.end : offset <= child.end);
  return offset >= child.start && offset <= child.end;
}

function nameSpot(
  tree: TextTree,
  container: TextNode,
  node: TextNode | undefined,
  from: number,
  to: number,
  offset: number,
): Spot {
  return {
    writes: 'name',
    kind: kindOf(container),
    container,
    node,
    from,
    to,
    typed: typedIn(tree.text, from, offset),
    tree,
  };
}

function valueSpot(tree: TextTree, node: TextNode, from: number, to: number, offset: number): Spot {
  return {
    writes: 'value',
    kind: kindOf(node),
    container: node.parent,
    node,
    from,
    to,
    typed: typedIn(tree.text, from, offset),
    tree,
  };
}

const typedIn = (text: string, from: number, offset: number): string => text.slice(from, offset).replace(/^["']/, '');

/** Stands for a name or value that is not written yet; a comment behind it keeps it from running into the next line. */
const PROBE = 'zz';

function yamlSpot(text: string, offset: number): Spot | undefined {
  const lineEnd = text.indexOf('\n', offset) === -1 ? text.length : text.indexOf('\n', offset);
  const behind = text.slice(offset, lineEnd);
  const isLast = behind.trim() === '';
  const before = text.slice(lineStart(text, offset), offset);
  // A colon or dash counts only with a blank behind it.
  if (/[:-]$/.test(before)) return undefined;
  const begins = /^[ \t]*(?:- +)*$|[:-] +$|[[{,] *$/.test(before);
  const isEmpty = begins && (isLast || /^ *[,\]}]/.test(behind));
  // Before a word that does not touch the cursor there is nothing to write.
  if (begins && !isEmpty && /^\s/.test(behind)) return undefined;
  // Alone on its line it is the name of a member.
  const isName = isLast && /^[ \t]*(?:[^\s:#-][^:#]*)?$/.test(before);
  const probe = `${isEmpty ? PROBE : ''}${isName ? ':' : ''}${isLast ? ' #' : ''}`;
  const tree = readYamlTree(text.slice(0, offset) + probe + text.slice(offset));
  const node = nodeAround(tree, offset);
  if (node === undefined || node.kind === 'object' || node.kind === 'array') return undefined;
  const { key } = node;
  const cut = isEmpty ? PROBE.length : 0;
  if (key !== undefined && offset >= key.start && offset <= key.end && node.parent !== undefined) {
    return nameSpot(tree, node.parent, isEmpty || isName ? undefined : node, key.start, key.end - cut, offset);
  }
  const kind = kindOf(node);
  const spot = valueSpot(tree, node, node.start, Math.max(node.start, node.end - cut), offset);
  // A word where an object belongs is its first name.
  if (kind.is === 'part' || kind.is === 'state' || kind.is === 'states')
    return { ...spot, writes: 'name', container: node, node: undefined };
  return spot;
}
