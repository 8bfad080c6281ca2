import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf, setMember } from '../../values';
import type { Dialect } from './dialect';
import { isDefinite, type Token, tokenText } from './token';

/** How a step ended: carry on, «not found» (a wildcard over an array passes over it), or the whole query is wrong. */
type Ending = 'found' | 'missing' | 'error';

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

/** One walk: what was found, and, when asked for, where it stood and why it stopped. */
interface Walk {
  readonly root: JsonValue;
  readonly found: JsonValue[];
  readonly trail: string[] | undefined;
  reason: string;
  visits: number;
}

/** Nodes one query may visit: `$..*..*..*` over a deep document stops here. */
const MAX_VISITS = 1_000_000;

type Step = (node: JsonValue, walk: Walk) => Ending;

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
  const steps: (string | number)[] = [];
  for (const token of tokens) {
    const [name, second] = token.kind === 'names' ? token.names : [];
    if (name !== undefined && second === undefined) steps.push(name);
    else if (token.kind === 'index' && token.index >= 0) steps.push(token.index);
    else return () => undefined;
  }
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

const fail =
  (reason: string): Step =>
  (_node, walk) => {
    walk.reason = reason;
    return 'error';
  };

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
      return onArray(rest, (items, walk) => at(items, token.index, dialect, walk, next));
    case 'fromEnd':
      return onArray(rest, (items, walk) => at(items, items.length + token.offset, dialect, walk, next));
    case 'indexes':
      return onArray(rest, (items, walk) => {
        for (const index of token.indexes) {
          const ending = at(items, index, dialect, walk, next);
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

/** Goes one step down, with the step noted while a reason is being looked for. */
function down(step: Step, node: JsonValue, walk: Walk, place: string): Ending {
  if (++walk.visits > MAX_VISITS) return stop(walk, 'error', () => `More than ${MAX_VISITS} nodes are visited.`);
  if (walk.trail === undefined) return step(node, walk);
  walk.trail.push(place);
  const ending = step(node, walk);
  walk.trail.pop();
  return ending;
}

function stop(walk: Walk, ending: Ending, say: (path: string) => string): Ending {
  if (walk.trail !== undefined) walk.reason = say(walk.trail.join(''));
  return ending;
}

function oneName(name: string, isLeaf: boolean, upstreamDefinite: boolean, next: Step): Step {
  const place = `['${name}']`;
  return (node, walk) => {
    if (!isObject(node)) return stop(walk, 'missing', (path) => `Property ${place} not found in path ${path}`);
    const member = memberOf(node, name);
    if (member !== undefined) return down(next, member, walk, place);
    if (isLeaf) return stop(walk, 'missing', (path) => `No results for path: ${path}${place}`);
    if (!upstreamDefinite) return 'found';
    return stop(walk, 'missing', (path) => `Missing property in path ${path}${place}`);
  };
}

function manyNames(names: readonly string[], place: string, isLeaf: boolean): Step {
  return (node, walk) => {
    if (!isObject(node)) return stop(walk, 'missing', (path) => `Property ${place} not found in path ${path}`);
    if (!isLeaf) {
      return stop(walk, 'error', (path) => `Multi properties can only be used as path leafs: ${path}${place}`);
    }
    const picked: Record<string, JsonValue> = {};
    for (const name of names) {
      const member = memberOf(node, name);
      if (member !== undefined) setMember(picked, name, member);
    }
    walk.found.push(picked);
    return 'found';
  };
}

function onArray(rest: string, then: (items: readonly JsonValue[], walk: Walk) => Ending): Step {
  return (node, walk) => {
    if (isArray(node)) return then(node, walk);
    if (node === null) return stop(walk, 'missing', (path) => `The path ${path} is null`);
    return stop(
      walk,
      'error',
      () =>
        `Filter: ${rest} can only be applied to arrays. Current context is: ${typeof node === 'string' ? node : toText(node)}`,
    );
  };
}

function at(items: readonly JsonValue[], index: number, dialect: Dialect, walk: Walk, next: Step): Ending {
  const item = index >= items.length ? dialect.pastTheEnd : items[index];
  if (item !== undefined) return down(next, item, walk, `[${index}]`);
  return stop(walk, 'missing', (path) => `Index out of bounds when evaluating path ${path}[${index}]`);
}

/** Jayway's slices: `[a:]` and `[:b]` count negatives from the end, `[a:b]` does not. */
function slice(from: number | undefined, to: number | undefined, dialect: Dialect, next: Step) {
  return (items: readonly JsonValue[], walk: Walk): Ending => {
    const { length } = items;
    const fromEnd = (bound: number) => (bound < 0 ? length + bound : bound);
    let start = from ?? 0;
    let end = to ?? length;
    if (to === undefined) start = Math.max(0, fromEnd(start));
    else if (from === undefined) end = fromEnd(end);
    end = Math.min(length, end);
    if (length === 0) return 'found';
    for (let i = start; i < end; i++) {
      const ending = at(items, i, dialect, walk, next);
      if (ending !== 'found') return ending;
    }
    return 'found';
  };
}

function wildcard(next: Step): Step {
  return (node, walk) => {
    if (isArray(node)) {
      for (let i = 0; i < node.length; i++) {
        if (down(next, node[i] as JsonValue, walk, `[${i}]`) === 'error') return 'error';
      }
    } else if (isObject(node)) {
      for (const name of Object.keys(node)) {
        const ending = down(next, node[name] as JsonValue, walk, `['${name}']`);
        if (ending !== 'found') return ending;
      }
    }
    return 'found';
  };
}

function filter(token: Extract<Token, { kind: 'filter' }>, rest: string, next: Step): Step {
  const broken = (walk: Walk) =>
    stop(walk, 'error', (path) => `A filter below ${path} compares what cannot be compared.`);
  return (node, walk) => {
    if (isObject(node)) {
      const accepted = token.accepts(node, walk.root);
      if (accepted === 'error') return broken(walk);
      return accepted ? next(node, walk) : 'found';
    }
    if (!isArray(node)) {
      return stop(
        walk,
        'error',
        () => `Filter: ${rest} can not be applied to primitives. Current context is: ${toText(node)}`,
      );
    }
    for (let i = 0; i < node.length; i++) {
      const item = node[i] as JsonValue;
      const accepted = token.accepts(item, walk.root);
      if (accepted === 'error') return broken(walk);
      if (!accepted) continue;
      const ending = down(next, item, walk, `[${i}]`);
      if (ending !== 'found') return ending;
    }
    return 'found';
  };
}

/**
 * `..step`: every object and array, outermost first. An object is asked for the step itself; so is an array when the
 * step is the last, else each of its items is asked for what follows the step (Jayway's own shortcut).
 */
function scan(token: Token, step: Step, after: Step, isLeaf: boolean): Step {
  const isCandidate = candidate(token);
  const walkDown: Step = (node, walk) => {
    if (isArray(node)) {
      const fits = isCandidate(node, walk.root);
      if (fits === 'error')
        return stop(walk, 'error', (path) => `A filter below ${path} compares what cannot be compared.`);
      if (fits) {
        if (isLeaf) {
          const ending = step(node, walk);
          if (ending !== 'found') return ending;
        } else {
          for (let i = 0; i < node.length; i++) {
            const ending = down(after, node[i] as JsonValue, walk, `[${i}]`);
            if (ending !== 'found') return ending;
          }
        }
      }
      for (let i = 0; i < node.length; i++) {
        const ending = down(walkDown, node[i] as JsonValue, walk, `[${i}]`);
        if (ending !== 'found') return ending;
      }
    } else if (isObject(node)) {
      const fits = isCandidate(node, walk.root);
      if (fits === 'error')
        return stop(walk, 'error', (path) => `A filter below ${path} compares what cannot be compared.`);
      if (fits) {
        const ending = step(node, walk);
        if (ending !== 'found') return ending;
      }
      for (const name of Object.keys(node)) {
        const ending = down(walkDown, (node as JsonObject)[name] as JsonValue, walk, `['${name}']`);
        if (ending !== 'found') return ending;
      }
    }
    return 'found';
  };
  return walkDown;
}

/** Which nodes a scan hands to its step. */
function candidate(token: Token): (node: JsonValue, root: JsonValue) => boolean | 'error' {
  switch (token.kind) {
    case 'names':
      return (node) => isObject(node) && token.names.every((name) => Object.hasOwn(node, name));
    case 'wildcard':
      return () => true;
    case 'filter':
      return token.accepts;
    case 'scan':
      return () => false;
    default:
      return isArray;
  }
}
