/**
 * DynamoDB: tables with typed items, one key, and the expressions workflows use. Long because its operations share how a table, a key and a
 * condition are found at fault.
 */
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { inOrder, metadata, sdkError, serviceError } from '../answers';
import { forEach, namedBy } from '../arn';
import { holds, projected, updated } from '../dynamodb/evaluate';
import {
  type Condition,
  type Names,
  type Path,
  parseCondition,
  parseProjection,
  parseUpdate,
} from '../dynamodb/parser';
import { compareValues, equalValues, Invalid, valueFault } from '../dynamodb/values';
import { numberOf, textOf } from '../parameters';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { TableSpec } from '../world/world';

/** What a request comes to: the result, or the refusal. */
type Result = JsonObject | Invalid | 'no-table' | 'condition';

interface Table {
  readonly name: string;
  readonly spec: TableSpec;
  readonly items: readonly JsonObject[];
  readonly names: Names;
}

const keysOf = ({ partition, sort }: TableSpec): readonly string[] =>
  sort === undefined ? [partition] : [partition, sort];

const isSame = (spec: TableSpec, one: JsonObject, other: JsonObject): boolean =>
  keysOf(spec).every((name) => equalValues(memberOf(one, name), memberOf(other, name)));

/** Items in order: by partition as they came, by sort key within one. */
function placed(spec: TableSpec, items: readonly JsonObject[], item: JsonObject): readonly JsonObject[] {
  const index = items.findIndex((one) => isSame(spec, one, item));
  if (index >= 0) return items.map((one, i) => (i === index ? item : one));
  const { partition, sort } = spec;
  const at = items.findIndex(
    (one) =>
      sort !== undefined &&
      equalValues(memberOf(one, partition), memberOf(item, partition)) &&
      (compareValues(memberOf(one, sort), memberOf(item, sort)) ?? -1) > 0,
  );
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

function tableOf({ sandbox, parameters }: Request): Table | 'no-table' {
  const given = textOf(parameters, 'TableName') ?? '';
  const name = given.split('/').at(-1) ?? '';
  const spec = sandbox.world.tables.get(name);
  if (spec === undefined) return 'no-table';
  const names = memberOf(parameters, 'ExpressionAttributeNames');
  const values = memberOf(parameters, 'ExpressionAttributeValues');
  const given2: Names = {
    names: isObject(names) ? names : {},
    values: isObject(values) ? values : {},
    used: new Set(),
  };
  return { name, spec, items: sandbox.held('tables', name) ?? [], names: given2 };
}

const isNull = (member: string): Invalid =>
  new Invalid(
    `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  );

/** The key of a request, checked against the table's. */
function keyOf(table: Table, parameters: JsonObject): JsonObject | Invalid {
  const key = memberOf(parameters, 'Key');
  if (!isObject(key)) return isNull('key');
  const wanted = keysOf(table.spec);
  const fits = Object.keys(key).length === wanted.length && wanted.every((name) => memberOf(key, name) !== undefined);
  if (!fits) return new Invalid('The provided key element does not match the schema');
  return first(Object.values(key).map(valueFault)) ?? key;
}

const first = <T>(all: readonly (T | undefined)[]): T | undefined => all.find((one) => one !== undefined);

/** A condition of the request, or none. */
function conditionOf(member: string, table: Table, parameters: JsonObject): Condition | Invalid | undefined {
  const text = textOf(parameters, member);
  return text === undefined ? undefined : parseCondition(member, text, table.names);
}

/** Placeholders nobody used are refused as well. */
function unused({ names: { names, values, used } }: Table): Invalid | undefined {
  const left = (all: JsonObject) => Object.keys(all).filter((name) => !used.has(name));
  const [values2, names2] = [left(values), left(names)];
  const told = (what: string, keys: readonly string[]) =>
    new Invalid(`Value provided in ${what} unused in expressions: keys: {${keys.join(', ')}}`);
  if (values2.length > 0) return told('ExpressionAttributeValues', values2);
  return names2.length > 0 ? told('ExpressionAttributeNames', names2) : undefined;
}

function projectionOf(table: Table, parameters: JsonObject): readonly Path[] | Invalid | undefined {
  const text = textOf(parameters, 'ProjectionExpression');
  return text === undefined ? undefined : parseProjection(text, table.names);
}

function getItem({ parameters }: Request, table: Table): Result {
  const key = keyOf(table, parameters);
  if (key instanceof Invalid) return key;
  const paths = projectionOf(table, parameters);
  if (paths instanceof Invalid) return paths;
  const wrong = unused(table);
  if (wrong !== undefined) return wrong;
  const found = table.items.find((item) => isSame(table.spec, item, key));
  if (found === undefined) return {};
  return { Item: paths === undefined ? found : projected(found, paths) };
}

function putItem({ sandbox, parameters }: Request, table: Table): Result {
  const item = memberOf(parameters, 'Item');
  if (!isObject(item)) return isNull('item');
  const missing = keysOf(table.spec).find((name) => memberOf(item, name) === undefined);
  if (missing !== undefined) {
    return new Invalid(`One or more parameter values were invalid: Missing the key ${missing} in the item`);
  }
  const wrong = first(Object.values(item).map(valueFault));
  if (wrong !== undefined) return wrong;
  const old = table.items.find((one) => isSame(table.spec, one, item));
  const refused = guarded(table, parameters, old);
  if (refused !== undefined) return refused;
  const items = placed(table.spec, table.items, item);
  sandbox.change('tables', table.name, items, old === undefined ? 'an item was put' : 'an item was replaced');
  return attributes(parameters, old, undefined, undefined);
}

function deleteItem({ sandbox, parameters }: Request, table: Table): Result {
  const key = keyOf(table, parameters);
  if (key instanceof Invalid) return key;
  const old = table.items.find((one) => isSame(table.spec, one, key));
  const refused = guarded(table, parameters, old);
  if (refused !== undefined) return refused;
  if (old !== undefined) {
    const left = table.items.filter((one) => one !== old);
    sandbox.change('tables', table.name, left, 'an item was deleted');
  }
  return attributes(parameters, old, undefined, undefined);
}

function updateItem({ sandbox, parameters }: Request, table: Table): Result {
  const key = keyOf(table, parameters);
  if (key instanceof Invalid) return key;
  const text = textOf(parameters, 'UpdateExpression');
  const actions = text === undefined ? [] : parseUpdate(text, table.names);
  if (actions instanceof Invalid) return actions;
  const fixed = actions.find(({ path }) => path.length === 1 && keysOf(table.spec).includes(String(path[0])));
  if (fixed !== undefined) {
    return new Invalid(
      `One or more parameter values were invalid: Cannot update attribute ${String(fixed.path[0])}. This attribute is part of the key`,
    );
  }
  const old = table.items.find((one) => isSame(table.spec, one, key));
  const refused = guarded(table, parameters, old);
  if (refused !== undefined) return refused;
  const now = updated(old ?? key, actions);
  if (now instanceof Invalid) return now;
  const items = placed(table.spec, table.items, now);
  sandbox.change(
    'tables',
    table.name,
    items,
    old === undefined ? 'an item was made by an update' : 'an item was updated',
  );
  const touched = new Set(actions.map(({ path }) => String(path[0])));
  return attributes(parameters, old, now, touched);
}

/** Whether the write's condition stands in its way. */
function guarded(table: Table, parameters: JsonObject, old: JsonObject | undefined): Result | undefined {
  const condition = conditionOf('ConditionExpression', table, parameters);
  if (condition instanceof Invalid) return condition;
  const wrong = unused(table);
  if (wrong !== undefined) return wrong;
  return condition === undefined || holds(old ?? {}, condition) ? undefined : 'condition';
}

/** What ReturnValues asks for. */
function attributes(
  parameters: JsonObject,
  old: JsonObject | undefined,
  now: JsonObject | undefined,
  touched: ReadonlySet<string> | undefined,
): JsonObject {
  const part = (item: JsonObject | undefined): JsonObject | undefined =>
    item === undefined
      ? undefined
      : Object.fromEntries(Object.entries(item).filter(([name]) => touched?.has(name) === true));
  const shown: Readonly<Record<string, JsonObject | undefined>> = {
    ALL_OLD: old,
    ALL_NEW: now,
    UPDATED_OLD: part(old),
    UPDATED_NEW: part(now),
  };
  const asked = textOf(parameters, 'ReturnValues') ?? 'NONE';
  const found = Object.hasOwn(shown, asked) ? shown[asked] : undefined;
  return found === undefined || Object.keys(found).length === 0 ? {} : { Attributes: found };
}

/** Query and scan: what is read, then filtered, then shown in part. */
function read({ parameters }: Request, table: Table, isQuery: boolean): Result {
  const key = conditionOf('KeyConditionExpression', table, parameters);
  if (key instanceof Invalid) return key;
  if (isQuery && key === undefined) {
    return new Invalid(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  if (key !== undefined && !namesPartition(key, table.spec.partition)) {
    return new Invalid(`Query condition missed key schema element: ${table.spec.partition}`);
  }
  const filter = conditionOf('FilterExpression', table, parameters);
  if (filter instanceof Invalid) return filter;
  const paths = projectionOf(table, parameters);
  if (paths instanceof Invalid) return paths;
  const wrong = unused(table);
  if (wrong !== undefined) return wrong;
  const found = table.items.filter((item) => key === undefined || holds(item, key));
  if (memberOf(parameters, 'ScanIndexForward') === false) found.reverse();
  const after = memberOf(parameters, 'ExclusiveStartKey');
  const from = isObject(after) ? found.findIndex((item) => isSame(table.spec, item, after)) + 1 : 0;
  const limit = numberOf(parameters, 'Limit') ?? found.length;
  const scanned = found.slice(from, from + limit);
  const kept = scanned.filter((item) => filter === undefined || holds(item, filter));
  const last = scanned.at(-1);
  const more = from + limit < found.length && last !== undefined;
  const shown = kept.map((item) => (paths === undefined ? item : projected(item, paths)));
  const lastKey = Object.fromEntries(keysOf(table.spec).map((name) => [name, memberOf(last ?? {}, name) ?? null]));
  return {
    Count: kept.length,
    ...(textOf(parameters, 'Select') === 'COUNT' ? {} : { Items: shown }),
    ...(more ? { LastEvaluatedKey: lastKey } : {}),
    ScannedCount: scanned.length,
  };
}

/** A query must say which partition: an equation, alone or joined by AND. */
function namesPartition(condition: Condition, partition: string): boolean {
  if (condition.kind === 'and')
    return namesPartition(condition.left, partition) || namesPartition(condition.right, partition);
  if (condition.kind !== 'compare' || condition.operator !== '=') return false;
  return [condition.left, condition.right].some(({ kind, ...operand }) => {
    const path = kind === 'path' && 'path' in operand ? operand.path : [];
    return path.length === 1 && path[0] === partition;
  });
}

const answering =
  (act: (request: Request, table: Table) => Result) =>
  (request: Request): TaskAnswer => {
    const table = tableOf(request);
    const result = table === 'no-table' ? table : act(request, table);
    const { sandbox, resource } = request;
    const isSdk = resource.token !== 'dynamodb';
    if (result instanceof Invalid || typeof result === 'string') return refusal(sandbox, isSdk, result);
    return { kind: 'return', value: isSdk ? result : withMetadata(sandbox, result) };
  };

const withMetadata = (sandbox: Sandbox, result: JsonValue): JsonObject => {
  const own = isObject(result) ? result : {};
  const more = metadata(sandbox, toText(own), 'application/x-amz-json-1.0', 'dynamodb');
  return inOrder({ ...own, ...more });
};

function refusal(sandbox: Sandbox, isSdk: boolean, result: Invalid | string): TaskAnswer {
  const [name, code, message] =
    result instanceof Invalid
      ? [isSdk ? 'DynamoDbException' : 'AmazonDynamoDBException', 'ValidationException', result.message]
      : result === 'condition'
        ? ['ConditionalCheckFailedException', 'ConditionalCheckFailedException', 'The conditional request failed']
        : ['ResourceNotFoundException', 'ResourceNotFoundException', 'Requested resource not found'];
  return isSdk
    ? sdkError(sandbox, 'DynamoDb', name, message)
    : serviceError(sandbox, `DynamoDB.${name}`, message, { service: 'AmazonDynamoDBv2', code });
}

const acts = { getItem, putItem, updateItem, deleteItem } as const;

export const dynamodb: Simulator = {
  answers: {
    ...Object.fromEntries(
      Object.entries(acts).flatMap(([name, act]) =>
        ['dynamodb', 'aws-sdk:dynamodb'].map((token) => [`${token}:${name}`, answering(act)]),
      ),
    ),
    'aws-sdk:dynamodb:query': answering((request, table) => read(request, table, true)),
    'aws-sdk:dynamodb:scan': answering((request, table) => read(request, table, false)),
  },
  resources: forEach(
    'dynamodb',
    ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan'],
    namedBy('TableName', 'dynamodb', 'table/'),
  ),
  initial: (world) => ({
    tables: Object.fromEntries(
      [...world.tables].map(([name, spec]) => [
        name,
        spec.items.reduce<readonly JsonObject[]>((items, item) => placed(spec, items, item), []),
      ]),
    ),
  }),
};
