import { compileFilter } from './filter';
import { PathFault } from './path';
import type { Token, Tokens } from './token';

const END = 'The path ends too early.';

/** No path a person writes comes near it, and every later walk may recurse safely. */
const MAX_STEPS = 500;

/**
 * Splits a path as Jayway 2.0.0 does, its leniencies included: a name ends at `.`, `[` or a blank and may hold any
 * other sign, so `$.a.length()` asks for a member called `length()`; brackets take single quotes only; nothing is
 * unescaped. White space is cut at both ends and refused between steps.
 */
export function readTokens(text: string): Tokens | PathFault {
  const [lead, trail] = withoutBlanks(text);
  let path = text.slice(lead, trail);
  if (path === '') return new PathFault('A path must not be empty.', 0);
  if (path.endsWith('..')) return new PathFault('A path can not end with a scan.', lead + path.length);
  let shift = lead;
  const first = path[0];
  if (first !== '$' && first !== '@') {
    path = `$.${path}`;
    shift -= 2;
  }
  if (path.length > 1 && path[1] !== '.' && path[1] !== '[') return new PathFault(`Invalid path ${path}`, lead + 1);
  const tokens: Token[] = [];
  let at = 1;
  const fault = (reason: string, where: number) => new PathFault(reason, Math.max(0, where + shift));
  while (at < path.length) {
    const from = at;
    const sign = path[at];
    if (tokens.length > MAX_STEPS) return fault(`A path may have ${MAX_STEPS} steps.`, at);
    if (sign === ' ') return fault('Space not allowed in path', at);
    if (sign === '$') return fault("'$' stands for the root and may only come first.", at);
    if (sign === '[') {
      at = endOfBrackets(path, at);
      const token = readBrackets(path.slice(from, at));
      if (token instanceof PathFault) return fault(token.reason, from + token.offset);
      tokens.push(token);
      continue;
    }
    if (sign === '*') {
      tokens.push({ kind: 'wildcard' });
      at++;
      continue;
    }
    if (sign === '.') {
      at++;
      if (at === path.length) return fault(END, at);
      if (path[at] === '.') {
        tokens.push({ kind: 'scan' });
        at++;
        continue;
      }
    }
    const end = endOfName(path, at);
    if (end === at) continue;
    const name = path.slice(at, end);
    tokens.push(name === '*' && sign === '.' ? { kind: 'wildcard' } : plainName(name));
    at = end;
  }
  return { tokens, relative: first === '@' };
}

/** What Java's `trim` leaves: everything up to the blank is white space. */
function withoutBlanks(text: string): readonly [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return [start, end];
}

function endOfName(path: string, from: number): number {
  let at = from;
  while (at < path.length && path[at] !== '.' && path[at] !== '[' && path[at] !== ' ') at++;
  return at;
}

/** Jayway rewrites `.name` to `['name']` before it looks at it, so a quote or `]` inside ends the name. */
function plainName(name: string): Token {
  return /['\]]/.test(name) ? { kind: 'names', names: quotedIn(`'${name}'`) } : { kind: 'names', names: [name] };
}

/** Brackets are counted without regard to quotes. */
function endOfBrackets(path: string, from: number): number {
  let depth = 0;
  for (let at = from; at < path.length; at++) {
    if (path[at] === '[') depth++;
    else if (path[at] === ']' && --depth === 0) return at + 1;
  }
  return path.length;
}

/** `[?]`, `[?, ?]`: placeholders for filters that only a program could pass in. */
const placeholders = /^\[\s*\?[,\s*?]*\]$/;

/** One bracketed step; the first telling sign decides what it is. */
function readBrackets(part: string): Token | PathFault {
  if (part === '[*]') return { kind: 'wildcard' };
  if (placeholders.test(part)) return { kind: 'filter', accepts: () => 'error' };
  for (let at = 0; at < part.length; at++) {
    const sign = part[at] as string;
    if (sign === '?') {
      const accepts = compileFilter(part, at, readTokens);
      return accepts instanceof PathFault ? accepts : { kind: 'filter', accepts };
    }
    if (sign === "'") return readNames(part, at);
    if (sign === '@') return readFromEnd(part, at);
    if (isDigit(sign) || sign === ':' || sign === '-') return readNumbers(part, at);
  }
  return new PathFault(`Could not analyze path component: ${part}`, 0);
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';

/** `['a']`, `['a','b']`: whatever stands between single quotes, up to the first `]`. */
function readNames(part: string, from: number): Token | PathFault {
  const end = part.indexOf(']', from);
  if (end === -1) return new PathFault(END, part.length);
  return { kind: 'names', names: quotedIn(part.slice(from, end)) };
}

/** What stands between each pair of single quotes, up to the first `]`. */
function quotedIn(text: string): string[] {
  const end = text.indexOf(']');
  const pieces = (end === -1 ? text : text.slice(0, end)).split("'");
  return pieces.filter((_, index) => index % 2 === 1 && index < pieces.length - 1);
}

/** `[(@.length-1)]`, `[(@.size()-1)]`. */
function readFromEnd(part: string, from: number): Token | PathFault {
  const minus = part.indexOf('-', from + 2);
  const close = minus === -1 ? -1 : part.indexOf(')', minus);
  if (close === -1) return new PathFault(END, part.length);
  const name = part.slice(from + 2, minus).replace(/[ ()]/g, '');
  if (name !== 'size' && name !== 'length') {
    return new PathFault(
      `Invalid function: @.${name}. Supported functions are: [(@.length - n)] and [(@.size() - n)]`,
      from,
    );
  }
  const offset = readInteger(part.slice(minus, close).replace(/ /g, ''));
  return offset === undefined ? notInteger(part.slice(minus, close), minus) : { kind: 'fromEnd', offset };
}

const notInteger = (text: string, at: number) => new PathFault(`'${text}' is not an index.`, at);

/** A 32-bit integer, as Java reads one. */
function readInteger(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= -2147483648 && value <= 2147483647 ? value : undefined;
}

/** `[1]`, `[1,2]`, `[1:]`, `[:2]`, `[1:2]`; what follows a complete index, such as a step, is passed over. */
function readNumbers(part: string, from: number): Token | PathFault {
  const body = /^[\d, :-]*/.exec(part.slice(from))?.[0].replace(/ /g, '') ?? '';
  if (from + (/^[\d, :-]*/.exec(part.slice(from))?.[0].length ?? 0) >= part.length)
    return new PathFault(END, part.length);
  const colon = body.indexOf(':');
  const comma = body.indexOf(',');
  if (colon === -1 || (comma !== -1 && comma < colon)) {
    const pieces = body.split(/[,:]/);
    if (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
    const indexes: number[] = [];
    for (const piece of pieces) {
      const index = readInteger(piece);
      if (index === undefined) return notInteger(piece, from);
      indexes.push(index);
    }
    const [only] = indexes;
    return indexes.length === 1 && only !== undefined ? { kind: 'index', index: only } : { kind: 'indexes', indexes };
  }
  const left = body.slice(0, colon);
  const right = /^[\d-]*/.exec(body.slice(colon + 1))?.[0] ?? '';
  const low = left === '' ? undefined : readInteger(left);
  const high = right === '' ? undefined : readInteger(right);
  if (left !== '' && low === undefined) return notInteger(left, from);
  if (right !== '' && high === undefined) return notInteger(right, from);
  if (low === undefined && high === undefined) return new PathFault('A slice needs at least one bound.', from);
  return { kind: 'slice', from: low, to: high };
}
