/**
 * What a rule's target gets of an event. Source: Amazon EventBridge User Guide, «Input transformation», read 2026-11:
 * `<name>` in the template is what the path found (texts bare inside quotes, JSON elsewhere, nothing where the path found
 * nothing); `<aws.events.event.json>` is the whole event.
 */

import { parseJson, SyntaxFault } from '../syntax/json';
import { toText } from '../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import type { TargetInput } from './world/world';

/** `$.detail.id`, `$.resources[0]`: EventBridge knows members and indexes alone. `undefined` where nothing is there. */
export function valueAt(event: JsonValue, path: string): JsonValue | undefined {
  if (path === '$') return event;
  let value: JsonValue | undefined = event;
  for (const [, name, index, quoted] of path.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['([^']*)'\]/g)) {
    const member: string | undefined = name ?? quoted;
    if (member !== undefined) value = isObject(value) ? memberOf(value, member) : undefined;
    else value = isArray(value) ? value[Number(index)] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

/** The input, as JSON text; a template whose result is no JSON is sent as a JSON string. */
export function transformed(event: JsonObject, input: TargetInput, ruleArn = ''): string {
  switch (input.kind) {
    case 'event':
      return toText(event);
    case 'constant':
      return toText(input.value);
    case 'path':
      return toText(valueAt(event, input.path) ?? {});
    case 'transformer':
      return fill(event, input.paths, input.template, ruleArn);
  }
}

function fill(event: JsonObject, paths: ReadonlyMap<string, string>, template: string, ruleArn: string): string {
  const reserved = new Map<string, JsonValue>([
    ['aws.events.event', event],
    ['aws.events.event.json', event],
    ['aws.events.rule-arn', ruleArn],
    ['aws.events.rule-name', ruleArn.split('/').at(-1) ?? ''],
    ['aws.events.event.ingestion-time', memberOf(event, 'time') ?? ''],
  ]);
  const found = (name: string): JsonValue | undefined => {
    const path = paths.get(name);
    return path === undefined ? reserved.get(name) : valueAt(event, path);
  };
  let quoted = false;
  let out = '';
  for (let i = 0; i < template.length; i++) {
    const character = template.charAt(i);
    const end = character === '<' ? template.indexOf('>', i) : -1;
    const name = end < 0 ? '' : template.slice(i + 1, end);
    if (end >= 0 && (paths.has(name) || reserved.has(name))) {
      out += written(found(name), quoted);
      i = end;
      continue;
    }
    if (character === '"' && template.charAt(i - 1) !== '\\') quoted = !quoted;
    out += character;
  }
  return parseJson(out) instanceof SyntaxFault ? JSON.stringify(out) : out;
}

function written(value: JsonValue | undefined, quoted: boolean): string {
  if (value === undefined) return '';
  if (!quoted) return toText(value);
  const text = typeof value === 'string' ? value : toText(value);
  return JSON.stringify(text).slice(1, -1);
}
