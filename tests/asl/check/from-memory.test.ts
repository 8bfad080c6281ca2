import { describe, expect, it } from 'vitest';
import { fixText } from '@/asl/assist/fix-text';
import { causes, type Diagnostic } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';

/** Definitions as people write them who take the language from memory: how many faults each has, and how many no quick fix mends. */
const machines: readonly (readonly [string, number, number, object])[] = [
  [
    'an order whose function gets its input beside Payload',
    4,
    1,
    {
      Comment: 'Charge an order',
      StartAt: 'Validate',
      States: {
        Validate: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'validate', 'order.$': '$.order', 'customer.$': '$.customer' },
          Next: 'IsValid',
        },
        IsValid: {
          Type: 'Choice',
          Choices: [{ Variable: '$.Payload.valid', BooleanEquals: 'true', Next: 'Charge' }],
          Otherwise: 'Reject',
        },
        Charge: { Type: 'Pass', End: true },
        Reject: { Type: 'Fail', Error: 'Invalid', Cause: '$.reason' },
      },
    },
  ],
  [
    'a Map whose states stand in the processor itself',
    4,
    0,
    {
      StartAt: 'Resize all',
      States: {
        'Resize all': {
          Type: 'Map',
          ItemsPath: '$.images[*]',
          MaxConcurency: 5,
          ItemProcessor: {
            Resize: {
              Type: 'Task',
              Resource: 'arn:aws:states:::lambda:invoke',
              Parameters: { FunctionName: 'resize', 'Payload.$': '$' },
              End: true,
            },
          },
          End: true,
        },
      },
    },
  ],
  [
    'an approval that does not wait',
    4,
    0,
    {
      StartAt: 'Ask',
      States: {
        Ask: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage',
          Parameters: {
            QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/approvals',
            Message: { 'id.$': '$.id', 'token.$': '$$.Task.Token' },
          },
          Catch: [
            { ErrorEquals: ['States.ALL'], Goto: 'Give up' },
            { ErrorEquals: ['States.Timeout'], Next: 'Give up' },
          ],
          Next: 'Done',
        },
        Done: { Type: 'Succeed' },
        'Give up': { Type: 'Fail' },
      },
    },
  ],
  [
    'a cart in JSONata without its marks',
    4,
    2,
    {
      QueryLanguage: 'JSONata',
      StartAt: 'Sum',
      States: {
        Sum: {
          Type: 'Pass',
          Assign: { total: '{% $sum($states.input.items.price %}' },
          Output: { 'total.$': '$total' },
          Next: 'Large?',
        },
        'Large?': { Type: 'Choice', Choices: [{ Condition: '$total > 100', Next: 'Discount' }], Default: 'Pay' },
        Discount: { Type: 'Pass', Output: "{% $merge([$states.input, {'discount': 10}]) %}", Next: 'Pay' },
        Pay: { Type: 'Succeed' },
      },
    },
  ],
  [
    'a Parallel that leads out of a branch',
    4,
    2,
    {
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            { StartAt: 'Mail', States: { Mail: { Type: 'Pass', Next: 'Summary' } } },
            {
              StartsAt: 'Store',
              States: { Store: { Type: 'Pass', End: true } },
              Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Summary' }],
            },
          ],
          Next: 'Summary',
        },
        Summary: { Type: 'Pass', Result: { 'mail.$': '$[0]' }, End: true },
      },
    },
  ],
  [
    'a job reported on',
    5,
    1,
    {
      StartAt: 'Start',
      States: {
        Start: {
          Type: 'Task',
          Resource: 'arn:aws:states:::glue:startJobRun.sync',
          Parameters: { jobName: 'nightly', Argument: { '--day.$': '$.day' } },
          ResultPath: '$job',
          Next: 'Pause',
        },
        Pause: { Type: 'Wait', Seconds: '$.delay', Next: 'Report' },
        Report: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sns:publish',
          Parameters: {
            TopicArn: 'arn:aws:sns:us-east-1:123456789012:t',
            'Message.$': "States.Format('Job {} done by {}', $$.Execution.Id)",
          },
          End: true,
        },
      },
    },
  ],
  [
    'a retry in JSONata with fields of JSONPath',
    5,
    2,
    {
      QueryLanguage: 'JSONata',
      StartAt: 'Call',
      States: {
        Call: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'price', Payload: '{% $states.input %}' },
          Retry: [{ ErrorEquals: ['States.All'], MaxAttempts: 3, BackoffRate: 0.5 }],
          Output: '{% $states.result.Payload %}',
          Next: 'Note',
        },
        Note: {
          Type: 'Pass',
          Output: { by: '{% $states.context.Execution.ID %}', result: '{% $states.result %}' },
          End: true,
        },
      },
    },
  ],
  [
    'a file read line by line',
    5,
    3,
    {
      StartAt: 'Each line',
      States: {
        'Each line': {
          Type: 'Map',
          ItemReader: {
            Resource: 'arn:aws:states:::aws-sdk:s3:getObject',
            ReaderConfig: { InputType: 'CSV' },
            Parameters: { Bucket: 'b', Key: 'k.csv' },
          },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'Distributed', MaxConcurrency: 100 },
            StartAt: 'Line',
            States: { Line: { Type: 'Pass', End: true } },
          },
          End: true,
        },
      },
    },
  ],
  [
    'states behind the brace',
    5,
    0,
    {
      StartAt: 'First',
      States: { First: { Type: 'Pass', Parameters: { when: '$$.State.EnteredTime' }, Next: 'Second' } },
      Second: { Type: 'Wait', Timestamp: '2026-12-01 10:00', Next: 'third' },
      Third: { Type: 'Succeed', End: true },
    },
  ],
  [
    'a loop that counts',
    3,
    1,
    {
      StartAt: 'Init',
      States: {
        Init: { Type: 'Pass', Assign: { $counter: 0 }, Next: 'Loop' },
        Loop: {
          Type: 'Choice',
          Choices: [
            { Variable: '$counter', NumericLessThan: 3, Next: 'Work' },
            { Variable: '$counter', NumericGreaterThan: 3, End: true },
          ],
        },
        Work: { Type: 'Pass', Assign: { 'counter.$': '$counter + 1' }, Next: 'Loop' },
      },
    },
  ],
  [
    'calls by half a name',
    6,
    1,
    {
      StartAt: 'Load',
      States: {
        Load: {
          Type: 'Task',
          Resource: 'arn:aws:states:::dynamodb:getitem',
          Parameters: { Table: 'orders', Key: { id: { S: '$.id' } } },
          ResultSelector: { 'order.$': '$.Item' },
          TimeoutSeconds: 0,
          Next: 'Query',
        },
        Query: {
          Type: 'Task',
          Resource: 'arn:aws:states:::dynamodb:query',
          Parameters: { TableName: 'orders', KeyCondition: 'id = :id' },
          End: true,
        },
      },
    },
  ],
  [
    'a Map in JSONata that takes the context from memory',
    6,
    1,
    {
      QueryLanguage: 'JSONata',
      StartAt: 'Map',
      States: {
        Map: {
          Type: 'Map',
          Items: '$states.input.rows',
          ItemSelector: { row: '{% $states.context.Item.Value %}', n: '{% $states.context.Map.Index %}' },
          Iterator: {
            StartAt: 'Row',
            States: { Row: { Type: 'Pass', Output: "{% {'doubled': $states.input.n * 2 } %}", Next: 'End' } },
          },
          ResultPath: '$.rows',
          Next: 'Succeed',
        },
        Succeed: { Type: 'Success' },
      },
    },
  ],
];

const found = (text: string): readonly Diagnostic[] => causes(checkDocument(text).diagnostics);

/** The text with every quick fix made, one after the other. */
function mended(text: string): string {
  const fix = found(text).find((diagnostic) => diagnostic.fix !== undefined)?.fix;
  return fix === undefined ? text : mended(fixText(text, fix));
}

describe('a definition written from memory', () => {
  it.each(machines)('has all its faults told in one pass: %s', (_what, count, unfixed, definition) => {
    const text = JSON.stringify(definition, undefined, 2);
    const first = found(text);
    expect(first).toHaveLength(count);
    const left = found(mended(text));
    expect(left).toHaveLength(unfixed);
    const told = new Set(first.filter(({ fix }) => fix === undefined).map(({ rule }) => rule));
    for (const { rule } of left) expect(told).toContain(rule);
  });
});
