/** A position in a text: `offset` in UTF-16 units from 0, `line` and `column` from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Member names and item indexes from the document down. */
type Path = readonly (string | number)[];

/** Where the parts of a definition stand in its text. */
export interface Places {
  /** The value at the path; `undefined` where there is none. */
  value(path: Path): Range | undefined;
  /** The member's name, quotes included; `undefined` for items and the document itself. */
  key(path: Path): Range | undefined;
  /** Members whose name stands in their object already; the last of them counts. */
  readonly duplicates: readonly { readonly path: Path; readonly key: Range }[];
}

/** What a reader of one syntax finds, offsets only. */
export interface PlaceNode {
  readonly start: number;
  readonly end: number;
  readonly key?: readonly [start: number, end: number] | undefined;
  readonly members?: ReadonlyMap<string | number, PlaceNode>;
}

export interface PlaceTree {
  readonly root: PlaceNode | undefined;
  readonly duplicates: readonly { readonly path: Path; readonly key: readonly [number, number] }[];
}

/** Places over a text, whose tree is made at the first question. */
export function lazyPlaces(text: string, read: () => PlaceTree): Places {
  let tree: PlaceTree | undefined;
  let lines: readonly number[] | undefined;
  const treeOf = () => {
    tree ??= read();
    return tree;
  };
  const rangeOf = (start: number, end: number): Range => {
    lines ??= lineStarts(text);
    return { start: positionOf(lines, start), end: positionOf(lines, end) };
  };
  const find = (path: Path): PlaceNode | undefined => {
    let node = treeOf().root;
    for (const step of path) node = node?.members?.get(step);
    return node;
  };
  return {
    value(path) {
      const node = find(path);
      return node === undefined ? undefined : rangeOf(node.start, node.end);
    },
    key(path) {
      const key = find(path)?.key;
      return key === undefined ? undefined : rangeOf(...key);
    },
    get duplicates() {
      return treeOf().duplicates.map(({ path, key }) => ({ path, key: rangeOf(...key) }));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { offset, line: low + 1, column: offset - (lines[low] as number) + 1 };
}
