import { toText } from '../syntax/text';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue } from '../values';
import { checkAttributes } from './attribute-values';
import type { Kind, KnownCall, SentField } from './calls';
import type { Inspection } from './inspection';
import { changeInto, isComputed, KIND_WORDS, kindOf } from './literal-values';

/**
 * What is sent to a service, by what each value is: text, number, true or false, list, object. Created it is whatever it is; when it runs
 * the service says `The value for the field 'X' must be a STRING` [reported]. What is computed is not looked at.
 * @rule resource.parameter.type
 */
export function checkKinds(given: JsonObject, call: KnownCall, field: SentField, inspection: Inspection): void {
  let left = MOST_TOLD;
  for (const [name, value] of Object.entries(given)) {
    const kind = call.kinds.get(name);
    if (kind === undefined || fits(value, name, call)) continue;
    if (left-- <= 0) return;
    reportKind(name, value, kind, field, inspection);
  }
  if (/(^|:)dynamodb:/.test(call.call)) checkAttributes(given, field, inspection);
}

/** So many are told. */
const MOST_TOLD = 50;

/** Texts that hold JSON, which Step Functions writes as text where an object is given: it was seen doing so with SQS's MessageBody. */
const MAY_HOLD_JSON =
  /(Body|Input|Output|Message|Payload|Definition|Document|Policy|Template|Text|String|Value|Data|Cause|Detail|Content|Context|Metadata|Overrides|Configuration|Config)$/;

/** Whether a value may be what the call takes under this name, as far as that is known. */
export function fits(value: JsonValue, name: string, { kinds, carries }: KnownCall): boolean {
  const kind = kinds.get(name);
  return kind === undefined || isWritten(value, kind, name === carries || MAY_HOLD_JSON.test(name));
}

function isWritten(value: JsonValue, kind: Kind, mayHoldJson: boolean): boolean {
  if (value === null || kind === 'json' || isComputed(value)) return true;
  if (kind === 'text')
    return typeof value === 'string' || (mayHoldJson && typeof value === 'object' && !isNumber(value));
  if (kind === 'list') return isArray(value);
  if (kind === 'object') return isObject(value);
  return kind === 'number' ? isNumber(value) : typeof value === 'boolean';
}

function reportKind(name: string, value: JsonValue, kind: Kind, field: SentField, inspection: Inspection): void {
  const meant = meantBy(value, kind);
  const child = [field, name];
  const { fix, hint = `Give it ${KIND_WORDS[kind]}.` } = changeInto(meant, child, inspection);
  // Whether a text that reads like the value is taken for it is documented nowhere.
  const isRead = typeof value === 'string' && (typeof meant === 'number' || typeof meant === 'boolean');
  inspection.report({
    rule: 'resource.parameter.type',
    severity: 'WARNING',
    message: `'${name}' is ${KIND_WORDS[kind]} for this service, and here ${kindOf(value)} is given${isRead ? '' : ': it is refused when the task runs'}. ${hint}`,
    child,
    fix,
  });
}

/** The value that was certainly meant. */
function meantBy(value: JsonValue, kind: Kind): JsonValue | undefined {
  if (kind === 'text') return isNumber(value) || typeof value === 'boolean' ? toText(value) : undefined;
  if (kind === 'list') return typeof value === 'string' || isObject(value) ? [value] : undefined;
  if (kind === 'number' && typeof value === 'string' && /^-?(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  if (kind === 'boolean' && typeof value === 'string' && /^(true|false)$/i.test(value))
    return value.toLowerCase() === 'true';
  return undefined;
}
