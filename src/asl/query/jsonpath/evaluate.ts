import { isArray, isObject, type JsonValue, memberOf } from '../../values';
import type { Dialect } from './dialect';
import { atIndex, fail, filter, manyNames, onArray, oneName, scan, slice, wildcard } from './steps';
import { isDefinite, plainSteps, type Token, tokenText } from './token';
import type { Step, Walk } from './walk';

type Found = { readonly value: JsonValue } | 'missing' | 'error';

/** Compiled steps. */
export interface Reader {
  /** The value where every step of a definite path is there; `undefined` where `find` must be asked. */
  quick(start: JsonValue): JsonValue | undefined;
  /** The value, or how it failed; `say` then tells why. */
  find(start: JsonValue, root: JsonValue): Found;
  /** All values, in document order. */
  collect(start: JsonValue, root: JsonValue): JsonValue[] | 'missing' | 'error';
  /** Why it fails, found by walking again with the path noted. */
  explain(start: JsonValue, root: JsonValue): string;
}

export function compileReader(tokens: readonly Token[], dialect: Dialect): Reader {
  // Most definite paths find what they look for and never need the general steps.
  let compiled: Step | undefined;
  const step: Step = (node, walk) => {
    compiled ??= compileSteps(tokens, dialect);
    return compiled(node, walk);
  };
  const walkOf = (root: JsonValue, trail?: string[]): Walk => ({ root, found: [], trail, reason: '', visits: 0 });
  const quick = compileQuick(tokens, dialect);
  return {
    quick,
    find: (start, root) => {
      const value = quick(start);
      return value === undefined ? findByWalk(step, walkOf(root), start) : { value };
    },
    collect: (start, root) => {
      const walk = walkOf(root);
      const ending = step(start, walk);
      return ending === 'found' ? walk.found : ending;
    },
    explain: (start, root) => {
      const walk = walkOf(root, ['$']);
      step(start, walk);
      return walk.reason;
    },
  };
}

function findByWalk(step: Step, walk: Walk, start: JsonValue): Found {
  const ending = step(start, walk);
  const [value] = walk.found;
  if (ending !== 'found') return ending;
  return value === undefined ? 'missing' : { value };
}

/** The common case, names and indexes that are all there, without a closure or a list. */
function compileQuick(tokens: readonly Token[], dialect: Dialect): Reader['quick'] {
  const steps = plainSteps(tokens);
  if (steps === undefined) return () => undefined;
  return (start) => {
    let node: JsonValue | undefined = start;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as string | number;
      if (typeof step === 'string') {
        if (!isObject(node)) return undefined;
        node = memberOf(node, step);
      } else {
        if (!isArray(node)) return undefined;
        node = step < node.length ? node[step] : dialect.pastTheEnd;
      }
    }
    return node;
  };
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
