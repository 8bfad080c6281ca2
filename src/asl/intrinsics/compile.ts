import { Failure, type Outcome } from '../errors';
import { AWS_ARGUMENT } from '../query/jsonpath/dialect';
import { Missing, PathFault } from '../query/jsonpath/path';
import { type Expression, none, type Scope } from '../query/scope';
import { compileSource, missingArgument, type Source } from '../query/source';
import type { JsonValue } from '../values';
import { IntrinsicError } from './intrinsic';
import { type Argument, type Call, IntrinsicFault, parseIntrinsic } from './parse';

/** A compiled call. */
export class IntrinsicCall implements Expression<Outcome<JsonValue>> {
  constructor(
    readonly text: string,
    /** Levels of calls, 1 for a call without calls inside. */
    readonly depth: number,
    readonly references: readonly string[],
    private readonly run: Evaluate,
  ) {}

  evaluate(scope: Scope): Outcome<JsonValue> {
    const value = this.run(scope);
    if (value instanceof IntrinsicError) return this.failed('States.IntrinsicFailure', value.reason);
    if (value instanceof Missed) return this.failed('States.Runtime', missingArgument(value.source, value.scope));
    return value;
  }

  private failed(error: string, reason: string): Failure {
    return new Failure(error, `The function '${this.text}' had the following error: ${reason}`);
  }
}

type Evaluate = (scope: Scope) => JsonValue | Missed | IntrinsicError;

/** A path argument that leads nowhere. */
class Missed {
  constructor(
    readonly source: Source,
    readonly scope: Scope,
  ) {}
}

/**
 * Compiles `States.Format('{}', $.name)`. When run: a path argument that leads nowhere fails with `States.Runtime`,
 * anything else a function refuses with `States.IntrinsicFailure`; both quote the whole outer expression.
 */
export function compileIntrinsic(text: string): IntrinsicCall | IntrinsicFault {
  const call = parseIntrinsic(text);
  if (call instanceof IntrinsicFault) return call;
  const references: string[] = [];
  const run = compileCall(call, references);
  if (run instanceof IntrinsicFault) return run;
  return new IntrinsicCall(text, call.depth, references.length === 0 ? none : [...new Set(references)], run);
}

function compileCall(call: Call, references: string[]): Evaluate | IntrinsicFault {
  const { intrinsic } = call;
  const args: Evaluate[] = [];
  for (const [position, arg] of call.args.entries()) {
    const isTemplate = position === 0 && call.name === 'States.Format';
    const compiled = compileArgument(arg, isTemplate, references);
    if (compiled instanceof IntrinsicFault) return compiled;
    args.push(compiled);
  }
  const [first, second] = args;
  if (first !== undefined && args.length === 1) {
    return (scope) => {
      const value = first(scope);
      return isRefused(value) ? value : intrinsic.evaluate([value], scope.chance);
    };
  }
  if (first !== undefined && second !== undefined && args.length === 2) {
    return (scope) => {
      const one = first(scope);
      if (isRefused(one)) return one;
      const two = second(scope);
      return isRefused(two) ? two : intrinsic.evaluate([one, two], scope.chance);
    };
  }
  return (scope) => {
    const values: JsonValue[] = [];
    for (let i = 0; i < args.length; i++) {
      const value = (args[i] as Evaluate)(scope);
      if (isRefused(value)) return value;
      values.push(value);
    }
    return intrinsic.evaluate(values, scope.chance);
  };
}

const isRefused = (value: JsonValue | Missed | IntrinsicError): value is Missed | IntrinsicError =>
  value instanceof IntrinsicError || value instanceof Missed;

function compileArgument(arg: Argument, isTemplate: boolean, references: string[]): Evaluate | IntrinsicFault {
  if (arg.kind === 'call') return compileCall(arg, references);
  if (arg.kind === 'value') {
    const value = isTemplate && arg.template !== undefined ? arg.template : arg.value;
    return () => value;
  }
  const source = compileSource(arg.text, AWS_ARGUMENT);
  if (source instanceof PathFault) return new IntrinsicFault(source.reason, arg.offset + source.offset);
  references.push(...source.references);
  return (scope) => {
    const value = source.read(scope);
    return value instanceof Missing ? new Missed(source, scope) : value;
  };
}
