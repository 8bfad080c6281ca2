import { type Document, type Node, XMLSerializer } from '@xmldom/xmldom';
import type { Element } from './parse';

const serializer = new XMLSerializer();

/** What stands inside an element, as HTML text: markup that is part of the document, or text that holds markup. */
export function htmlIn(element: Element): string {
  let html = '';
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    html +=
      node.nodeType === 4
        ? escapeText(node.nodeValue ?? '')
        : serializer.serializeToString(node as unknown as Document);
  return html.replace(/ xmlns(:\w+)?="[^"]*"/g, '').replace(/(<\/?)\w+:(?=\w)/g, '$1');
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
