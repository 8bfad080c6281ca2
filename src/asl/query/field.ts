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
    return call instanceof IntrinsicFault ? notAnExpression(options.name, call) : fromCall(call);
  }
  const source = compileSource(text);
  if (source instanceof PathFault) {
    return options.intrinsics === true
      ? notAnExpression(options.name, source)
      : new QueryFault('Value must be a valid JSONPath.', [], source.offset, source.reason);
  }
  return fromSource(source, options);
}

/** The value of a `.$` key or ErrorPath that is neither a path nor a call [recorded]. */
const notAnExpression = (name: string, fault: PathFault | IntrinsicFault): QueryFault =>
  new QueryFault(
    `The value for the field '${name}' must be a valid JSONPath or a valid intrinsic function call`,
    [],
    fault.offset,
    fault.reason,
  );

const fromCall = (call: IntrinsicCall): Field => ({
  text: call.text,
  definite: true,
  references: call.references,
  evaluate: call.evaluate,
  lookUp: call.evaluate,
});

function fromSource(source: Source, { name, missing }: Options): Field {
  const say = sentences[missing];
  return {
    text: source.text,
    definite: source.definite,
    references: source.references,
    lookUp: source.read,
    evaluate(scope) {
      const value = source.read(scope);
      return value instanceof Missing ? new Failure('States.Runtime', say(source, name, value, scope)) : value;
    },
  };
}

const sentences: Readonly<
  Record<MissingStyle, (source: Source, name: string, missing: Missing, scope: Scope) => string>
> = {
  path: (source, _name, missing) => `Invalid path '${source.text}' : ${missing.reason}`,
  field: (source, name, _missing, scope) =>
    `The JSONPath '${source.text}' specified for the field '${name}' could not be found in the input '${documentText(source, scope)}'`,
  choice: (source) => `Invalid path '${source.text}': The choice state's condition path references an invalid value.`,
};
