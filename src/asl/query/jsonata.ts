import jsonata from 'jsonata';
import { Failure } from '../errors';
import { isArray, isNumber, type JsonValue } from '../values';
import { BOUNDED } from './jsonata-aws/bounded';
import { BUILTINS } from './jsonata-aws/builtins';
import {
  GroupSizes,
  groupingsIn,
  MAX_DEPTH,
  MAX_WORK,
  mayTakeLong,
  TOO_DEEP,
  TOO_LONG,
  workOf,
} from './jsonata-aws/cost';
import { FUNCTIONS, HIDDEN, type Runtime } from './jsonata-aws/functions';
import { guardNames } from './jsonata-aws/guard';
import { addsText, type Reading, readingsOfNothing } from './jsonata-aws/no-input';
import { compileQuick, UNSURE } from './jsonata-aws/quick';
import { type Node, readReferences } from './jsonata-aws/references';
import { JsonataRegex } from './jsonata-aws/regex-engine';
import { unfoldTailCalls } from './jsonata-aws/tail-calls';
import { siblingsIn, Turns } from './jsonata-aws/turns';
import { fromResult, toPlain, Unsupported } from './jsonata-aws/values';
import { type Evaluated, type Expression, QueryFault, type Scope } from './scope';

/** A string is an expression exactly when it starts with `{%` and ends with `%}`; blanks outside make it a literal. */
export const isJsonata = (text: string): boolean => text.length >= 4 && text.startsWith('{%') && text.endsWith('%}');

/** A compiled `{% … %}`. */
export interface JsonataExpression extends Expression {
  /** Without the marks, trimmed, as messages print it. */
  readonly text: string;
  /** With them, as written. */
  readonly marked: string;
  /** Where it stands in the state, as messages print it: `Output/result`. */
  readonly field: string;
  /** Members of `$states` it reads: `input`, `result`, `errorOutput`, `context`; all of them where it reads `$states` whole. */
  readonly states: ReadonlySet<string>;
  /** What it reads of `$states.context`: the names from its top, as far as each step is one name. */
  readonly context: readonly (readonly string[])[];
  /** Whether it reads `$$`, JSONata's own root, which AWS does not offer. */
  readonly root: boolean;
  /** What it reads of a value of its own, which there is none of; worked out when asked for, before the first evaluation. */
  nothing(): readonly Reading[];
  /** Whether a text stands beside `+`; as above. */
  addsText(): boolean;
}

/** Frames (function calls, blocks) one evaluation may open; a recursion without end stops here. */
const MAX_FRAMES = 50_000;

/** Compiles an expression once, in AWS's variant of JSONata 2.0.6. */
export function compileJsonata(marked: string, field: string): JsonataExpression | QueryFault {
  const text = marked.slice(2, -2).trim();
  let compiled: jsonata.Expression;
  try {
    compiled = jsonata(text, { RegexEngine: JsonataRegex as unknown as RegExp });
  } catch (reason) {
    const { message, position } = faultOf(reason);
    return new QueryFault(`The JSONata expression '${text}' is not valid: ${message}`, [], position ?? 0, message);
  }
  const ast = compiled.ast() as unknown as Node;
  const { names, called, handed, states, context, root } = readReferences(ast);
  // A variable may bear the name of a function (`$count + 1`); a name that is called is the function all the same.
  const bound = names.filter((name) => !(BUILTINS.has(name) && called.has(name)));
  const references = bound.filter((name) => !(BUILTINS.has(name) && handed.has(name)));
  const quick = compileQuick(ast);
  const quoted = `The JSONata expression '${text}' specified for the field '${field}'`;
  const failed = (sentence: string) => new Failure('States.QueryEvaluationError', `${quoted} ${sentence}`, field);
  const settle = (result: unknown) => {
    if (result === undefined) return failed('returned nothing (undefined).');
    const value = fromResult(result);
    return value instanceof Unsupported ? failed('returned an unsupported result type.') : value;
  };
  let isPrepared = false;
  const run = async (scope: Scope) => {
    if (!isPrepared) {
      guardNames(ast);
      unfoldTailCalls(ast);
      prepare(compiled, mayTakeLong(ast));
      isPrepared = true;
    }
    try {
      return settle(await compiled.evaluate(undefined, bindingsOf(scope, bound, states)));
    } catch (reason) {
      // What goes wrong in the library itself, and not in the expression, AWS calls an internal error [reported].
      if (reason instanceof TypeError) return failed('threw an internal error during evaluation.');
      const { code, message } = faultOf(reason);
      return failed(`threw an error during evaluation${code === '' ? `: ${message}` : `. ${code}: ${message}`}`);
    }
  };
  return {
    text,
    marked,
    field,
    references,
    states,
    context,
    root,
    nothing: () => readingsOfNothing(ast, text),
    addsText: () => addsText(ast),
    evaluate(scope): Evaluated {
      const value = quick?.(scope);
      if (value === undefined || value === UNSURE) return run(scope);
      return value;
    },
  };
}

