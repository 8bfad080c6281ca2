import { isObject, type JsonObject, memberOf } from '../values';
import type { SentField } from './calls';
import type { Inspection } from './inspection';

/** Where an HTTP task names its connection: to a public API, or to a private one. */
const HOLDERS = ['Authentication', 'InvocationConfig'] as const;

const has = (object: JsonObject, name: string): boolean =>
  Object.hasOwn(object, name) || Object.hasOwn(object, `${name}.$`);

/**
 * An HTTP task cannot do without the EventBridge connection that keeps its credentials [doc «Call HTTPS APIs»]; that it is refused when it
 * is created was not seen. @rule resource.connection
 * @param meant Parameters that a slip was told to stand for.
 */
export function checkConnection(
  given: JsonObject,
  field: SentField,
  meant: ReadonlySet<string>,
  inspection: Inspection,
): void {
  const holder = HOLDERS.find((name) => has(given, name));
  const held = holder === undefined ? undefined : memberOf(given, holder);
  if (holder !== undefined && (!isObject(held) || has(held, 'ConnectionArn'))) return;
  inspection.report({
    rule: 'resource.connection',
    severity: 'WARNING',
    message: `An HTTP task calls through an EventBridge connection, which keeps its credentials, and this one names none: the call fails when it runs. ${
      holder === undefined
        ? `Add "Authentication": { "ConnectionArn": "arn:aws:events:…:connection/…" } to ${field}.`
        : `Add "ConnectionArn", or "ConnectionArn.$" with a path, to ${holder}.`
    }`,
    child: holder === undefined ? [field] : [field, holder],
    target: 'key',
    follows: HOLDERS.some((name) => meant.has(name)),
  });
}
