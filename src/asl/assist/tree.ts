/**
 * A text as a tree of places, whatever state it is in. A reader of one syntax (`json-tree.ts`, `yaml-tree.ts`) makes it; every
 * language service walks it. Offsets count UTF-16 units from 0; a node that is only begun ends where the text does.
 */
export type NodeKind = 'object' | 'array' | 'string' | 'number' | 'word' | 'missing';

export interface TextNode {
  readonly kind: NodeKind;
  readonly start: number;
  /** Behind the last character. */
  end: number;
  readonly parent: TextNode | undefined;
  /** The name under which it stands, when it is a member. */
  readonly key: Key | undefined;
  /** Its place among the items, when it is one. */
  readonly index: number | undefined;
  /** Members or items, in the order of the text; empty for a scalar. */
  readonly children: TextNode[];
  /** A string's characters, escapes read; a number's or word's text; empty for the others. */
  readonly text: string;
  /** Whether the closing quote or bracket is there. */
  closed: boolean;
}

export interface Key {
  readonly name: string;
  /** Quotes included. */
  readonly start: number;
  readonly end: number;
}

/** A definition's text as a tree; the root is `undefined` where nothing has been written. */
export interface TextTree {
  readonly text: string;
  readonly syntax: 'json' | 'yaml';
  readonly root: TextNode | undefined;
}

/** The member of that name; of two the last, which is the one that counts. */
export const childNamed = (node: TextNode | undefined, name: string): TextNode | undefined =>
  node?.kind === 'object' ? node.children.findLast((child) => child.key?.name === name) : undefined;

/** The text of a string member, where there is one. */
export function textOf(node: TextNode | undefined, name: string): string | undefined {
  const child = childNamed(node, name);
  return child?.kind === 'string' ? child.text : undefined;
}

/** Member names and item indexes from the document down to the node. */
export function pointerOf(node: TextNode): (string | number)[] {
  const pointer: (string | number)[] = [];
  for (let at: TextNode | undefined = node; at?.parent !== undefined; at = at.parent) {
    pointer.unshift(at.key?.name ?? at.index ?? 0);
  }
  return pointer;
}

/** The node at a pointer; `undefined` where there is none. */
export function nodeAt(tree: TextTree, pointer: readonly (string | number)[]): TextNode | undefined {
  let node = tree.root;
  for (const step of pointer) {
    node = typeof step === 'number' ? node?.children[step] : childNamed(node, step);
    if (node === undefined) return undefined;
  }
  return node;
}

/** The innermost node whose text, or whose name's text, holds the offset; both ends count. */
export function nodeAround(tree: TextTree, offset: number): TextNode | undefined {
  let node = tree.root;
  if (node === undefined || offset < node.start || offset > node.end) return undefined;
  for (;;) {
    const inner: TextNode | undefined = node.children.find(
      (child) => offset >= (child.key?.start ?? child.start) && offset <= child.end,
    );
    if (inner === undefined) return node;
    node = inner;
  }
}