/** The failure of a value that is not of the kind a field wants. */
export function unexpectedType(
  expression: JsonataExpression,
  expected: string,
  value: JsonValue,
  text: string,
): Failure {
  const kind = value === null ? 'null' : isArray(value) ? 'array' : isNumber(value) ? 'number' : typeof value;
  return new Failure(
    'States.QueryEvaluationError',
    `The JSONata expression '${expression.text}' specified for the field '${expression.field}' returned an unexpected result type. Expected '${expected}', but was '${kind}' for value: ${text}`,
    expression.field,
  );
}

/** AWS's functions in, `$eval` out, and counts of frames, work and depth so that nothing runs for ever. */
function prepare(compiled: jsonata.Expression, takesLong: boolean): void {
  for (const [name, implementation] of FUNCTIONS) {
    compiled.assign(name, { _jsonata_function: true, implementation });
  }
  compiled.assign('eval', undefined);
  const count = (outer: { lookup(name: string): unknown }) => {
    const runtime = outer.lookup(HIDDEN) as Runtime | undefined;
    if (runtime !== undefined && ++runtime.frames > MAX_FRAMES) throw TOO_LONG;
  };
  compiled.assign(Symbol.for('jsonata.__createFrame_push') as unknown as string, count);
  for (const [name, { signature, implementation }] of BOUNDED) {
    compiled.registerFunction(name, implementation as (...args: unknown[]) => unknown, signature);
  }
  if (!takesLong) return;
  const tree = compiled.ast() as unknown as Node;
  const groupings = groupingsIn(tree);
  const keys = new Set([...groupings.values()].flat());
  const siblings = siblingsIn(tree);
  const enter = (part: Node, runtime: Runtime): void => {
    if (++runtime.depth > MAX_DEPTH) throw TOO_DEEP;
    const grouped = groupings.get(part);
    if (grouped) runtime.groups.begin(grouped);
  };
  const begin = (part: Node, _input: unknown, environment: { lookup(name: string): unknown }) => {
    const runtime = environment.lookup(HIDDEN) as Runtime | undefined;
    if (runtime === undefined) return undefined;
    const turn = runtime.turns.begin(siblings.get(part));
    if (turn !== undefined) return turn.then(() => enter(part, runtime));
    enter(part, runtime);
    return undefined;
  };
  const end = (part: Node, _input: unknown, environment: { lookup(name: string): unknown }, result: unknown) => {
    const runtime = environment.lookup(HIDDEN) as Runtime | undefined;
    if (runtime === undefined) return;
    runtime.depth--;
    runtime.turns.end(siblings.get(part));
    runtime.work += workOf(part, result);
    if (keys.has(part) && typeof result === 'string') runtime.work += runtime.groups.join(part, result);
    if (runtime.work > MAX_WORK) throw TOO_LONG;
  };
  compiled.assign(Symbol.for('jsonata.__evaluate_entry') as unknown as string, begin);
  compiled.assign(Symbol.for('jsonata.__evaluate_exit') as unknown as string, end);
}

function bindingsOf(scope: Scope, names: readonly string[], states: ReadonlySet<string>): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  if (states.has('input')) own['input'] = toPlain(scope.input);
  if (states.has('context')) own['context'] = toPlain(scope.context());
  if (scope.result !== undefined && states.has('result')) own['result'] = toPlain(scope.result);
  if (scope.errorOutput !== undefined && states.has('errorOutput')) own['errorOutput'] = toPlain(scope.errorOutput);
  const runtime: Runtime = {
    now: scope.now(),
    chance: scope.chance,
    frames: 0,
    work: 0,
    depth: 0,
    groups: new GroupSizes(),
    turns: new Turns(),
  };
  const bindings: Record<string, unknown> = { states: own, [HIDDEN]: runtime };
  for (const name of names) {
    const value = scope.variable(name);
    if (value !== undefined) bindings[name] = toPlain(value);
  }
  return bindings;
}

/** JSONata throws plain objects with a code and a filled message; anything else is a limit of the machine. */
function faultOf(reason: unknown): { code: string; message: string; position?: number | undefined } {
  if (reason instanceof RangeError) return { code: '', message: TOO_DEEP.message };
  const { code, message, position } = (reason ?? {}) as { code?: unknown; message?: unknown; position?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : String(reason),
    position: typeof position === 'number' ? position : undefined,
  };
}
