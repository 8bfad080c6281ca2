import { isNode, type Node } from './references';

/** The parts that JSONata begins all at once, each with what they are parts of: the values of an object or of groups, the items of an array. */
export type Siblings = ReadonlyMap<Node, object>;

export function siblingsIn(tree: Node): Siblings {
  const found = new Map<Node, object>();
  const note = (parts: readonly unknown[], owner: object): void => {
    if (parts.length > 0) for (const part of parts) if (isNode(part)) found.set(part, owner);
  };
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || next instanceof RegExp) continue;
    const { lhs, expressions, type, value } = next as Record<string, unknown>;
    // An object's members, and the group of a path, are pairs of a key and a value.
    if (Array.isArray(lhs))
      note(
        lhs.map((pair) => (Array.isArray(pair) ? pair[1] : undefined)),
        next,
      );
    if (type === 'unary' && value === '[' && Array.isArray(expressions)) note(expressions, next);
    for (const child of Object.values(next)) if (typeof child === 'object' && child !== null) pending.push(child);
  }
  return found;
}

/** Siblings begun together, those that wait in order. */
interface Line {
  readonly waiting: (() => void)[];
  next: number;
}

/**
 * Lets siblings be evaluated one after the other. All at once, twenty thousand groups side by side could not be told from
 * twenty thousand parts within each other, which is where a recursion is ended.
 */
export class Turns {
  /** Whose part began last, as long as nothing else happens. */
  private owner: object | undefined;
  private line: Line | undefined;
  /** The lines whose part is being evaluated, the innermost last. */
  private readonly open: Line[] = [];

  /** A part begins; what is returned is over when it is its turn, at once when `undefined`. `owner`: whose sibling it is, if anybody's. */
  begin(owner: object | undefined): Promise<void> | undefined {
    const { line } = this;
    const isNextInLine = owner !== undefined && owner === this.owner && line !== undefined;
    this.owner = owner;
    if (isNextInLine) {
      return new Promise((resolve) => {
        line.waiting.push(() => {
          this.open.push(line);
          resolve();
        });
      });
    }
    if (owner === undefined) return undefined;
    this.line = { waiting: [], next: 0 };
    this.open.push(this.line);
    return undefined;
  }

  /** A part has ended: the next of its line has its turn. */
  end(owner: object | undefined): void {
    this.owner = undefined;
    if (owner === undefined) return;
    const line = this.open.pop();
    const start = line?.waiting[line.next];
    if (line !== undefined) line.next++;
    start?.();
  }
}
