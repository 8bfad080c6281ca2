import { Failure, type Outcome } from '../../errors';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonValue, memberOf, setMember } from '../../values';
import { PathFault } from './path';
import type { Token } from './token';
import { readTokens } from './tokens';

/** A path to exactly one node, which may be written to: ResultPath. */
export class ReferencePath {
  /** Whether it has steps, and all of them are names. */
  readonly named: boolean;

  constructor(
    readonly text: string,
    readonly steps: readonly (string | number)[],
  ) {
    this.named = steps.length > 0 && steps.every((step) => typeof step === 'string');
  }
}

/**
 * Compiles a reference path: `.name`, `['name']` and `[n]` only, rooted in `$`. The fault's reason is what AWS says
 * after «Value is not a Reference Path: ».
 */
export function compileReferencePath(text: string): ReferencePath | PathFault {
  if (!text.startsWith('$')) return new PathFault("Reference path didn't start with '$'", 0);
  const wrongBracket = /\[(?!['\d])/.exec(text);
  if (wrongBracket !== null) return new PathFault("'[' must be followed by ' or '['", wrongBracket.index);
  const read = readTokens(text);
  if (read instanceof PathFault) return read;
  const steps: (string | number)[] = [];
  for (const token of read.tokens) {
    const step = stepOf(token);
    if (step === undefined) return new PathFault('A reference path names exactly one node.', 0);
    steps.push(step);
  }
  return new ReferencePath(text, steps);
}

function stepOf(token: Token): string | number | undefined {
  if (token.kind === 'index') return token.index < 0 ? undefined : token.index;
  if (token.kind !== 'names' || token.names.length !== 1) return undefined;
  const [name] = token.names;
  return name === undefined || /[()]/.test(name) ? undefined : name;
}

/**
 * `target` with `value` at the path, sharing everything beside it; missing objects are made on the way. Fails with
 * `States.ReferencePathConflict` where a step meets something it cannot enter [reported].
 */
export const writeReferencePath = (path: ReferencePath, target: JsonValue, value: JsonValue): Outcome<JsonValue> =>
  writeFrom(path, target, value, target, 0);

function writeFrom(
  path: ReferencePath,
  target: JsonValue,
  value: JsonValue,
  node: JsonValue | undefined,
  depth: number,
): Outcome<JsonValue> {
  const step = path.steps[depth];
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!isArray(node) || step >= node.length) return conflict(path, target, depth, node);
    const inner = writeFrom(path, target, value, node[step], depth + 1);
    return inner instanceof Failure ? inner : node.with(step, inner);
  }
  if (node !== undefined && !isObject(node)) return conflict(path, target, depth, node);
  const inner = writeFrom(path, target, value, node === undefined ? undefined : memberOf(node, step), depth + 1);
  if (inner instanceof Failure) return inner;
  const copy: Record<string, JsonValue> = { ...node };
  setMember(copy, step, inner);
  return copy;
}

function conflict(path: ReferencePath, target: JsonValue, depth: number, node: JsonValue | undefined): Failure {
  return new Failure(
    'States.ReferencePathConflict',
    depth === 0
      ? `Unable to apply ReferencePath ${path.text} to input ${toText(target)}`
      : `Unable to apply step "${path.steps[depth]}" to input ${toText(node ?? null)}`,
  );
}
