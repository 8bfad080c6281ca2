/** What an ItemReader reads and a ResultWriter writes: the resource, and what is sent to S3. */
import type { Field } from '../rules/field-types';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { plainName, type SentField } from './calls';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { reportType } from './shape';

const READERS = ['s3:getObject', 's3:listObjectsV2'];
const WRITERS = ['s3:putObject'];

/** @rule map.reader.resource */
export function checkReaderResource(value: JsonValue, _field: Field, inspection: Inspection): void {
  checkStorage(value, READERS, 'map.reader.resource', inspection);
}

/** @rule map.writer.resource */
export function checkWriterResource(value: JsonValue, _field: Field, inspection: Inspection): void {
  checkStorage(value, WRITERS, 'map.writer.resource', inspection);
}

function checkStorage(
  value: JsonValue,
  actions: readonly string[],
  rule: 'map.reader.resource' | 'map.writer.resource',
  inspection: Inspection,
): void {
  if (typeof value !== 'string') {
    reportType(value, 'STRING', inspection);
    return;
  }
  const action = /^arn:aws[a-z-]*:states:::(.+)$/.exec(value)?.[1];
  if (action !== undefined && actions.includes(action)) return;
  // As the SDK calls it, or by the service's own name for it.
  const meant = actions.find((one) => value.toLowerCase().endsWith(one.toLowerCase()));
  inspection.report({
    rule,
    message: `Only ${actions.map((one) => `arn:aws:states:::${one}`).join(' or ')} can stand here.`,
    aws: `The field 'Resource' does not match any of the allowed values`,
    fix:
      meant === undefined
        ? undefined
        : {
            title: `Change to 'arn:aws:states:::${meant}'`,
            edits: [{ op: 'set', pointer: inspection.place(), value: `arn:aws:states:::${meant}` }],
          },
  });
}

/** What is read, or where results go: `Parameters` in JSONPath, `Arguments` in JSONata. */
export function checkSource(
  object: JsonObject,
  rule: 'map.reader.source' | 'map.writer.destination',
  inspection: Inspection,
): void {
  const field = inspection.language === 'JSONata' ? 'Arguments' : 'Parameters';
  const other = field === 'Arguments' ? 'Parameters' : 'Arguments';
  const given = memberOf(object, field);
  const resource = memberOf(object, 'Resource');
  if (isObject(given) && typeof resource === 'string') {
    const action = resource.replace(/^arn:aws[a-z-]*:states:::/, '');
    const isAllowed = (rule === 'map.reader.source' ? READERS : WRITERS).includes(action);
    const call = isAllowed ? CALLS.get(action) : undefined;
    if (call !== undefined) inspection.at(field, () => checkNames(given, call, field, inspection));
  }
  if (given !== undefined) return;
  inspection.report({
    rule,
    message: `'${field}' must say which bucket is meant.`,
    aws: `These fields are required: [${field}]`,
    follows: Object.hasOwn(object, other),
  });
}

interface StorageCall {
  readonly words: string;
  readonly required: readonly string[];
  readonly takes: readonly string[];
  /** What is written for one of them by whoever thinks of another call. */
  readonly mistaken: readonly (readonly [written: string, meant: string])[];
}

const BY_PREFIX = { required: ['Bucket'], takes: ['Bucket', 'Prefix'], mistaken: [['Key', 'Prefix']] } as const;
const CALLS: ReadonlyMap<string, StorageCall> = new Map([
  [
    's3:getObject',
    {
      words: 'One object is read by its Bucket and Key',
      required: ['Bucket', 'Key'],
      takes: ['Bucket', 'Key'],
      mistaken: [['Prefix', 'Key']],
    },
  ],
  ['s3:listObjectsV2', { words: 'Objects are listed by their Bucket and Prefix', ...BY_PREFIX }],
  ['s3:putObject', { words: 'Results are written to a Bucket, under a Prefix', ...BY_PREFIX }],
]);

/**
 * The names are S3's. The service says nothing of them when the machine is created; the Map fails when it runs.
 * @rule map.storage.parameter
 */
function checkNames(given: JsonObject, call: StorageCall, field: SentField, inspection: Inspection): void {
  const has = (name: string): boolean =>
    Object.hasOwn(given, name) || (field === 'Parameters' && Object.hasOwn(given, `${name}.$`));
  const meantFor = new Set<string>();
  for (const name of Object.keys(given)) {
    const written = plainName(name, field);
    if (call.takes.includes(written)) continue;
    const absent = call.takes.filter((one) => !has(one) && !meantFor.has(one));
    const mistaken = call.mistaken.find(([one, meant]) => one === written && absent.includes(meant))?.[1];
    const meant = mistaken ?? nearest(written, absent, inspection);
    if (meant === undefined) continue;
    meantFor.add(meant);
    const to = written === name ? meant : `${meant}.$`;
    inspection.report({
      rule: 'map.storage.parameter',
      severity: 'WARNING',
      message: `${call.words}: write '${to}' in place of '${name}'.`,
      child: [name],
      target: 'key',
      fix: { title: `Rename to '${to}'`, edits: [{ op: 'rename', pointer: inspection.place(name), to }] },
    });
  }
  const missing = call.required.filter((name) => !has(name) && !meantFor.has(name));
  if (missing.length === 0) return;
  inspection.report({
    rule: 'map.storage.parameter',
    severity: 'WARNING',
    message: `${call.words}: '${missing.join(`' and '`)}' is missing, so the Map fails when it runs.`,
  });
}
