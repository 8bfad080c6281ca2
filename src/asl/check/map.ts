import type { Field } from '../rules/field-types';
import { partShapes } from '../rules/part-fields';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { PIECES } from './inner-machines';
import type { Inspection } from './inspection';
import { nearest } from './nearest';
import { reportType } from './shape';
import { checkSource } from './storage';
import { synonymOf } from './synonyms';

const modeOf = (config: JsonObject): JsonValue => memberOf(config, 'Mode') ?? 'INLINE';

/** The configuration of an item processor that runs its items as executions of their own. */
function distributedConfig(processor: JsonValue): JsonObject | undefined {
  const config = isObject(processor) ? memberOf(processor, 'ProcessorConfig') : undefined;
  return isObject(config) && modeOf(config) === 'DISTRIBUTED' ? config : undefined;
}

/** The machine that runs for each item; Express children may use what an Express workflow may. */
export function checkProcessor(value: JsonValue, field: Field, inspection: Inspection, owner: JsonObject): void {
  if (isArray(value)) {
    const [only] = value;
    const meant = value.length === 1 && isObject(only) ? only : undefined;
    const hint = `A Map runs one workflow for every item: write it without [ ]${value.length > 1 ? ', or run several at once in a Parallel state' : ''}.`;
    reportType(value, 'OBJECT', inspection, hint, meant);
    inspection.privately(() => inspection.each(value, (one) => checkProcessor(one, field, inspection, owner)));
    return;
  }
  const { express, expressAround } = inspection;
  inspection.expressAround = express;
  const config = distributedConfig(value);
  inspection.express = express || config?.ExecutionType === 'EXPRESS';
  inspection.isolates = config !== undefined;
  inspection.families.shape(value, partShapes.processor, inspection, piecesElsewhere(value, owner));
  inspection.express = express;
  inspection.expressAround = expressAround;
  inspection.isolates = false;
}

/** What the item processor lacks and the Map holds in itself, or the other way round: it is told where it stands. */
function piecesElsewhere(value: JsonValue, owner: JsonObject): ReadonlySet<string> | undefined {
  if (isObject(value) && Object.hasOwn(value, 'States') && Object.hasOwn(value, 'StartAt')) return undefined;
  const holders = [owner, memberOf(owner, 'ItemProcessor'), memberOf(owner, 'Iterator')].filter(isObject);
  return new Set(PIECES.filter((piece) => holders.some((holder) => holder !== value && Object.hasOwn(holder, piece))));
}

/**
 * `ProcessorConfig`: ExecutionType belongs to DISTRIBUTED, and only there.
 * @rule map.execution-type.needed @rule map.execution-type.inline @rule express.distributed
 */
export function checkProcessorConfig(config: JsonObject, inspection: Inspection): void {
  const distributed = modeOf(config) === 'DISTRIBUTED';
  const typed = Object.hasOwn(config, 'ExecutionType');
  const mode = modeOf(config);
  if (!distributed && typeof mode === 'string' && mode.toUpperCase() === 'DISTRIBUTED') {
    // The Mode is told as misspelt; what it was meant to be asks for more, which the service only says afterwards.
    inspection.privately(() => checkProcessorConfig({ ...config, Mode: 'DISTRIBUTED' }, inspection));
  }
  if (distributed && !typed) {
    inspection.report({
      rule: 'map.execution-type.needed',
      message: `Mode DISTRIBUTED needs 'ExecutionType': write "ExecutionType": "STANDARD" or "EXPRESS" beside "Mode", for the child executions.`,
      aws: 'These fields are required: [ExecutionType]',
    });
  } else if (!distributed && typed && modeOf(config) === 'INLINE') {
    inspection.report({
      rule: 'map.execution-type.inline',
      message: `'ExecutionType' belongs to Mode DISTRIBUTED: inline iterations are no executions of their own. Remove it, or write "Mode": "DISTRIBUTED".`,
      child: ['ExecutionType'],
      target: 'key',
      aws: `Field 'ExecutionType' is not supported`,
    });
  }
  if (distributed && inspection.expressAround) {
    inspection.report({
      rule: 'express.distributed',
      message: 'A Distributed Map runs in Standard workflows only. Use INLINE, or make the machine Standard.',
      child: ['Mode'],
      aws: `The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines`,
    });
  }
}

/** @rule map.reader.source */
export function checkReader(reader: JsonObject, inspection: Inspection): void {
  checkSource(reader, 'map.reader.source', inspection);
}

/** @rule map.reader.csv */
export function checkReaderConfig(config: JsonObject, inspection: Inspection): void {
  const type = memberOf(config, 'InputType');
  const where = memberOf(config, 'CSVHeaderLocation');
  if (type === 'CSV' && where === undefined) {
    inspection.report({
      rule: 'map.reader.csv',
      message: `A CSV file needs 'CSVHeaderLocation': FIRST_ROW, or GIVEN with the names in CSVHeaders.`,
      aws: `The field 'CSVHeaderLocation' is required`,
    });
  }
  if (where === 'GIVEN' && !Object.hasOwn(config, 'CSVHeaders')) {
    inspection.report({
      rule: 'map.reader.csv',
      message: `CSVHeaderLocation GIVEN needs 'CSVHeaders', the column names.`,
      aws: 'These fields are required: [CSVHeaders]',
      follows: Object.keys(config).some((name) => nearest(name, ['CSVHeaders'], inspection) !== undefined),
    });
  }
  if (typeof type !== 'string' || type === 'CSV' || type === 'MANIFEST') return;
  for (const name of ['CSVHeaderLocation', 'CSVHeaders', 'CSVDelimiter']) {
    if (!Object.hasOwn(config, name)) continue;
    inspection.report({
      rule: 'map.reader.csv',
      message: `'${name}' is for CSV files; this InputType is ${type}.`,
      child: [name],
      target: 'key',
      aws: `Field '${name}' is not supported`,
      fix: { title: `Remove '${name}'`, edits: [{ op: 'remove', pointer: inspection.place(name) }] },
      // `csv` is told as misspelt.
      follows: type.toUpperCase() === 'CSV',
    });
  }
}

const LIMITS = ['MaxItemsPerBatch', 'MaxItemsPerBatchPath', 'MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'];

/** @rule map.batcher.limit */
export function checkBatcher(batcher: JsonObject, inspection: Inspection): void {
  if (LIMITS.some((name) => Object.hasOwn(batcher, name))) return;
  inspection.report({
    rule: 'map.batcher.limit',
    message: `An ItemBatcher needs a limit: 'MaxItemsPerBatch' or 'MaxInputBytesPerBatch'.`,
    aws: `This object should have at least one of the following fields: [${LIMITS.join(', ')}]`,
    // A limit under another name is told there.
    follows: Object.keys(batcher).some((name) => isMeantAsLimit(name, batcher, inspection)),
  });
}

const isMeantAsLimit = (name: string, batcher: JsonObject, inspection: Inspection): boolean =>
  !partShapes.batcher.fields.has(name) &&
  LIMITS.includes(synonymOf(name, batcher, partShapes.batcher) ?? nearest(name, LIMITS, inspection) ?? '');

/** @rule map.writer.destination */
export function checkWriter(writer: JsonObject, inspection: Inspection): void {
  if (Object.hasOwn(writer, 'Resource')) checkSource(writer, 'map.writer.destination', inspection);
  else if (!Object.hasOwn(writer, 'WriterConfig')) {
    inspection.report({
      rule: 'map.writer.destination',
      message: `A ResultWriter needs 'Resource' with the bucket to write to, or a 'WriterConfig'.`,
      aws: 'These fields are required: [Resource]',
    });
  }
}
