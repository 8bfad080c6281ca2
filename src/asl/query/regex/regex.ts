import { fold, isWord, type Node, type Pattern, RegexFault, readPattern } from './syntax';

export { RegexFault };

/** Steps one match may take. A pattern that backtracks without end stops here, whatever the machine it runs on. */
const MAX_STEPS = 500_000;
const MAX_STACK = 2_000;

/** Where a match stands, and its groups' bounds: [start, end] pairs by index, the whole match at 0. */
export interface RegexMatch {
  readonly index: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** Given up: the match would have cost too much. */
class TooCostly {}
const tooCostly = new TooCostly();

/**
 * A regular expression of our own, because the built-in one cannot be stopped: a learner's `(a+)+$` would hold the
 * engine for minutes. Backtracking, counted, and therefore the same on every machine.
 */
export class Regex {
  private constructor(
    readonly source: string,
    readonly flags: string,
    private readonly pattern: Pattern,
    private readonly run: Matcher,
  ) {}

  /** Flags: `i`, `m`, `s`; others are ignored. */
  static compile(source: string, flags: string): Regex | RegexFault {
    const pattern = readPattern(source, { ignoreCase: flags.includes('i'), dotAll: flags.includes('s') });
    if (pattern instanceof RegexFault) return pattern;
    return new Regex(
      source,
      flags,
      pattern,
      compileNode(pattern.root, { ignoreCase: flags.includes('i'), multiline: flags.includes('m') }),
    );
  }

  get groupNames(): ReadonlyMap<string, number> {
    return this.pattern.names;
  }

  /** Whether the whole text matches; `undefined` when finding out costs too much. */
  matchesAll(text: string): boolean | undefined {
    const state = newState(text, this.pattern.groups);
    try {
      return this.run(state, 0, (end) => end === text.length) === true;
    } catch (reason) {
      return givenUp(reason);
    }
  }

  /** The first match at or after `from`; `null` for none, `undefined` when finding out costs too much. */
  find(text: string, from: number): RegexMatch | null | undefined {
    const state = newState(text, this.pattern.groups);
    try {
      for (let index = from; index <= text.length; index++) {
        let end = index;
        state.groups.fill(-1);
        const found = this.run(state, index, (at) => {
          end = at;
          return true;
        });
        if (!found) continue;
        const groups: (string | undefined)[] = [text.slice(index, end)];
        for (let group = 1; group <= this.pattern.groups; group++) {
          const start = state.groups[2 * group] as number;
          groups.push(start < 0 ? undefined : text.slice(start, state.groups[2 * group + 1]));
        }
        return { index, end, groups };
      }
      return null;
    } catch (reason) {
      return givenUp(reason);
    }
  }
}

/** A match that costs too many steps, or needs more of the stack than there is. */
function givenUp(reason: unknown): undefined {
  if (reason instanceof TooCostly || reason instanceof RangeError) return undefined;
  throw reason;
}

interface State {
  readonly text: string;
  readonly groups: Int32Array;
  steps: number;
  stack: number;
}

const newState = (text: string, groups: number): State => ({
  text,
  groups: new Int32Array(2 * (groups + 1)).fill(-1),
  steps: 0,
  stack: 0,
});

type Then = (at: number) => boolean;
type Matcher = (state: State, at: number, then: Then) => boolean;
interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
}

const spend = (state: State): void => {
  if (++state.steps > MAX_STEPS) throw tooCostly;
};

function deeper(state: State, run: () => boolean): boolean {
  if (++state.stack > MAX_STACK) throw tooCostly;
  const found = run();
  state.stack--;
  return found;
}

function compileNode(node: Node, flags: Flags): Matcher {
  switch (node.kind) {
    case 'set':
      return (state, at, then) => {
        spend(state);
        return at < state.text.length && node.has(state.text.charCodeAt(at)) && then(at + 1);
      };
    case 'sequence':
      return sequence(node.parts.map((part) => compileNode(part, flags)));
    case 'choice': {
      const arms = node.arms.map((arm) => compileNode(arm, flags));
      return (state, at, then) => arms.some((arm) => deeper(state, () => arm(state, at, then)));
    }
    case 'group':
      return group(compileNode(node.inner, flags), node.index);
    case 'repeat':
      return node.inner.kind === 'set'
        ? repeatSet(node.inner.has, node.min, node.max, node.mode)
        : repeat(compileNode(node.inner, flags), node.min, node.max, node.mode);
    case 'edge':
      return edge(node.edge, flags.multiline);
    case 'look':
      return look(compileNode(node.inner, flags), node.behind, node.wanted);
    case 'back':
      return back(node.index, flags.ignoreCase);
  }
}

