import { GUIDE, type Service } from '../service';
import type { Shape } from '../shape';

/** A typed value: `{"S": "x"}`, `{"N": "1"}`; numbers are texts. */
export const attributeValue: Shape = {
  'S?': 'string',
  'N?': 'string',
  'B?': 'string',
  'BOOL?': 'boolean',
  'NULL?': 'boolean',
  'L?': ['json'],
  'M?': { '*': 'json' },
  'SS?': ['string'],
  'NS?': ['string'],
  'BS?': ['string'],
};

/** Attributes by name. */
export const item: Shape = { '*': attributeValue };

const written: Shape = { 'Attributes?': item, 'ConsumedCapacity?': 'json', 'ItemCollectionMetrics?': 'json' };

const conditional = ['ConditionExpression', 'ExpressionAttributeNames', 'ExpressionAttributeValues'] as const;
const reported = ['ReturnValues', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'] as const;

export const dynamodb: Service = {
  token: 'dynamodb',
  name: 'Amazon DynamoDB',
  source: `${GUIDE}connect-ddb.html`,
  prefix: 'DynamoDB',
  sdkName: 'AmazonDynamoDBv2',
  iam: 'dynamodb',
  denied: 'DynamoDB.AmazonDynamoDBException',
  metadata: true,
  actions: {
    getItem: {
      required: ['TableName', 'Key'],
      parameters: [
        'TableName',
        'Key',
        'ConsistentRead',
        'ProjectionExpression',
        'ExpressionAttributeNames',
        'AttributesToGet',
        'ReturnConsumedCapacity',
      ],
      returns: { 'ConsumedCapacity?': 'json', 'Item?': item },
    },
    putItem: {
      required: ['TableName', 'Item'],
      parameters: ['TableName', 'Item', ...conditional, ...reported],
      returns: written,
    },
    updateItem: {
      parameters: ['TableName', 'Key', 'UpdateExpression', ...conditional, ...reported],
      returns: written,
    },
    deleteItem: { parameters: ['TableName', 'Key', ...conditional, ...reported], returns: written },
  },
  errors: {
    'DynamoDB.ConditionalCheckFailedException': 'the ConditionExpression was false',
    'DynamoDB.ResourceNotFoundException': 'no table of that name',
    'DynamoDB.AmazonDynamoDBException': 'the request is not valid, or the role does not allow it',
    'DynamoDB.ProvisionedThroughputExceededException': 'too many requests for the table: retry with backoff',
    'DynamoDB.TransactionConflictException': 'another transaction holds the item: retry',
  },
};
