import { describe, expect, it } from 'vitest';
import { call, runIn } from '../../../support/world';

const item = (id: string, more: object = {}) => ({ id: { S: id }, ...more });
const world = {
  tables: {
    Orders: { key: { partition: 'id' }, items: [item('a', { amount: { N: '10' }, tags: { SS: ['x', 'y'] } })] },
    Lines: {
      key: { partition: 'order', sort: 'line' },
      items: [3, 1, 2].map((line) => ({
        order: { S: 'o1' },
        line: { N: String(line) },
        price: { N: String(line * 10) },
      })),
    },
  },
};
const db = (api: string, parameters: object, data: object = world) =>
  call(data, api.includes(':') ? api : `dynamodb:${api}`, parameters);

describe('getItem', () => {
  it('gives the item, with metadata in order of the alphabet', async () => {
    const { output } = await db('getItem', { TableName: 'Orders', Key: { id: { S: 'a' } } });
    expect(Object.keys(output)).toEqual(['Item', 'SdkHttpMetadata', 'SdkResponseMetadata']);
    expect(output.Item.amount).toEqual({ N: '10' });
  });

  it('gives no Item where there is none', async () => {
    const { output } = await db('aws-sdk:dynamodb:getItem', { TableName: 'Orders', Key: { id: { S: 'zz' } } });
    expect(output).toEqual({});
  });

  it('shows what ProjectionExpression names', async () => {
    const { output } = await db('aws-sdk:dynamodb:getItem', {
      TableName: 'Orders',
      Key: { id: { S: 'a' } },
      ProjectionExpression: '#t',
      ExpressionAttributeNames: { '#t': 'amount' },
    });
    expect(output).toEqual({ Item: { amount: { N: '10' } } });
  });
});

describe('putItem', () => {
  it('keeps the item, and tells the old one when asked', async () => {
    const { output, state } = await db('putItem', {
      TableName: 'Orders',
      Item: item('a', { amount: { N: '1' } }),
      ReturnValues: 'ALL_OLD',
    });
    expect(output.Attributes.amount).toEqual({ N: '10' });
    expect(state.tables.Orders).toEqual([item('a', { amount: { N: '1' } })]);
  });

  it('does nothing when its condition does not hold', async () => {
    const { error, cause, state } = await db('putItem', {
      TableName: 'Orders',
      Item: item('a'),
      ConditionExpression: 'attribute_not_exists(id)',
    });
    expect(error).toBe('DynamoDB.ConditionalCheckFailedException');
    expect(cause).toMatch(
      /^The conditional request failed \(Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ConditionalCheckFailedException; Request ID: [^;]+; Proxy: null\)$/,
    );
    expect(state.tables.Orders[0].amount).toEqual({ N: '10' });
  });

  it.each([
    [
      'dynamodb:putItem',
      { TableName: 'Nope', Item: item('a') },
      'DynamoDB.ResourceNotFoundException',
      'Requested resource not found (Service: AmazonDynamoDBv2;',
    ],
    [
      'aws-sdk:dynamodb:putItem',
      { TableName: 'Nope', Item: item('a') },
      'DynamoDb.ResourceNotFoundException',
      'Requested resource not found (Service: DynamoDb, Status Code: 400,',
    ],
    [
      'aws-sdk:dynamodb:putItem',
      { TableName: 'Orders' },
      'DynamoDb.DynamoDbException',
      "Value null at 'item' failed to satisfy constraint: Member must not be null (Service: DynamoDb,",
    ],
    [
      'dynamodb:putItem',
      { TableName: 'Orders', Item: { x: { S: '1' } } },
      'DynamoDB.AmazonDynamoDBException',
      'Missing the key id in the item',
    ],
    [
      'dynamodb:putItem',
      { TableName: 'Orders', Item: item('b', { n: { N: 'x' } }) },
      'DynamoDB.AmazonDynamoDBException',
      'cannot be converted to a numeric value: x',
    ],
    [
      'dynamodb:putItem',
      { TableName: 'Orders', Item: item('b', { n: 'bare' }) },
      'DynamoDB.AmazonDynamoDBException',
      'must contain exactly one of the supported datatypes',
    ],
  ])('%s %j fails as %s', async (api, parameters, error, cause) => {
    const result = await db(api, parameters);
    expect(result.error).toBe(error);
    expect(result.cause).toContain(cause);
  });
});

