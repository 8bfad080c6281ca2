import type { Edit, Fix, Pointer } from '../check/diagnostic';
import { toText } from '../syntax/text';
import type { JsonValue } from '../values';
import { changed, inkEnd, lineStart, type Span, type TextChange } from './change';
import { readJsonTree } from './json-tree';
import { printValue } from './print-json';
import { readTree } from './read-tree';
import { nodeAt, type TextNode, type TextTree } from './tree';
import { written } from './written';

/**
 * The text with a quick fix made, everything around it left as it is: it then says what `applyFix` makes of its value.
 */
export function fixText(text: string, fix: Fix, syntax: 'json' | 'yaml' = 'json'): string {
  let after = text;
  // Each pointer speaks of the definition as the edits before it left it.
  for (const edit of fix.edits) {
    const change = changeOf(readTree(after, syntax), edit);
    if (change !== undefined) after = changed(after, [change]);
  }
  return after;
}

function changeOf(tree: TextTree, edit: Edit): TextChange | undefined {
  const node = nodeAt(tree, edit.pointer);
  if (node === undefined) return edit.op === 'set' ? addition(tree, edit.pointer, edit.value) : undefined;
  switch (edit.op) {
    case 'set':
      return replacement(tree, node, edit.value);
    case 'rename':
      return (
        node.key && { from: node.key.start, to: node.key.end, insert: written(edit.to, styleOf(tree, node.parent)) }
      );
    case 'remove':
      return removal(tree, node);
    case 'move':
      return movement(tree, node, edit.to);
  }
}

/** Inside `{ }` and `[ ]` YAML is written as JSON, which it understands. */
const styleOf = ({ text, syntax }: TextTree, around: TextNode | undefined): 'json' | 'yaml' =>
  syntax === 'json' || (around !== undefined && /[{[]/.test(text.charAt(around.start))) ? 'json' : 'yaml';

function valueText(value: JsonValue, style: 'json' | 'yaml', indent: string): string {
  if (typeof value === 'string') return written(value, style);
  const compact = toText(value);
  if (style === 'yaml') return compact;
  const tree = readJsonTree(compact);
  return tree.root === undefined ? compact : printValue(tree, tree.root, indent);
}

const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** Where a node's own text is, without the blanks a block of YAML ends with. */
const spanOf = ({ text }: TextTree, node: TextNode): Span => ({
  from: node.start,
  to: inkEnd(text, node.start, node.end),
});

function replacement(tree: TextTree, node: TextNode, value: JsonValue): TextChange {
  const insert = valueText(value, styleOf(tree, node.parent), indentAt(tree.text, node.key?.start ?? node.start));
  const { from, to } = spanOf(tree, node);
  if (node.kind !== 'missing') return { from, to, insert };
  const colon = tree.text.indexOf(':', node.key?.end ?? node.start);
  return { from: colon + 1, to: colon + 1, insert: ` ${insert}` };
}

/** A new member, or item, behind the others. */
function addition(tree: TextTree, pointer: Pointer, value: JsonValue): TextChange | undefined {
  const parent = nodeAt(tree, pointer.slice(0, -1));
  if (parent === undefined || (parent.kind !== 'object' && parent.kind !== 'array')) return undefined;
  const style = styleOf(tree, parent);
  const name = parent.kind === 'object' ? `${written(String(pointer.at(-1)), style)}: ` : style === 'yaml' ? '- ' : '';
  const last = parent.children.at(-1);
  const { from, to } = spanOf(tree, parent);
  if (last === undefined) {
    const [open, close] = parent.kind === 'object' ? ['{ ', ' }'] : ['[', ']'];
    return { from, to, insert: `${open}${name}${valueText(value, 'json', indentAt(tree.text, from))}${close}` };
  }
  const end = inkEnd(tree.text, last.start, last.end);
  const start = (parent.children[0] as TextNode).key?.start ?? (parent.children[0] as TextNode).start;
  const indent = indentAt(tree.text, start);
  if (style === 'yaml') {
    // The first member of an item stands behind the item's dash.
    const column = start - lineStart(tree.text, start) - (parent.kind === 'array' ? 2 : 0);
    return { from: end, to: end, insert: `\n${' '.repeat(column)}${name}${valueText(value, style, '')}` };
  }
  const ownLine = start === lineStart(tree.text, start) + indent.length && tree.text.slice(from, start).includes('\n');
  return { from: end, to: end, insert: `,${ownLine ? `\n${indent}` : ' '}${name}${valueText(value, style, indent)}` };
}

const headOf = (node: TextNode): number => node.key?.start ?? node.start;

function removal(tree: TextTree, node: TextNode): TextChange | undefined {
  const { parent } = node;
  if (parent === undefined) return undefined;
  const at = parent.children.indexOf(node);
  const [before, after] = [parent.children[at - 1], parent.children[at + 1]];
  if (after !== undefined) return { from: headOf(node), to: headOf(after), insert: '' };
  if (before !== undefined) {
    return { from: spanOf(tree, before).to, to: spanOf(tree, node).to, insert: '' };
  }
  return { ...spanOf(tree, parent), insert: parent.kind === 'object' ? '{}' : '[]' };
}

/** An item at another place of its array; what stands between items stays. */
function movement(tree: TextTree, node: TextNode, to: number): TextChange | undefined {
  const items = node.parent?.kind === 'array' ? node.parent.children : [];
  const spans = items.map((item) => spanOf(tree, item));
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const at = items.indexOf(node);
  const texts = spans.map(({ from, to: end }) => tree.text.slice(from, end));
  const moved = texts.toSpliced(at, 1).toSpliced(to, 0, texts[at] ?? '');
  let insert = '';
  spans.forEach((span, index) => {
    const next = spans[index + 1];
    insert += (moved[index] ?? '') + (next === undefined ? '' : tree.text.slice(span.to, next.from));
  });
  return { from: first.from, to: last.to, insert };
}
