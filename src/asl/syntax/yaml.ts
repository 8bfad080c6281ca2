import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { isObject, type JsonValue, NumberText, setMember } from '../values';
import { MAX_DEPTH, SyntaxFault } from './json';
import { lazyPlaces, type PlaceNode, type Places } from './places';

/** Nodes one document may come to with its aliases written out; an alias bomb stops here. */
const MAX_NODES = 200_000;
const ALIAS_COST = 50;

/** A definition written in YAML: the same values as JSON gives, and where they stand. */
export interface YamlDocument {
  readonly value: JsonValue;
  readonly places: Places;
}

/**
 * Reads YAML 1.2. Returns a `SyntaxFault` for what is no YAML, for keys that are no text, for `.inf` and `.nan`, and for
 * documents nested or multiplied beyond the limits.
 */
export function parseYaml(text: string): YamlDocument | SyntaxFault {
  let document: Document;
  try {
    document = parseDocument(text, { uniqueKeys: false, logLevel: 'error', stringKeys: false });
  } catch (reason) {
    if (reason instanceof RangeError) return faultAt(text, 0, `Nested deeper than the limit of ${MAX_DEPTH} levels.`);
    throw reason;
  }
  const [error] = document.errors;
  if (error !== undefined) return faultAt(text, error.pos[0], `${firstLine(error.message)}.`);
  const tag = document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (tag !== undefined) return faultAt(text, tag.pos[0], UNKNOWN_TAG);
  const reader = new YamlReader(document);
  const read = reader.node(document.contents, 0, undefined);
  if (reader.fault !== undefined) return faultAt(text, reader.fault.at, reader.fault.message);
  return {
    value: read.value,
    places: lazyPlaces(text, () => ({ root: read.place, duplicates: reader.duplicates })),
  };
}

/** AWS's toolkits read a definition by itself: tags belong to the template around it. */
const UNKNOWN_TAG =
  'Tags such as !Ref and !GetAtt belong to a template around the definition, which fills them in. Here write the value itself, such as the ARN of the function.';

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');

function faultAt(text: string, offset: number, message: string): SyntaxFault {
  const before = text.slice(0, offset);
  return new SyntaxFault(message, offset, before.split('\n').length, offset - before.lastIndexOf('\n'));
}

interface Read {
  readonly value: JsonValue;
  readonly place: PlaceNode;
}

class YamlReader {
  fault: { readonly at: number; readonly message: string } | undefined;
  readonly duplicates: { path: (string | number)[]; key: readonly [number, number] }[] = [];
  private readonly path: (string | number)[] = [];
  /** Members that came by `<<` and may be written again. */
  private readonly merged = new Set<string>();
  private nodes = 0;

  constructor(private readonly document: Document) {}

  node(node: unknown, depth: number, key: readonly [number, number] | undefined): Read {
    const [start, end] = rangeOf(node);
    const nothing: Read = { value: null, place: { start, end, key } };
    if (this.fault !== undefined) return nothing;
    if (++this.nodes > MAX_NODES)
      return this.refuse(start, `More than ${MAX_NODES} values, aliases written out.`, nothing);
    if (depth > MAX_DEPTH) return this.refuse(start, `Nested deeper than the limit of ${MAX_DEPTH} levels.`, nothing);
    if (isAlias(node)) {
      // Finding an anchor walks the document, so aliases count for more.
      this.nodes += ALIAS_COST;
      const target = node.resolve(this.document);
      if (target === undefined) return this.refuse(start, `There is no anchor called '${node.source}'.`, nothing);
      return { value: this.node(target, depth + 1, key).value, place: nothing.place };
    }
    if (isMap(node)) return this.map(node.items, depth, nothing);
    if (isSeq(node)) return this.sequence(node.items, depth, nothing);
    return isScalar(node) ? { value: this.scalar(node, start), place: nothing.place } : nothing;
  }

  private refuse(at: number, message: string, nothing: Read): Read {
    this.fault ??= { at, message };
    return nothing;
  }

  private map(pairs: readonly { key: unknown; value: unknown }[], depth: number, { place }: Read): Read {
    const value: Record<string, JsonValue> = {};
    const members = new Map<string | number, PlaceNode>();
    for (const pair of pairs) {
      const [start, end] = rangeOf(pair.key);
      if (isMergeKey(pair.key)) {
        this.merge(pair.value, depth, value, members);
        continue;
      }
      const key = isScalar(pair.key) ? keyText(pair.key) : undefined;
      if (key === undefined) return this.refuse(start, 'A member name must be text.', { value, place });
      this.path.push(key);
      if (members.has(key) && !this.merged.delete(this.path.join('/'))) {
        this.duplicates.push({ path: [...this.path], key: [start, end] });
      }
      const read = this.node(pair.value, depth + 1, [start, end]);
      this.path.pop();
      setMember(value, key, read.value);
      members.set(key, pair.value === null ? { ...read.place, start: end, end } : read.place);
    }
    return { value, place: { ...place, members } };
  }

  /**
   * `<<: *anchor`, as YAML 1.1 has it and AWS's toolkits read it: members of the other map that this one does not have
   * itself. What stands later in this map replaces them.
   */
  private merge(
    node: unknown,
    depth: number,
    value: Record<string, JsonValue>,
    members: Map<string | number, PlaceNode>,
  ): void {
    for (const source of isSeq(node) ? node.items : [node]) {
      const { value: other, place } = this.node(source, depth + 1, undefined);
      if (!isObject(other)) {
        this.refuse(rangeOf(source)[0], 'After << stands an alias of a map: <<: *name.', { value: null, place });
        return;
      }
      for (const [name, member] of Object.entries(other)) {
        if (members.has(name) || Object.hasOwn(value, name)) continue;
        setMember(value, name, member);
        this.merged.add([...this.path, name].join('/'));
        members.set(name, { start: place.start, end: place.end });
      }
    }
  }

  private sequence(items: readonly unknown[], depth: number, { place }: Read): Read {
    const value: JsonValue[] = [];
    const members = new Map<string | number, PlaceNode>();
    for (const [index, item] of items.entries()) {
      this.path.push(index);
      const read = this.node(item, depth + 1, undefined);
      this.path.pop();
      value.push(read.value);
      members.set(index, read.place);
    }
    return { value, place: { ...place, members } };
  }

  private scalar(node: Scalar, at: number): JsonValue {
    const { value, source } = node;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) this.fault ??= { at, message: `'${source}' is not a number JSON can hold.` };
      if (source === undefined || String(value) === source || !/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(source)) {
        return value === 0 ? 0 : value;
      }
      return new NumberText(source, value);
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    return value === undefined ? null : (source ?? String(value));
  }
}

const isMergeKey = (key: unknown): boolean => isScalar(key) && key.type === 'PLAIN' && key.value === '<<';

/** A key as written: `true` and `1.0` as names stay as they stand. */
const keyText = (key: Scalar): string | undefined =>
  typeof key.value === 'string' ? key.value : (key.source ?? (key.value === null ? '' : String(key.value)));

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