describe('updateItem', () => {
  const update = (UpdateExpression: string, values: object, more: object = {}) =>
    db('updateItem', {
      TableName: 'Orders',
      Key: { id: { S: 'a' } },
      UpdateExpression,
      ExpressionAttributeValues: values,
      ReturnValues: 'ALL_NEW',
      ...more,
    });

  it.each([
    ['SET amount = amount + :n', { ':n': { N: '0.5' } }, { amount: { N: '10.5' } }],
    ['SET amount = amount - :n', { ':n': { N: '12' } }, { amount: { N: '-2' } }],
    ['SET seen = if_not_exists(seen, :z)', { ':z': { N: '0' } }, { seen: { N: '0' } }],
    [
      'SET steps = list_append(:l, :m)',
      { ':l': { L: [{ S: '1' }] }, ':m': { L: [{ S: '2' }] } },
      { steps: { L: [{ S: '1' }, { S: '2' }] } },
    ],
    [
      'ADD amount :n, tags :t',
      { ':n': { N: '1' }, ':t': { SS: ['z'] } },
      { amount: { N: '11' }, tags: { SS: ['x', 'y', 'z'] } },
    ],
    ['DELETE tags :t', { ':t': { SS: ['x'] } }, { tags: { SS: ['y'] } }],
  ])('%s', async (expression, values, expected) => {
    const { output } = await update(expression, values);
    expect(output.Attributes).toMatchObject(expected);
  });

  it('removes, and makes an item that was not there', async () => {
    const removed = await db('updateItem', {
      TableName: 'Orders',
      Key: { id: { S: 'a' } },
      UpdateExpression: 'REMOVE tags, amount',
    });
    expect(removed.state.tables.Orders).toEqual([item('a')]);
    const made = await db('updateItem', {
      TableName: 'Orders',
      Key: { id: { S: 'new' } },
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    });
    expect(made.output.Attributes).toEqual({ n: { N: '1' } });
    expect(made.state.tables.Orders).toHaveLength(2);
  });

  it('changes members and items inside', async () => {
    const data = {
      tables: { T: { key: { partition: 'id' }, items: [item('a', { m: { M: { l: { L: [{ N: '1' }] } } } })] } },
    };
    const { output } = await db(
      'updateItem',
      {
        TableName: 'T',
        Key: { id: { S: 'a' } },
        UpdateExpression: 'SET m.l[0] = :n, m.k = :n',
        ExpressionAttributeValues: { ':n': { N: '7' } },
        ReturnValues: 'ALL_NEW',
      },
      data,
    );
    expect(output.Attributes.m).toEqual({ M: { l: { L: [{ N: '7' }] }, k: { N: '7' } } });
  });

  it.each([
    ['SET status = :s', { ':s': { S: '' } }, 'Attribute name is a reserved keyword; reserved keyword: status'],
    ['SET x = :missing', { ':y': { S: '' } }, 'not defined; attribute value: :missing'],
    ['SET x = :y', { ':y': { S: '' }, ':z': { S: '' } }, 'unused in expressions: keys: {:z}'],
    ['SET x := :y', { ':y': { S: '' } }, 'Invalid UpdateExpression: Syntax error; token:'],
    ['SET id = :y', { ':y': { S: '' } }, 'Cannot update attribute id. This attribute is part of the key'],
    ['SET x = nope + :y', { ':y': { N: '1' } }, 'refers to an attribute that does not exist in the item'],
    ['FROB x :y', { ':y': { N: '1' } }, 'Syntax error; token: "FROB"'],
  ])('%s is refused', async (expression, values, cause) => {
    const { error, cause: told } = await update(expression, values);
    expect(error).toBe('DynamoDB.AmazonDynamoDBException');
    expect(told).toContain(cause);
  });
});

