import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf, setMember } from '../../values';
import type { Dialect } from './dialect';
import type { Token } from './token';
import { down, type Ending, type Step, stop, type Walk } from './walk';

export const fail =
  (reason: string): Step =>
  (_node, walk) => {
    walk.reason = reason;
    return 'error';
  };

export function oneName(name: string, isLeaf: boolean, upstreamDefinite: boolean, next: Step): Step {
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

export function manyNames(names: readonly string[], place: string, isLeaf: boolean): Step {
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

export function onArray(rest: string, then: (items: readonly JsonValue[], walk: Walk) => Ending): Step {
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

export function atIndex(items: readonly JsonValue[], index: number, dialect: Dialect, walk: Walk, next: Step): Ending {
  const item = index >= items.length ? dialect.pastTheEnd : items[index];
  if (item !== undefined) return down(next, item, walk, `[${index}]`);
  return stop(walk, 'missing', (path) => `Index out of bounds when evaluating path ${path}[${index}]`);
}

/** Jayway's slices: `[a:]` and `[:b]` count negatives from the end, `[a:b]` does not. */
export function slice(from: number | undefined, to: number | undefined, dialect: Dialect, next: Step) {
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
      const ending = atIndex(items, i, dialect, walk, next);
      if (ending !== 'found') return ending;
    }
    return 'found';
  };
}

export function wildcard(next: Step): Step {
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

export function filter(token: Extract<Token, { kind: 'filter' }>, rest: string, next: Step): Step {
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
export function scan(token: Token, step: Step, after: Step, isLeaf: boolean): Step {
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
