import { type Kind, kindOf } from './kinds';
import { pointerOf, type TextNode, type TextTree, textOf } from './tree';

/** One state of a definition, where it stands, and how deep: branches and item processors count one each. */
export interface OutlineState {
  readonly name: string;
  /** As written; `undefined` while it is not. */
  readonly type: string | undefined;
  readonly depth: number;
  readonly pointer: readonly (string | number)[];
  /** From its name to the end of its value. */
  readonly from: number;
  readonly to: number;
  /** Its name, quotes included. */
  readonly title: { readonly from: number; readonly to: number };
}

/** Every state in the order of the text, of a text in any state of being written. */
export function outlineOf(tree: TextTree): readonly OutlineState[] {
  const states: OutlineState[] = [];
  const walk = (node: TextNode, depth: number, around: Kind | undefined): void => {
    const kind = kindOf(node, around);
    if (kind.is === 'field' || kind.is === 'unknown') return;
    if (kind.is === 'state' && node.key !== undefined) {
      const { name, start, end } = node.key;
      const place = { from: start, to: node.end, title: { from: start, to: end } };
      states.push({ name, type: textOf(node, 'Type'), depth, pointer: pointerOf(node), ...place });
    }
    for (const child of node.children) walk(child, kind.is === 'state' ? depth + 1 : depth, kind);
  };
  if (tree.root !== undefined) walk(tree.root, 0, undefined);
  return states;
}
