import type { SourceFile } from '../../format';
import { Malformed } from '../../loss';
import { textOf } from '../../text/bytes';
import { attributeOf, childOf, type Document, descendantsOf, type Element, parseXml, textIn } from '../../xml/parse';
import { cleanPath, isZip, unpack } from '../../zip';

/** A resource of a content package, read. */
export interface Resource {
  readonly path: string;
  readonly document: Document;
  /** Keywords the manifest gives it. */
  readonly keywords: readonly string[];
}

export interface ContentPackage {
  readonly resources: readonly Resource[];
  /** Bytes of a picture, by its address as seen from a resource. */
  readonly file: (address: string, from: string) => Uint8Array | undefined;
}

const parseAt = (path: string, bytes: Uint8Array): Document => {
  try {
    return parseXml(textOf(bytes));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new Malformed(error.line, `in ${path}, ${error.reason}`);
  }
};

/** Opens a QTI file: a package with `imsmanifest.xml`, an archive of items without one, or one XML file. */
export function openPackage({ name, bytes }: SourceFile): ContentPackage {
  if (!isZip(bytes))
    return { resources: [{ path: name, document: parseXml(textOf(bytes)), keywords: [] }], file: () => undefined };
  const files = unpack(bytes);
  const manifestPath = [...files.keys()]
    .filter((path) => /(^|\/)imsmanifest\.xml$/i.test(path))
    .sort((a, b) => a.length - b.length)[0];
  const manifestBytes = manifestPath === undefined ? undefined : files.get(manifestPath);
  const base = manifestPath?.replace(/[^/]*$/, '') ?? '';
  const entries =
    manifestBytes && manifestPath
      ? fromManifest(parseAt(manifestPath, manifestBytes), base).filter(({ path }) => files.has(path))
      : [...files.keys()].filter((path) => /\.xml$/i.test(path)).map((path) => ({ path, keywords: [] }));
  if (entries.length === 0)
    throw new Malformed(
      undefined,
      'The archive names no question files. A QTI package has an imsmanifest.xml beside them.',
    );
  return {
    resources: entries.map(({ path, keywords }) => ({
      path,
      keywords,
      document: parseAt(path, files.get(path) ?? new Uint8Array()),
    })),
    file: (address, from) => {
      const plain = safeDecode(address.replace(/[?#].*$/, '').replace(/^\$IMS-CC-FILEBASE\$\/?/, ''));
      return (
        files.get(cleanPath(`${from.replace(/[^/]*$/, '')}${plain}`)) ??
        files.get(cleanPath(base + plain)) ??
        files.get(cleanPath(plain))
      );
    },
  };
}

function fromManifest(manifest: Document, base: string): { path: string; keywords: string[] }[] {
  const root = manifest.documentElement;
  if (!root) return [];
  const found = new Map<string, string[]>();
  for (const resource of descendantsOf(root, 'resource')) {
    const href = attributeOf(resource, 'href') || attributeOf(childOf(resource, 'file') ?? resource, 'href');
    if (
      !/^imsqti|assessment|^associatedcontent\/imscc.*\/learning-application-resource/i.test(
        attributeOf(resource, 'type'),
      ) ||
      !/\.xml$/i.test(href)
    )
      continue;
    found.set(cleanPath(base + safeDecode(href)), keywordsOf(resource));
  }
  return [...found].map(([path, keywords]) => ({ path, keywords }));
}

const keywordsOf = (resource: Element): string[] =>
  descendantsOf(resource, 'keyword')
    .map((keyword) => textIn(keyword).trim())
    .filter((text) => text !== '');

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