describe('conditions', () => {
  const holds = async (ConditionExpression: string, values?: object, names?: object) => {
    const { error, cause } = await db('deleteItem', {
      TableName: 'Orders',
      Key: { id: { S: 'a' } },
      ConditionExpression,
      ...(values ? { ExpressionAttributeValues: values } : {}),
      ...(names ? { ExpressionAttributeNames: names } : {}),
    });
    if (error === 'DynamoDB.AmazonDynamoDBException') throw new Error(cause);
    return error === undefined;
  };
  const n = (value: number) => ({ N: String(value) });

  it.each([
    ['amount > :n', { ':n': n(9) }, true],
    ['amount > :n', { ':n': n(10) }, false],
    ['amount BETWEEN :a AND :b AND attribute_exists(id)', { ':a': n(1), ':b': n(10) }, true],
    ['NOT amount IN (:a, :b)', { ':a': n(1), ':b': n(10) }, false],
    ['contains(tags, :x) OR amount = :n', { ':x': { S: 'x' }, ':n': n(0) }, true],
    [
      'begins_with(id, :x) AND (amount <> :n OR size(tags) = :two)',
      { ':x': { S: 'a' }, ':n': n(10), ':two': n(2) },
      true,
    ],
    ['attribute_type(amount, :t)', { ':t': { S: 'S' } }, false],
    ['amount = :n', { ':n': { S: '10' } }, false],
    ['absent < :n', { ':n': n(1) }, false],
    ['amount = :n', { ':n': { N: '10.0' } }, true],
  ])('%s with %j: %s', async (expression, values, expected) => expect(await holds(expression, values)).toBe(expected));

  it('names stand in for what cannot be written', async () => {
    expect(await holds('#t = :n', { ':n': n(10) }, { '#t': 'amount' })).toBe(true);
    await expect(holds('#u = :n', { ':n': n(10) }, { '#t': 'amount' })).rejects.toThrow(
      'not defined in the document path'.slice(0, 11),
    );
  });
});

describe('query and scan', () => {
  const query = (more: object) =>
    db('aws-sdk:dynamodb:query', {
      TableName: 'Lines',
      KeyConditionExpression: '#o = :o AND line >= :l',
      ExpressionAttributeNames: { '#o': 'order' },
      ExpressionAttributeValues: { ':o': { S: 'o1' }, ':l': { N: '2' } },
      ...more,
    });

  it('give what the key condition names, in order of the sort key', async () => {
    const { output } = await query({});
    expect(output).toMatchObject({ Count: 2, ScannedCount: 2 });
    expect(Object.keys(output)).toEqual(['Count', 'Items', 'ScannedCount']);
    expect(output.Items.map(({ line }: { line: { N: string } }) => line.N)).toEqual(['2', '3']);
  });

  it('go backwards, filter after reading, and stop at a limit with the key to go on from', async () => {
    const { output } = await query({ ScanIndexForward: false, Limit: 1 });
    expect(output).toMatchObject({ Count: 1, LastEvaluatedKey: { order: { S: 'o1' }, line: { N: '3' } } });
    const filtered = await db('aws-sdk:dynamodb:scan', {
      TableName: 'Lines',
      FilterExpression: 'price > :p',
      ExpressionAttributeValues: { ':p': { N: '15' } },
    });
    expect(filtered.output).toMatchObject({ Count: 2, ScannedCount: 3 });
  });

  it('need the partition key', async () => {
    const { cause } = await db('aws-sdk:dynamodb:query', {
      TableName: 'Lines',
      KeyConditionExpression: 'line = :l',
      ExpressionAttributeValues: { ':l': { N: '1' } },
    });
    expect(cause).toContain('Query condition missed key schema element: order');
  });
});

it.each([
  ['aws-sdk:dynamodb:updateItem', { UpdateExpression: 'REMOVE tags' }, [item('a', { amount: { N: '10' } })]],
  ['aws-sdk:dynamodb:deleteItem', {}, []],
])('%s answers without metadata', async (api, more, left) => {
  const { output, state } = await db(api, { TableName: 'Orders', Key: { id: { S: 'a' } }, ...more });
  expect(output).toEqual({});
  expect(state.tables.Orders).toEqual(left);
});

it('what one state wrote the next one reads; the table can be looked at after each event', async () => {
  const definition = {
    StartAt: 'Put',
    States: {
      Put: {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:putItem',
        Parameters: { TableName: 'Orders', Item: item('b') },
        ResultPath: null,
        Next: 'Get',
      },
      Get: {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:getItem',
        Parameters: { TableName: 'Orders', Key: item('b') },
        OutputPath: '$.Item',
        End: true,
      },
    },
  };
  const { run, sandbox } = await runIn(world, definition);
  expect(run.outputText).toBe('{"id":{"S":"b"}}');
  const counts = run.events().map((event) => sandbox.snapshots.after(event).tables.Orders?.length);
  const started = run.events().findIndex(({ type }) => type === 'TaskStarted');
  expect(counts.slice(0, started)).toEqual(new Array(started).fill(1));
  expect(counts.slice(started)).toEqual(new Array(counts.length - started).fill(2));
});
