import { DOMParser, type Document, type Element, type Node, ParseError } from '@xmldom/xmldom';
import { Malformed } from '../loss';

export type { Document, Element };

/** Elements deeper than this are nobody's question. */
const maxDepth = 200;

/** Where does the document type stand, if there is one? Only comments and instructions may come before it. */
function findDoctype(xml: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(xml[at] ?? '')) at++;
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) return xml.slice(at, at + 9).toUpperCase() === '<!DOCTYPE' ? at : -1;
    const close = xml.indexOf(end, at);
    if (close === -1) return -1;
    at = close + end.length;
  }
}

/**
 * A well-formed document. One that declares a document type is refused before it is parsed: no entity of a file's own is ever read or
 * expanded, and nothing is fetched. Throws `Malformed` with the line.
 */
export function parseXml(text: string): Document {
  const xml = text.replace(/^\uFEFF?\s+(?=<)/, (blank) => '\n'.repeat(blank.split('\n').length - 1));
  const doctype = findDoctype(xml);
  if (doctype !== -1)
    throw new Malformed(
      xml.slice(0, doctype).split('\n').length,
      'the file declares a document type (<!DOCTYPE …>), which is not read since it could name other files. Take the declaration out.',
    );
  let fault: Malformed | undefined;
  const onError = (level: string, message: string, context: unknown): void => {
    if (level === 'warning' || fault) return;
    fault = new Malformed(lineOf(context), `this is not well-formed XML: ${plainMessage(message)}.`);
  };
  // What begins a declaration, the parser takes only at the very start.
  const start = xml.search(/\S/);
  const offset = start > 0 ? xml.slice(0, start).split('\n').length - 1 : 0;
  try {
    const document = new DOMParser({ onError, locator: true }).parseFromString(
      xml.slice(Math.max(0, start)),
      'application/xml',
    );
    if (fault) throw fault;
    refuseDepth(document);
    return document;
  } catch (error) {
    if (error instanceof Malformed && error !== fault) throw error;
    if (fault) throw new Malformed(fault.line === undefined ? undefined : fault.line + offset, fault.reason);
    if (!(error instanceof ParseError)) throw error;
    const line = (error.locator as { lineNumber?: number } | undefined)?.lineNumber;
    throw new Malformed(
      line === undefined ? undefined : line + offset,
      `this is not well-formed XML: ${plainMessage(error.message)}.`,
    );
  }
}

/** Walked without recursion, since what follows is recursive. */
function refuseDepth(document: Document): void {
  let depth = 0;
  for (let node: Node | null = document.documentElement; node; ) {
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > maxDepth)
        throw new Malformed(undefined, `The file nests more than ${maxDepth} elements, which no question does.`);
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
}

const lineOf = (context: unknown): number | undefined => {
  const locator = typeof context === 'object' && context !== null ? Reflect.get(context, 'locator') : undefined;
  const line = typeof locator === 'object' && locator !== null ? Reflect.get(locator, 'lineNumber') : undefined;
  return typeof line === 'number' ? line : undefined;
};

const plainMessage = (message: string): string =>
  message
    .replace(/@#\[line:\d+,col:\d+\]|\[xmldom [a-zA-Z]+\]|\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 160);

/** Child elements, of that name (without a prefix) where one is given. */
export const childrenOf = (element: Element, name?: string): Element[] => {
  const found: Element[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || nameOf(node) === name)) found.push(node);
  return found;
};

export const childOf = (element: Element, name: string): Element | undefined => childrenOf(element, name)[0];

/** Elements of that name anywhere inside, in order. */
export function descendantsOf(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (from: Element) => {
    for (const child of childrenOf(from)) {
      if (nameOf(child) === name) found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** An element's name without its prefix. */
export const nameOf = (element: Element): string => (element.localName ?? element.nodeName).replace(/^.*:/, '');

export const textIn = (element: Element | undefined): string => element?.textContent ?? '';

export const attributeOf = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** 1-based line on which an element begins. */
export const lineOfElement = (element: Element): number | undefined => {
  const line = Reflect.get(element, 'lineNumber');
  return typeof line === 'number' ? line : undefined;
};
