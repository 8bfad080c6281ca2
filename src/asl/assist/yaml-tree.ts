import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { MAX_DEPTH } from '../syntax/json';
import { inkEnd } from './change';
import type { Key, NodeKind, TextNode, TextTree } from './tree';

/** Of a text in which no place is known. */
const NOTHING = (text: string): TextTree => ({ text, syntax: 'yaml', root: undefined });

/** Reads YAML in any state of being written, as far as the places of what is there can be known. */
export function readYamlTree(text: string): TextTree {
  try {
    const { contents } = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false });
    if (contents === null) return NOTHING(text);
    return {
      text,
      syntax: 'yaml',
      root: treeOf(text, contents, { parent: undefined, key: undefined, index: undefined }, 0),
    };
  } catch (reason) {
    if (reason instanceof RangeError) return NOTHING(text);
    throw reason;
  }
}

type Bond = Pick<TextNode, 'parent' | 'key' | 'index'>;

function treeOf(source: string, node: Node, bond: Bond, depth: number): TextNode {
  const [start, reach] = rangeOf(node);
  const { kind, text } = kindOf(node);
  // A block reaches up to what follows it; its own text ends before the blanks.
  const end = kind === 'object' || kind === 'array' ? inkEnd(source, start, reach) : reach;
  const made: TextNode = { kind, start, end, ...bond, children: [], text, closed: true };
  if (depth >= MAX_DEPTH) return made;
  if (isMap(node)) {
    for (const pair of node.items)
      made.children.push(memberOf(source, pair as Pair<Node | null, Node | null>, made, depth));
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      made.children.push(treeOf(source, item as Node, { parent: made, key: undefined, index }, depth + 1));
    });
  }
  return made;
}

function memberOf(
  source: string,
  { key, value }: Pair<Node | null, Node | null>,
  parent: TextNode,
  depth: number,
): TextNode {
  const [start, end] = key === null ? [parent.end, parent.end] : rangeOf(key);
  const name: Key = { name: isScalar(key) ? String(key.value ?? key.source ?? '') : '', start, end };
  const bond: Bond = { parent, key: name, index: undefined };
  if (value !== null) return treeOf(source, value, bond, depth + 1);
  return { kind: 'missing', start: end, end, ...bond, children: [], text: '', closed: true };
}

function kindOf(node: Node): { readonly kind: NodeKind; readonly text: string } {
  if (isMap(node)) return { kind: 'object', text: '' };
  if (isSeq(node)) return { kind: 'array', text: '' };
  if (isAlias(node)) return { kind: 'word', text: `*${node.source}` };
  if (!isScalar(node)) return { kind: 'missing', text: '' };
  const { value, source = '' } = node;
  if (typeof value === 'string') return { kind: 'string', text: value };
  if (typeof value === 'number') return { kind: 'number', text: source };
  return value === null && source === '' ? { kind: 'missing', text: '' } : { kind: 'word', text: source };
}

function rangeOf(node: Node): readonly [number, number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}
