import type { TextNode, TextTree } from './tree';
import { written } from './written';

const STEP = '  ';

/** A JSON text's tree as YAML in block style: the same members in the same order, numbers as they were written. */
export function printYaml(tree: TextTree): string {
  const { root } = tree;
  if (root === undefined) return '';
  return `${isBlock(root) ? blockOf(root, '') : inline(root, '')}\n`;
}

const isBlock = (node: TextNode): boolean =>
  (node.kind === 'object' || node.kind === 'array') && node.children.length > 0;

/** The lines of an object or array, the first without its indent. */
function blockOf(node: TextNode, indent: string): string {
  const lines = node.children.map((child) => {
    if (child.key === undefined) return `- ${isBlock(child) ? blockOf(child, indent + STEP) : inline(child, indent)}`;
    const name = written(child.key.name, 'yaml');
    // A list may stand as far left as its name; further in is easier to read.
    return isBlock(child)
      ? `${name}:\n${indent}${STEP}${blockOf(child, indent + STEP)}`
      : `${name}: ${inline(child, indent)}`;
  });
  return lines.join(`\n${indent}`);
}

function inline(node: TextNode, indent: string): string {
  if (node.kind === 'object') return '{}';
  if (node.kind === 'array') return '[]';
  if (node.kind !== 'string') return node.text;
  return literal(node.text, indent) ?? written(node.text, 'yaml');
}

/** Text of several lines as it is read, where YAML gives the very same text back. */
function literal(text: string, indent: string): string | undefined {
  if (!/^[!-~].*\n/.test(text) || !/^[\n -~]*[!-~]\n?$/.test(text)) return undefined;
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  return `${ends ? '|' : '|-'}\n${lines.map((line) => (line === '' ? '' : `${indent}${STEP}${line}`)).join('\n')}`;
}
