import { Failure, type Outcome } from '../errors';
import { compileIntrinsic, type IntrinsicCall } from '../intrinsics/compile';
import { IntrinsicFault } from '../intrinsics/parse';
import type { JsonValue } from '../values';
import { Missing, PathFault } from './jsonpath/path';
import { type Expression, QueryFault, type Scope } from './scope';
import { compileSource, documentText, type Source } from './source';

/** How a field speaks of a path that leads nowhere (jsonpath.md §4); the error is `States.Runtime` throughout. */
type MissingStyle =
  /** `Invalid path '$.x' : No results for path: $['x']`: InputPath, OutputPath, TimeoutSecondsPath, HeartbeatSecondsPath. */
  | 'path'
  /** `The JSONPath '$.x' specified for the field 'k.$' could not be found in the input '…'`: templates, ErrorPath, CausePath. */
  | 'field'
  /** `Invalid path '$.x': The choice state's condition path references an invalid value.` */
  | 'choice';

/** A JSONPath-language field: a path in data, context object or variable, or an intrinsic call where allowed. */
export interface Field extends Expression<Outcome<JsonValue>> {
  readonly text: string;
  /** Whether it gives at most one node; an intrinsic call always does. */
  readonly definite: boolean;
  /** Like `evaluate`, but tells a missing path from a failure, for fields with sentences of their own. */
  lookUp(scope: Scope): JsonValue | Missing | Failure;
}

interface Options {
  /** As messages name it: `InputPath`, `key.$`. */
  readonly name: string;
  readonly missing: MissingStyle;
  readonly intrinsics?: boolean;
}

/** Compiles a field. The fault's message is AWS's sentence at creation. */
export function compileField(text: string, options: Options): Field | QueryFault {
  if (options.intrinsics === true && !text.startsWith('$')) {
    const call = compileIntrinsic(text.trim());
    return call instanceof IntrinsicFault ? notAnExpression(options.name, call) : new CallField(call);
  }
  const source = compileSource(text);
  if (source instanceof PathFault) {
    return options.intrinsics === true
      ? notAnExpression(options.name, source)
      : new QueryFault('Value must be a valid JSONPath.', [], source.offset, source.reason);
  }
  return new PathField(source, options.name, options.missing);
}

/** The value of a `.$` key or ErrorPath that is neither a path nor a call [recorded]. */
const notAnExpression = (name: string, fault: PathFault | IntrinsicFault): QueryFault =>
  new QueryFault(
    `The value for the field '${name}' must be a valid JSONPath or a valid intrinsic function call`,
    [],
    fault.offset,
    fault.reason,
  );

class CallField implements Field {
  readonly text: string;
  readonly definite = true;
  readonly references: readonly string[];

  constructor(private readonly call: IntrinsicCall) {
    this.text = call.text;
    this.references = call.references;
  }

  evaluate(scope: Scope): Outcome<JsonValue> {
    return this.call.evaluate(scope);
  }

  lookUp(scope: Scope): Outcome<JsonValue> {
    return this.call.evaluate(scope);
  }
}

class PathField implements Field {
  readonly text: string;
  readonly definite: boolean;
  readonly references: readonly string[];

  constructor(
    private readonly source: Source,
    private readonly name: string,
    private readonly missing: MissingStyle,
  ) {
    this.text = source.text;
    this.definite = source.definite;
    this.references = source.references;
  }

  lookUp(scope: Scope): JsonValue | Missing {
    return this.source.read(scope);
  }

  evaluate(scope: Scope): Outcome<JsonValue> {
    const { source, name } = this;
    const value = source.read(scope);
    if (!(value instanceof Missing)) return value;
    return new Failure('States.Runtime', sentences[this.missing](source, name, value, scope));
  }
}

const sentences: Readonly<
  Record<MissingStyle, (source: Source, name: string, missing: Missing, scope: Scope) => string>
> = {
  path: (source, _name, missing) => `Invalid path '${source.text}' : ${missing.reason}`,
  field: (source, name, _missing, scope) =>
    `The JSONPath '${source.text}' specified for the field '${name}' could not be found in the input '${documentText(source, scope)}'`,
  choice: (source) => `Invalid path '${source.text}': The choice state's condition path references an invalid value.`,
};
