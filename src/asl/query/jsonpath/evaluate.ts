import { isArray, isObject, type JsonValue, memberOf } from '../../values';
import type { Dialect } from './dialect';
import { atIndex, fail, filter, manyNames, onArray, oneName, scan, slice, wildcard } from './steps';
import { isDefinite, plainSteps, type Token, tokenText } from './token';
import type { Ending, Step, Walk } from './walk';

type Found = { readonly value: JsonValue } | 'missing' | 'error';

/** Compiled steps. */
export class Reader {
  /** The steps, where they are names and indexes from the start alone. */
  readonly steps: readonly (string | number)[] | undefined;
  /** Most definite paths find what they look for and never need the general steps. */
  private general: Step | undefined = undefined;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly dialect: Dialect,
  ) {
    this.steps = plainSteps(tokens);
  }

  /**
   * The value where every step of a definite path is there; `undefined` where `find` must be asked. The common case,
   * without a closure or a list.
   */
  quick(start: JsonValue): JsonValue | undefined {
    const { steps } = this;
    if (steps === undefined) return undefined;
    let node: JsonValue | undefined = start;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as string | number;
      if (typeof step === 'string') {
        if (!isObject(node)) return undefined;
        node = memberOf(node, step);
      } else {
        if (!isArray(node)) return undefined;
        node = step < node.length ? node[step] : this.dialect.pastTheEnd;
      }
    }
    return node;
  }

  /** The value, or how it failed; `explain` then tells why. */
  find(start: JsonValue, root: JsonValue): Found {
    const quick = this.quick(start);
    if (quick !== undefined) return { value: quick };
    const walk = walkOf(root);
    const ending = this.step(start, walk);
    if (ending !== 'found') return ending;
    const [value] = walk.found;
    return value === undefined ? 'missing' : { value };
  }

  /** All values, in document order. */
  collect(start: JsonValue, root: JsonValue): JsonValue[] | 'missing' | 'error' {
    const walk = walkOf(root);
    const ending = this.step(start, walk);
    return ending === 'found' ? walk.found : ending;
  }

  /** Why it fails, found by walking again with the path noted. */
  explain(start: JsonValue, root: JsonValue): string {
    const walk = walkOf(root, ['$']);
    this.step(start, walk);
    return walk.reason;
  }

  private step(node: JsonValue, walk: Walk): Ending {
    this.general ??= compileSteps(this.tokens, this.dialect);
    return this.general(node, walk);
  }
}

function walkOf(root: JsonValue, trail?: string[]): Walk {
  return { root, found: [], trail, reason: '', visits: 0 };
}

/** The steps from last to first, each holding the next. */
function compileSteps(tokens: readonly Token[], dialect: Dialect): Step {
  const definite = [true, ...tokens.map(isDefinite)];
  const definiteFrom = definite.map((_, i) => definite.slice(i).every(Boolean));
  let next: Step = (node, walk) => {
    walk.found.push(node);
    return 'found';
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1];
    if (previous?.kind === 'scan') {
      next = scan(token, compileStep(token, i, tokens, definiteFrom, dialect, next), next, i === tokens.length - 1);
      i--;
      continue;
    }
    next =
      token.kind === 'scan'
        ? fail(`A path can not end with a scan.`)
        : compileStep(token, i, tokens, definiteFrom, dialect, next);
  }
  return next;
}

function compileStep(
  token: Token,
  i: number,
  tokens: readonly Token[],
  definiteFrom: readonly boolean[],
  dialect: Dialect,
  next: Step,
): Step {
  const isLeaf = i === tokens.length - 1;
  const rest = tokens.slice(i).map(tokenText).join('');
  switch (token.kind) {
    case 'names': {
      const [name] = token.names;
      return token.names.length === 1 && name !== undefined
        ? oneName(name, isLeaf, definiteFrom[i] === true, next)
        : manyNames(token.names, tokenText(token), isLeaf);
    }
    case 'index':
      return onArray(rest, (items, walk) => atIndex(items, token.index, dialect, walk, next));
    case 'fromEnd':
      return onArray(rest, (items, walk) => atIndex(items, items.length + token.offset, dialect, walk, next));
    case 'indexes':
      return onArray(rest, (items, walk) => {
        for (const index of token.indexes) {
          const ending = atIndex(items, index, dialect, walk, next);
          if (ending !== 'found') return ending;
        }
        return 'found';
      });
    case 'slice':
      return onArray(rest, slice(token.from, token.to, dialect, next));
    case 'wildcard':
      return wildcard(next);
    case 'filter':
      return filter(token, rest, next);
    case 'scan':
      return fail('A scan must be followed by a step.');
  }
}
