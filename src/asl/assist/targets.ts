import type { Span } from './change';
import { kindOf, statesAround } from './kinds';
import { nodeAround, type TextNode, type TextTree } from './tree';

/** A state as the text names it: where it is defined, and every place that leads to it. */
export interface StateNames {
  readonly name: string;
  /** `undefined` while no state has the name. */
  readonly definition: Span | undefined;
  /** Values of StartAt, Next and Default, in the order of the text. */
  readonly references: readonly Span[];
  /** The object of states it belongs to. */
  readonly states: TextNode | undefined;
}

/** The state an offset is about: its name where it is defined, or a value that names it. */
export function stateNamesAt(tree: TextTree, offset: number): StateNames | undefined {
  const node = nodeAround(tree, offset);
  if (node === undefined) return undefined;
  const { key } = node;
  if (key !== undefined && offset >= key.start && offset <= key.end) {
    return kindOf(node).is === 'state' ? stateNames(tree, key.name, node.parent) : undefined;
  }
  return isTarget(node) ? stateNames(tree, node.text, scopeOf(node)) : undefined;
}

/** All that names a state of one object of states. */
export function stateNames(tree: TextTree, name: string, states: TextNode | undefined): StateNames {
  const definition = states?.children.findLast(({ key }) => key?.name === name)?.key;
  const references: Span[] = [];
  const walk = (node: TextNode): void => {
    if (isTarget(node) && node.text === name && scopeOf(node) === states) {
      references.push({ from: node.start, to: node.end });
    }
    for (const child of node.children) walk(child);
  };
  const root = states?.parent ?? tree.root;
  if (root !== undefined) walk(root);
  return {
    name,
    definition: definition && { from: definition.start, to: definition.end },
    references,
    states,
  };
}

/** Whether a value names a state. */
export function isTarget(node: TextNode): boolean {
  if (node.kind !== 'string') return false;
  const kind = kindOf(node);
  return kind.is === 'field' && kind.field.kind === 'target';
}

/** The object of states a target is looked up in: for StartAt the one beside it, for Next and Default the one around. */
const scopeOf = (target: TextNode): TextNode | undefined => statesAround(target.parent);
