import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  stringify,
  visit,
  YAMLSeq,
} from 'yaml';
import type { Path } from './fault';

/** One change of a YAML text, as a form makes it. */
export type YamlEdit =
  /** Puts a value at a path; what leads there is made. */
  | { readonly set: Path; readonly value: unknown }
  /** Takes a member of a map, or an item of a list, away. */
  | { readonly remove: Path }
  /** Puts an item into the list at a path, before the item `at`; the list is made. */
  | { readonly insert: Path; readonly at: number; readonly value: unknown }
  /** Moves an item of the list at a path. */
  | { readonly move: Path; readonly from: number; readonly to: number };

/** Long lines are kept as they are: an author broke them where they wanted. */
const layout = { lineWidth: 0, flowCollectionPadding: true } as const;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A block would lose a line of nothing but spaces: text that has one is written in quotes. */
const quoteBlankLines = (node: Node): void =>
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /^[ \t]+$/m.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });

/** A value in one line where that is how people write it: maps and lists of plain values. */
const nodeOf = (document: Document, value: unknown) => {
  const flow = !isPlain(value) && Object.values(value as object).every(isPlain) && JSON.stringify(value).length < 100;
  const node = document.createNode(value, { flow });
  quoteBlankLines(node);
  return node;
};

/** Replaces a plain value that stands on one line where it stands, and leaves every other sign as it is. */
const inPlace = (text: string, document: Document, path: Path, value: unknown): string | undefined => {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range || node.anchor !== undefined || !isPlain(value)) return undefined;
  const [from, to] = node.range;
  const flow = path.some((_, length) => {
    const parent = document.getIn(path.slice(0, length), true);
    return isCollection(parent) && parent.flow === true;
  });
  const written = flow
    ? stringify([value], { ...layout, collectionStyle: 'flow' })
        .trim()
        .slice(1, -1)
        .trim()
    : stringify(value, layout).trimEnd();
  const stands = text.slice(from, to);
  if (stands === '' || /\n/.test(written) || /\n/.test(stands)) return undefined;
  return text.slice(0, from) + written + text.slice(to);
};

const listAt = (document: Document, path: Path): YAMLSeq => {
  const found = document.getIn(path, true);
  if (isSeq(found)) return found;
  const list = new YAMLSeq(document.schema);
  document.setIn(path, list);
  return list;
};

/** Empty lists and maps are written in one line (`[]`); what gets its first member is laid out like all others. */
const unfold = (node: unknown): void => {
  if (isCollection(node) && node.items.length === 0) node.flow = false;
};

const apply = (document: Document, edit: YamlEdit): void => {
  if ('set' in edit) {
    const parent = document.getIn(edit.set.slice(0, -1), true);
    unfold(parent);
    const node = document.getIn(edit.set, true);
    if (isScalar(node) && isPlain(edit.value)) {
      node.value = edit.value;
      // A block is for lines: what is one line now is written as one.
      if (!String(edit.value).includes('\n')) delete node.type;
      quoteBlankLines(node);
    } else document.setIn(edit.set, nodeOf(document, edit.value));
  } else if ('remove' in edit) {
    document.deleteIn(edit.remove);
    const parent = document.getIn(edit.remove.slice(0, -1), true);
    if (isCollection(parent) && parent.items.length === 0) parent.flow = true;
  } else if ('insert' in edit) {
    const list = listAt(document, edit.insert);
    unfold(list);
    list.items.splice(edit.at, 0, nodeOf(document, edit.value));
  } else {
    const list = listAt(document, edit.move);
    const [item] = list.items.splice(edit.from, 1);
    if (isNode(item)) list.items.splice(edit.to, 0, item);
  }
};

/**
 * The text with one change made: comments, order and whatever the change is not about stay. Undefined where the text is no YAML: there
 * is nothing to change in it until it is mended.
 */
export const editYaml = (text: string, edit: YamlEdit): string | undefined => {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  if ('set' in edit) {
    const same = inPlace(text, document, edit.set, edit.value);
    if (same !== undefined) return same;
  }
  apply(document, edit);
  return document.toString(layout);
};

/** What a YAML text holds, as plain data, whatever its shape; undefined where it is no YAML. */
export const yamlValue = (text: string): unknown => {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : document.toJS();
};
