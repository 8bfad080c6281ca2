import { type Kind, kindOf } from './kinds';
import type { TextNode, TextTree } from './tree';

/** Columns a value may take on one line. */
const WIDTH = 80;
const STEP = '  ';

/**
 * The text of a node, two blanks a level, numbers and escapes as they were written. What stood on one line stays there while it fits;
 * states and machines never do.
 */
export const printJson = (tree: TextTree, node: TextNode): string => new Printer(tree.text).print(node, '', '');

/** The same of a value that will stand somewhere inside a definition, at that indent. */
export const printValue = (tree: TextTree, node: TextNode, indent: string): string =>
  new Printer(tree.text, node).print(node, indent, indent);

class Printer {
  constructor(
    private readonly source: string,
    /** The top of it, when that is no machine. */
    private readonly fragment?: TextNode,
  ) {}

  /** `lead`: what stands before it on its line. */
  print(node: TextNode, indent: string, lead: string): string {
    if (node.kind !== 'object' && node.kind !== 'array') return this.source.slice(node.start, node.end);
    const [open, close] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
    if (node.children.length === 0) return open + close;
    if (this.mayBeOneLine(node)) {
      const line = this.oneLine(node);
      if (lead.length + line.length + 1 <= WIDTH) return line;
    }
    const inner = indent + STEP;
    const lines = node.children.map((child) => {
      const name = child.key === undefined ? '' : `${this.nameOf(child)}: `;
      return inner + name + this.print(child, inner, inner + name);
    });
    return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
  }

  private oneLine(node: TextNode): string {
    if (node.kind === 'array') return `[${node.children.map((child) => this.oneLine(child)).join(', ')}]`;
    if (node.kind !== 'object') return this.source.slice(node.start, node.end);
    if (node.children.length === 0) return '{}';
    return `{ ${node.children.map((child) => `${this.nameOf(child)}: ${this.oneLine(child)}`).join(', ')} }`;
  }

  private nameOf({ key }: TextNode): string {
    return key === undefined ? '' : this.source.slice(key.start, key.end);
  }

  private mayBeOneLine(node: TextNode): boolean {
    const kind: Kind = node === this.fragment ? { is: 'unknown' } : kindOf(node);
    if (kind.is === 'states' || kind.is === 'state' || kind.is === 'parts') return false;
    if (kind.is === 'part' && kind.shape.fields.has('States')) return false;
    return !this.source.slice(node.start, node.end).includes('\n');
  }
}