function sequence(parts: readonly Matcher[]): Matcher {
  const from =
    (index: number): Matcher =>
    (state, at, then) => {
      const part = parts[index];
      return part === undefined ? then(at) : part(state, at, (next) => from(index + 1)(state, next, then));
    };
  return from(0);
}

function group(inner: Matcher, index: number): Matcher {
  return (state, at, then) => {
    const start = state.groups[2 * index] as number;
    const end = state.groups[2 * index + 1] as number;
    const found = inner(state, at, (next) => {
      const before = state.groups[2 * index] as number;
      const beforeEnd = state.groups[2 * index + 1] as number;
      state.groups[2 * index] = at;
      state.groups[2 * index + 1] = next;
      if (then(next)) return true;
      state.groups[2 * index] = before;
      state.groups[2 * index + 1] = beforeEnd;
      return false;
    });
    if (!found) {
      state.groups[2 * index] = start;
      state.groups[2 * index + 1] = end;
    }
    return found;
  };
}

/** One character repeated: counted in a loop, so that `.*` over a long text needs no stack. */
function repeatSet(has: (code: number) => boolean, min: number, max: number, mode: string): Matcher {
  return (state, at, then) => {
    const { text } = state;
    const limit = Math.min(text.length - at, max);
    let count = 0;
    if (mode === 'lazy') {
      for (;;) {
        spend(state);
        if (count >= min && then(at + count)) return true;
        if (count >= limit || !has(text.charCodeAt(at + count))) return false;
        count++;
      }
    }
    while (count < limit && has(text.charCodeAt(at + count))) {
      spend(state);
      count++;
    }
    if (mode === 'possessive') return count >= min && then(at + count);
    for (; count >= min; count--) {
      spend(state);
      if (then(at + count)) return true;
    }
    return false;
  };
}

function repeat(inner: Matcher, min: number, max: number, mode: string): Matcher {
  const greedy = (state: State, at: number, count: number, then: Then): boolean => {
    spend(state);
    const more = () =>
      count < max &&
      deeper(state, () =>
        inner(state, at, (next) => (next === at && count >= min ? false : greedy(state, next, count + 1, then))),
      );
    if (count < min) return more();
    return mode === 'lazy' ? then(at) || more() : more() || then(at);
  };
  if (mode !== 'possessive') return (state, at, then) => greedy(state, at, 0, then);
  return (state, at, then) => {
    let end = -1;
    const found = greedy(state, at, 0, (next) => {
      end = next;
      return true;
    });
    return found && then(end);
  };
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

function edge(kind: '^' | '$' | 'b' | 'B' | 'A' | 'Z', multiline: boolean): Matcher {
  const holds = (text: string, at: number): boolean => {
    if (kind === '^' || kind === 'A') {
      return at === 0 || (multiline && kind === '^' && isBreak(text.charCodeAt(at - 1)));
    }
    if (kind === '$' || kind === 'Z') {
      return at === text.length || (multiline && kind === '$' && isBreak(text.charCodeAt(at)));
    }
    const between = isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at));
    return between === (kind === 'b');
  };
  return (state, at, then) => holds(state.text, at) && then(at);
}

function look(inner: Matcher, behind: boolean, wanted: boolean): Matcher {
  const seen = (state: State, at: number): boolean => {
    if (!behind) return deeper(state, () => inner(state, at, () => true));
    for (let start = at; start >= 0; start--) {
      spend(state);
      if (deeper(state, () => inner(state, start, (end) => end === at))) return true;
    }
    return false;
  };
  return (state, at, then) => seen(state, at) === wanted && then(at);
}

function back(index: number, ignoreCase: boolean): Matcher {
  return (state, at, then) => {
    const start = state.groups[2 * index] ?? -1;
    if (start < 0) return then(at);
    const length = (state.groups[2 * index + 1] as number) - start;
    for (let i = 0; i < length; i++) {
      spend(state);
      const a = state.text.charCodeAt(start + i);
      const b = state.text.charCodeAt(at + i);
      if (a !== b && !(ignoreCase && fold(a) === fold(b))) return false;
    }
    return then(at + length);
  };
}
