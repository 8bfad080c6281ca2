/** Definitions without a fault, which tests then spoil. Each call makes a new one. */
export type Json = Record<string, unknown>;
export interface Machine extends Json {
  States: Record<string, Json>;
}

/** A sound order workflow with every kind of state; each fault below spoils another part of it. */
export const order = (): Machine => ({
  Comment: 'An order, from arrival to delivery',
  StartAt: 'Prepare',
  States: {
    Prepare: {
      Type: 'Pass',
      Parameters: { 'order.$': '$.order', source: 'shop' },
      ResultPath: '$.prepared',
      Next: 'Charge',
    },
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'charge', 'Payload.$': '$' },
      TimeoutSeconds: 60,
      Retry: [{ ErrorEquals: ['Lambda.ServiceException'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Refused' }],
      Next: 'Large',
    },
    Large: {
      Type: 'Choice',
      Choices: [{ Variable: '$.order.total', NumericGreaterThan: 100, Next: 'Pause' }],
      Default: 'Notify',
    },
    Pause: { Type: 'Wait', Seconds: 30, Next: 'Notify' },
    Notify: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Mail', States: { Mail: { Type: 'Pass', End: true } } },
        { StartAt: 'Ship', States: { Ship: { Type: 'Pass', End: true } } },
      ],
      Next: 'Each item',
    },
    'Each item': {
      Type: 'Map',
      ItemsPath: '$.order.items',
      ItemProcessor: { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } },
      Next: 'Sum up',
    },
    'Sum up': {
      Type: 'Pass',
      QueryLanguage: 'JSONata',
      Assign: { total: '{% $states.input.order.total %}' },
      Output: { done: '{% true %}' },
      Next: 'Delivered',
    },
    Delivered: { Type: 'Succeed' },
    Refused: { Type: 'Fail', Error: 'Refused', Cause: 'The card was refused.' },
  },
});

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:';

/** The same in JSONata throughout: variables, a condition, expressions at every depth, a Map over literal items. */
export const jsonata = (): Machine => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Count',
  States: {
    Count: {
      Type: 'Pass',
      Assign: { total: '{% $sum($states.input.prices) %}', tries: 0 },
      Output: { prices: '{% $states.input.prices %}' },
      Next: 'Enough',
    },
    Enough: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $total > 100 %}', Output: { big: true }, Next: 'Charge' }],
      Default: 'Pause',
    },
    Pause: { Type: 'Wait', Seconds: '{% 10 * ($tries + 1) %}', Next: 'Charge' },
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'charge', Payload: { sum: '{% $total %}' } },
      TimeoutSeconds: '{% 60 %}',
      Retry: [{ ErrorEquals: ['Lambda.ServiceException'], MaxAttempts: 6, BackoffRate: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'Refused' }],
      Output: '{% $states.result.Payload %}',
      Next: 'Tell all',
    },
    'Tell all': {
      Type: 'Map',
      Items: ['mail', 'letter'],
      ItemSelector: { way: '{% $states.context.Map.Item.Value %}' },
      MaxConcurrency: 2,
      ItemProcessor: {
        StartAt: 'Tell',
        States: { Tell: { Type: 'Pass', Output: { told: '{% $states.input.way %}' }, End: true } },
      },
      Next: 'Done',
    },
    Done: { Type: 'Succeed', Output: '{% $states.input %}' },
    Refused: { Type: 'Fail', Error: '{% $states.input.Error %}', Cause: 'The bank said no.' },
  },
});

/** Many items: a Distributed Map with reader, batches and writer, and what it is made of nested once more. */
export const distributed = (): Machine => ({
  StartAt: 'List',
  TimeoutSeconds: 3600,
  States: {
    List: { Type: 'Task', Resource: `${LAMBDA}list`, ResultPath: '$.list', Next: 'Work through' },
    'Work through': {
      Type: 'Map',
      Label: 'orders',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', MaxItems: 1000 },
        Parameters: { Bucket: 'orders', 'Key.$': '$.list.key' },
      },
      ItemBatcher: { MaxItemsPerBatch: 50, BatchInput: { 'day.$': '$.day' } },
      ToleratedFailurePercentage: 5,
      MaxConcurrency: 100,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'Each',
        States: {
          Each: {
            Type: 'Parallel',
            Branches: [
              { StartAt: 'Store', States: { Store: { Type: 'Task', Resource: `${LAMBDA}store`, End: true } } },
              {
                StartAt: 'Is new',
                States: {
                  'Is new': {
                    Type: 'Choice',
                    Choices: [
                      {
                        And: [
                          { Variable: '$.new', IsPresent: true },
                          { Variable: '$.new', BooleanEquals: true },
                        ],
                        Next: 'Greet',
                      },
                    ],
                    Default: 'Leave',
                  },
                  Greet: { Type: 'Task', Resource: `${LAMBDA}greet`, End: true },
                  Leave: { Type: 'Succeed' },
                },
              },
            ],
            ResultSelector: { 'stored.$': '$[0]' },
            End: true,
          },
        },
      },
      ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'done', Prefix: 'orders' } },
      Next: 'Until morning',
    },
    'Until morning': { Type: 'Wait', TimestampPath: '$.morning', End: true },
  },
});

export const soundMachines = [order, jsonata, distributed] as const;
