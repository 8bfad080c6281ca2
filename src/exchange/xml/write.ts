/** An element to be written: name, attributes, content. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly content: readonly (XmlNode | string | Raw | undefined)[];
}

/** Markup that is well-formed already. */
export class Raw {
  constructor(readonly xml: string) {}
}

export const el = (
  name: string,
  attributes: XmlNode['attributes'] = {},
  ...content: XmlNode['content'][number][]
): XmlNode => ({ name, attributes, content });

// What XML 1.0 has no letter for is dropped: no escape would make it legal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const escapeXml = (text: string): string =>
  text.replace(unwritable, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const attributesOf = (attributes: XmlNode['attributes']): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : [
            ` ${name}="${escapeXml(String(value)).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`,
          ],
    )
    .join('');

function write(node: XmlNode['content'][number], indent: string): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return escapeXml(node);
  if (node instanceof Raw) return node.xml;
  const { name, content } = node;
  const kept = content.filter((one) => one !== undefined && one !== '');
  const head = `<${name}${attributesOf(node.attributes)}`;
  if (kept.length === 0) return `${head}/>`;
  // Space is meant where there is text; between elements it is only for the eye.
  if (kept.some((one) => typeof one === 'string' || one instanceof Raw))
    return `${head}>${kept.map((one) => write(one, indent)).join('')}</${name}>`;
  const inner = `${indent}  `;
  return `${head}>\n${kept.map((one) => inner + write(one, inner)).join('\n')}\n${indent}</${name}>`;
}

export const writeXml = (root: XmlNode): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
