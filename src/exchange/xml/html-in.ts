import { type Document, type Node, XMLSerializer } from '@xmldom/xmldom';
import type { Element } from './parse';

const serializer = new XMLSerializer();

/**
 * What stands inside an element, as HTML text: markup that is part of the document, or text that holds markup. `instead` says what stands in the
 * place of an element inside it, undefined: itself. Cutting while writing spares a copy of the element.
 */
export function htmlIn(element: Element, instead?: (inner: Element) => string | undefined): string {
  const nodeFilter = (node: Node): Node | null => {
    const text = node.nodeType === 1 ? instead?.(node as Element) : undefined;
    if (text === undefined) return node;
    return text === '' ? null : (element.ownerDocument?.createTextNode(text) ?? null);
  };
  let html = '';
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    html +=
      node.nodeType === 4
        ? escapeText(node.nodeValue ?? '')
        : serializer.serializeToString(node as unknown as Document, instead && { nodeFilter });
  return html.replace(/ xmlns(:\w+)?="[^"]*"/g, '').replace(/(<\/?)\w+:(?=\w)/g, '$1');
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
