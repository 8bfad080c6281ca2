import { MAX_DEPTH } from '../syntax/json';
import type { Key, NodeKind, TextNode, TextTree } from './tree';

/**
 * Reads JSON in any state of being written: a missing comma, colon, quote, bracket or value stops nothing. A string ends at its quote
 * or, when that is missing, with its line; a member without a value has one of kind `missing`.
 */
export const readJsonTree = (text: string): TextTree => ({ text, syntax: 'json', root: new Reader(text).document() });

type Bond = Pick<TextNode, 'parent' | 'key' | 'index'>;
const ALONE: Bond = { parent: undefined, key: undefined, index: undefined };

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): TextNode | undefined {
    this.space();
    return this.at < this.text.length ? this.value(ALONE) : undefined;
  }

  private value(bond: Bond): TextNode {
    const start = this.at;
    const sign = this.text[start];
    if (sign === '{' || sign === '[') {
      if (this.depth < MAX_DEPTH) return this.collection(sign, bond);
      this.at = this.text.length;
      return this.node('missing', start, bond);
    }
    if (sign === '"') {
      const { text, closed } = this.string();
      return this.node('string', start, bond, text, closed);
    }
    const word = this.word();
    if (word === '') return this.node('missing', start, bond);
    return this.node(/^-?\d/.test(word) ? 'number' : 'word', start, bond, word);
  }

  private node(kind: NodeKind, start: number, bond: Bond, text = '', closed = true): TextNode {
    return { kind, start, end: this.at, ...bond, children: [], text, closed };
  }

  private collection(open: '{' | '[', bond: Bond): TextNode {
    const node = this.node(open === '{' ? 'object' : 'array', this.at, bond, '', false);
    const close = open === '{' ? '}' : ']';
    this.at++;
    this.depth++;
    for (;;) {
      this.space();
      const sign = this.text[this.at];
      if (sign === undefined) break;
      if (sign === close) {
        this.at++;
        node.closed = true;
        break;
      }
      // The other bracket closes what stands around: this one was forgotten.
      if (sign === '}' || sign === ']') break;
      if (sign === ',' || sign === ':') this.at++;
      else if (open === '{') this.member(node);
      else node.children.push(this.value({ parent: node, key: undefined, index: node.children.length }));
    }
    this.depth--;
    node.end = node.closed ? this.at : Math.max(node.start + 1, this.lastInk());
    return node;
  }

  private member(parent: TextNode): void {
    const start = this.at;
    if (this.text[start] === '{' || this.text[start] === '[') {
      // A value without a name.
      parent.children.push(this.value({ parent, key: { name: '', start, end: start }, index: undefined }));
      return;
    }
    const name = this.text[start] === '"' ? this.string().text : this.word();
    const key: Key = { name, start, end: this.at };
    const bond = { parent, key, index: undefined };
    this.space();
    if (this.text[this.at] !== ':') {
      this.at = key.end;
      parent.children.push(this.node('missing', key.end, bond));
      return;
    }
    this.at++;
    const behind = this.at;
    this.space();
    const sign = this.text[this.at];
    if (sign === undefined || sign === ',' || sign === '}' || sign === ']' || this.isNextName()) {
      this.at = behind;
      parent.children.push(this.node('missing', behind, bond));
    } else parent.children.push(this.value(bond));
  }

  /** Whether a string stands here that names the next member, on a line of its own: then the value before it is missing. */
  private isNextName(): boolean {
    if (this.text[this.at] !== '"' || !this.isFirstInLine()) return false;
    const here = this.at;
    const { closed } = this.string();
    this.space();
    const isName = closed && this.text[this.at] === ':';
    this.at = here;
    return isName;
  }

  private isFirstInLine(): boolean {
    let before = this.at - 1;
    while (this.text[before] === ' ' || this.text[before] === '\t') before--;
    return this.text[before] === '\n';
  }

  private string(): { readonly text: string; readonly closed: boolean } {
    const start = this.at++;
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined || sign === '\n') {
        const text = this.text.slice(start + 1, this.at).replace(/[\s,]+$/, '');
        this.at = start + 1 + text.length;
        return { text: unescaped(text), closed: false };
      }
      if (sign === '"') break;
      this.at += sign === '\\' && this.text[this.at + 1] !== '\n' ? 2 : 1;
    }
    this.at++;
    return { text: unescaped(this.text.slice(start + 1, this.at - 1)), closed: true };
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && !/[\s,:{}[\]"]/.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  private space(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }

  /** Behind the last character before here that is no blank. */
  private lastInk(): number {
    let end = this.at;
    while (end > 0 && /\s/.test(this.text.charAt(end - 1))) end--;
    return end;
  }
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
