import { describe, expect, it } from 'vitest';
import { causes } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:work';
const call = (more: object = {}) => ({ Type: 'Task', Resource: LAMBDA, ...more });
const service = (name: string, Parameters: object, more: object = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::${name}`,
  Parameters,
  ...more,
});
const pass = (more: object = { End: true }) => ({ Type: 'Pass', ...more });
const done = { Type: 'Succeed' };
const starts = (StartAt: string, States: object, more: object = {}) => ({ ...more, StartAt, States });

interface Spoilt {
  readonly shape: string;
  /** A value, or YAML. */
  readonly definition: object | string;
  /** Rule and place of each of the three faults. */
  readonly faults: readonly [string, string, string];
}

const files: readonly Spoilt[] = [
  {
    shape: 'one state alone',
    definition: starts('Only', { Only: { Type: 'Wait', Second: 5, End: 'true' } }, { TimeoutSeconds: '60' }),
    faults: ['field.type TimeoutSeconds', 'field.unknown States/Only/Second', 'field.type States/Only/End'],
  },
  {
    shape: 'a chain whose links are misspelt',
    definition: starts('One', { One: pass({ Next: 'Tow' }), Two: call({ next: 'Three' }), Three: { Type: 'succeed' } }),
    faults: ['graph.target.missing States/One/Next', 'field.unknown States/Two/next', 'state.type States/Three/Type'],
  },
  {
    shape: 'a fork whose ways are all written wrongly',
    definition: starts('Fork', {
      Fork: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.a', IsPresent: true },
          {
            And: [
              { Variable: '$.b', IsNull: true, Next: 'Second' },
              { Variable: '$.c', IsNull: false },
            ],
          },
        ],
        Defualt: 'Third',
      },
      First: done,
      Second: done,
      Third: done,
    }),
    faults: [
      'field.required States/Fork/Choices/0',
      'field.unknown States/Fork/Choices/1/And/0/Next',
      'field.unknown States/Fork/Defualt',
    ],
  },
  {
    shape: 'a task with handlers that are no lists',
    definition: starts('Call', {
      Call: call({
        Retry: { ErrorEquals: ['States.Timeout'], MaxAttempts: -1 },
        Catch: { ErrorEquals: ['States.ALL'], Next: 'Mend' },
        End: true,
      }),
      Mend: pass({ Next: 'Told' }),
      Told: done,
    }),
    faults: [
      'field.type States/Call/Retry',
      'field.range States/Call/Retry/MaxAttempts',
      'field.type States/Call/Catch',
    ],
  },
  {
    shape: 'a Parallel of one branch without its brackets',
    definition: starts('Both', {
      Both: { Type: 'Parallel', Branches: starts('In', { In: pass({ Next: 'Out' }) }), Next: ['Out', 'Also'] },
      Out: pass({ Next: 'Also' }),
      Also: done,
    }),
    faults: [
      'field.type States/Both/Branches',
      'graph.target.scope States/Both/Branches/States/In/Next',
      'field.type States/Both/Next',
    ],
  },
  {
    shape: 'a Map that is its own processor, beside a state outside States',
    definition: starts(
      'Each',
      { Each: { Type: 'Map', ItemsPath: '$.items[*]', StartAt: 'In', States: { In: pass() }, Next: 'Rest' } },
      { Rest: done },
    ),
    faults: ['field.unknown Rest', 'path.reference States/Each/ItemsPath', 'state.inner-workflow States/Each/StartAt'],
  },
  {
    shape: 'services called by wrong names',
    definition: starts('Run', {
      Run: service('ecs:runTask:sync', { TaskDefinition: 'nightly' }, { Next: 'Ask' }),
      Ask: service('sqs:sendMessage.waitForTaskToken', { QueueUrl: 'q', MessageBody: 'yes?' }, { Next: 'Tell' }),
      Tell: service('lambda:invoke', { functionName: 'tell' }, { End: true }),
    }),
    faults: [
      'resource.unknown States/Run/Resource',
      'resource.task-token States/Ask/Parameters',
      'resource.parameter.name States/Tell/Parameters/functionName',
    ],
  },
  {
    shape: 'a loop in JSONata that speaks JSONPath',
    definition: starts(
      'Count',
      {
        Count: pass({ Assign: { tries: '{% 1 %}' }, Output: '$states.input', Next: 'Again' }),
        Again: { Type: 'Choice', Choices: [{ Condition: '$.tries > 3', Next: 'Over' }], Default: 'Count' },
        Over: { Type: 'Succeed', Output: '{% $tires %}' },
      },
      { QueryLanguage: 'JSONata' },
    ),
    faults: [
      'jsonata.plain States/Count/Output',
      'jsonata.delimiters States/Again/Choices/0/Condition',
      'variable.unset States/Over/Output',
    ],
  },
  {
    shape: 'one state in JSONata among others',
    definition: starts('Old', {
      Old: pass({ Parameters: { id: '{% $states.input.id %}' }, Next: 'New' }),
      New: { ...pass({ ResultPath: '$.id' }), QueryLanguage: 'JSONata', Next: 'Old again' },
      'Old again': pass({ Parameters: { 'id.$': 'States.Upper($.id)' }, End: true }),
    }),
    faults: [
      'template.no-expression States/Old/Parameters/id',
      'field.language States/New/ResultPath',
      'template.path-value States/Old again/Parameters/id.$',
    ],
  },
  {
    shape: 'three levels of machines',
    definition: starts('Outer', {
      Outer: {
        Type: 'Map',
        ItemProcessor: starts(
          'Middle',
          { Middle: { Type: 'Parallel', Branches: [starts('Inner', { Iner: pass() })], End: true } },
          { ProcessorConfig: { Mode: 'DISTRIBUTED' } },
        ),
        MaxConcurrency: -1,
        End: true,
      },
    }),
    faults: [
      'field.range States/Outer/MaxConcurrency',
      'map.execution-type.needed States/Outer/ItemProcessor/ProcessorConfig',
      'graph.target.missing States/Outer/ItemProcessor/States/Middle/Branches/0/StartAt',
    ],
  },
  {
    shape: 'ends that do not end',
    definition: starts('Try', {
      Try: call({ Catch: [{ ErrorEquals: ['States.Timeouts'], next: 'Failed' }], Next: 'Won' }),
      Won: { ...done, End: true },
      Failed: { Type: 'Fail', Error: 'Failed' },
    }),
    faults: [
      'errors.reserved-name States/Try/Catch/0/ErrorEquals/0',
      'field.unknown States/Try/Catch/0/next',
      'field.unknown States/Won/End',
    ],
  },
  {
    shape: 'a report in YAML',
    definition: `
StartAt: Fetch
States:
  Fetch:
    Type: Task
    Resource: lambda:invoke
    Parameters: { FunctionName: fetch }
    Catch:
      ErrorEquals: [States.TaskFailed]
      Next: Alarm
    Next: Alarm
  Alarm:
    Type: Task
    Resource: arn:aws:states:::sns:publish
    Parameters: { TopicArn: arn, Message: $.Cause }
    End: true
`,
    faults: [
      'resource.arn States/Fetch/Resource',
      'field.type States/Fetch/Catch',
      'template.no-dollar States/Alarm/Parameters/Message',
    ],
  },
];

const foundIn = (definition: object | string): string[] =>
  causes(
    typeof definition === 'string'
      ? checkDocument(definition, { syntax: 'yaml' }).diagnostics
      : checkDocument(JSON.stringify(definition)).diagnostics,
  ).map(({ rule, pointer }) => `${rule} ${pointer.join('/')}`);

describe('twelve definitions of different shapes with three faults each', () => {
  it('are twelve', () => expect(files).toHaveLength(12));

  it.each(files)('has three diagnostics in one pass, one for each cause: $shape', ({ definition, faults }) => {
    expect(foundIn(definition).toSorted()).toEqual(faults.toSorted());
  });
});

describe('a state that only a faulty transition leads to', () => {
  const fork = (rule: object, more: object = { Default: 'Other' }) =>
    starts('A', { A: { Type: 'Choice', Choices: [rule], ...more }, B: done, Other: done });
  const caught = (Catch: unknown, more: object = {}) =>
    starts('A', { A: call({ Catch, End: true, ...more }), B: pass({ Next: 'C' }), C: done });

  it.each([
    ['a rule without Next', fork({ Variable: '$.a', IsNull: true }), 'field.required States/A/Choices/0'],
    [
      'a misspelt Choices',
      fork({}, { Choices: undefined, Choises: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Default: 'Other' }),
      'field.unknown States/A/Choises',
    ],
    ['a catcher without Next', caught([{ ErrorEquals: ['States.ALL'] }]), 'field.required States/A/Catch/0'],
    [
      'a misspelt Catch',
      caught(undefined, { Catc: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }),
      'field.unknown States/A/Catc',
    ],
    [
      'a Next that is an array',
      starts('A', { A: call({ Next: ['B', 'C'] }), B: done, C: done }),
      'field.type States/A/Next',
    ],
  ])('is no second fault: %s', (_, definition, fault) => {
    expect(foundIn(definition)).toEqual([fault]);
  });

  it('is one still when the faulty transition was for another', () => {
    const lost = starts('A', { A: call({ Next: ['B'] }), B: done, C: done });
    expect(foundIn(lost)).toEqual(['field.type States/A/Next', 'graph.unreachable States/C']);
  });
});
