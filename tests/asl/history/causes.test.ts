import { describe, expect, it } from 'vitest';
import { runMachine } from '../../support/machine';

const one = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });
const inner = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
const P = "An error occurred while executing the state 'S' (entered at the event id #2). ";
const pass = (more: object) => one({ Type: 'Pass', ...more });
const wait = (more: object) => one({ Type: 'Wait', ...more });
const map = (more: object) => one({ Type: 'Map', ItemProcessor: inner, ...more });
const distributed = (more: object) =>
  map({ ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...inner }, ...more });
const task = (more: object) => one({ Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: {}, ...more });
const choice = (rule: object) => ({
  StartAt: 'S',
  States: { S: { Type: 'Choice', Choices: [{ ...rule, Next: 'Z' }], Default: 'Z' }, Z: { Type: 'Succeed' } },
});

describe('the cause of States.Runtime', () => {
  it.each<[string, object, string]>([
    [
      '{"a":1}',
      pass({ Parameters: { k: { 'x.$': '$.no' } } }),
      `The JSONPath '$.no' specified for the field 'x.$' could not be found in the input '{"a":1}'`,
    ],
    [
      '{"a":1}',
      pass({ Assign: { 'v.$': '$.no' } }),
      `The JSONPath '$.no' specified for the field 'v.$' could not be found in the input '{"a":1}'`,
    ],
    ['{}', pass({ InputPath: '$.no' }), `Invalid path '$.no' : No results for path: $['no']`],
    ['{}', pass({ OutputPath: '$.no.such' }), `Invalid path '$.no.such' : Missing property in path $['no']`],
    ['{}', pass({ InputPath: '$.a[0]' }), `Invalid path '$.a[0]' : Missing property in path $['a']`],
    ['{"a":1}', pass({ InputPath: '$.a.b' }), `Invalid path '$.a.b' : Property ['b'] not found in path $['a']`],
    ['{}', task({ TimeoutSecondsPath: '$.t' }), `Invalid path '$.t' : No results for path: $['t']`],
    ['{}', task({ HeartbeatSecondsPath: '$.t' }), `Invalid path '$.t' : No results for path: $['t']`],
    ['{}', wait({ SecondsPath: '$.w' }), 'The SecondsPath parameter does not reference an input value: $.w'],
    ['{"w":-1}', wait({ SecondsPath: '$.w' }), 'The SecondsPath parameter references a negative value: $.w == -1'],
    [
      '{"w":1.5}',
      wait({ SecondsPath: '$.w' }),
      'The SecondsPath parameter cannot be parsed as a long value: $.w == 1.5',
    ],
    ['{"w":"x"}', wait({ SecondsPath: '$.w' }), 'The SecondsPath parameter cannot be parsed as a long value: $.w == x'],
    ['{"w":2147483648}', wait({ SecondsPath: '$.w' }), 'Wait state delay is too long.'],
    [
      '{"w":"2016-03-14 01:59:00Z"}',
      wait({ TimestampPath: '$.w' }),
      'The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.w == 2016-03-14 01:59:00Z',
    ],
    [
      '{"i":[],"n":"x"}',
      map({ ItemsPath: '$.i', MaxConcurrencyPath: '$.n' }),
      'The MaxConcurrencyPath field refers to value "x" which is not a valid integer: $.n',
    ],
    [
      '{"i":[],"n":{}}',
      distributed({ ItemsPath: '$.i', ToleratedFailureCountPath: '$.n' }),
      'The ToleratedFailureCountPath field refers to value "{}" which is not a valid integer: $.n',
    ],
    [
      '{"i":[],"n":[1]}',
      distributed({ ItemsPath: '$.i', ToleratedFailurePercentagePath: '$.n' }),
      'The ToleratedFailurePercentagePath field refers to value "[1]" which is not a valid float: $.n',
    ],
    [
      '{"i":[],"n":-1}',
      distributed({ ItemsPath: '$.i', ToleratedFailureCountPath: '$.n' }),
      'ToleratedFailureCount cannot be negative.',
    ],
    [
      '{"i":[],"n":100.1}',
      distributed({ ItemsPath: '$.i', ToleratedFailurePercentagePath: '$.n' }),
      'ToleratedFailurePercentage must be between 0 and 100.',
    ],
    ['{"a":1}', map({}), 'Reference path "$" must point to array.'],
    [
      '{"other":1}',
      pass({ Parameters: { 'x.$': "States.Format('{}', States.JsonToString($.nope))" } }),
      `The function 'States.Format('{}', States.JsonToString($.nope))' had the following error: The JsonPath argument for the field '$.nope' could not be found in the input '{"other":1}'`,
    ],
    [
      '{"a":[1]}',
      pass({ Parameters: { 'x.$': 'States.ArrayGetItem($.a[9], 0)' } }),
      `The function 'States.ArrayGetItem($.a[9], 0)' had the following error: The JsonPath argument for the field '$.a[9]' could not be found in the input '{"a":[1]}'`,
    ],
    [
      '{}',
      choice({ Variable: '$.x', NumericEquals: 1 }),
      `Invalid path '$.x': The choice state's condition path references an invalid value.`,
    ],
    [
      '{"x":1}',
      choice({ Variable: '$.x', NumericEqualsPath: '$.y' }),
      `Invalid path '$.y': The choice state's condition path references an invalid value.`,
    ],
    [
      '{}',
      choice({ And: [{ Not: { Variable: '$.x', IsNull: true } }] }),
      `Invalid path '$.x': The choice state's condition path references an invalid value.`,
    ],
    [
      '{}',
      { StartAt: 'S', States: { S: { Type: 'Fail', ErrorPath: '$.e' } } },
      `The JSONPath '$.e' specified for the field 'ErrorPath' could not be found in the input '{}'`,
    ],
    [
      '{}',
      { StartAt: 'S', States: { S: { Type: 'Fail', CausePath: '$.e' } } },
      `The JSONPath '$.e' specified for the field 'CausePath' could not be found in the input '{}'`,
    ],
  ])('%s %#', async (input, definition, cause) => {
    const run = await runMachine(definition, { input, mocks: { S: [{ Return: 1 }] } });
    expect([run.error, run.cause]).toEqual(['States.Runtime', P + cause]);
  });

  it('of a context path quotes the whole context object', async () => {
    const run = await runMachine(pass({ Parameters: { 'x.$': '$$.Execution.Input.no' } }), { executionName: 'e' });
    expect(run.cause).toContain(
      `The JSONPath '$$.Execution.Input.no' specified for the field 'x.$' could not be found in the input '{"Execution":{"Id":"arn:`,
    );
    expect(run.cause).toMatch(
      /"Name":"e","RoleArn":"[^"]+","RedriveCount":0\},"StateMachine":\{.*"State":\{"Name":"S"/,
    );
  });

  it('of a Choice without a match and a Default', async () => {
    const machine = choice({ Variable: '$.x', IsPresent: true }) as { States: { S: { Default?: string } } };
    delete machine.States.S.Default;
    const run = await runMachine(machine);
    expect([run.error, run.cause]).toEqual([
      'States.Runtime',
      `${P}Failed to transition out of the state. The state does not point to a next state.`,
    ]);
  });
});

describe('the cause of a ResultPath that cannot be written', () => {
  it.each([
    ['"input1"', '$.x', 'Unable to apply ReferencePath $.x to input "input1"'],
    ['[1]', '$.x', 'Unable to apply ReferencePath $.x to input [1]'],
    ['{"a":1}', '$.a.b', 'Unable to apply step "b" to input 1'],
    ['{"a":[1]}', '$.a[3]', 'Unable to apply step "3" to input [1]'],
  ])('%s %s', async (input, ResultPath, cause) => {
    const run = await runMachine(pass({ Result: 1, ResultPath }), { input });
    expect([run.error, run.cause]).toEqual(['States.ReferencePathConflict', P + cause]);
  });

  it('is none where objects are made on the way, an item is replaced, or nothing is kept', async () => {
    const written = async (ResultPath: string | null, input: string) =>
      (await runMachine(pass({ Result: 7, ResultPath }), { input })).outputText;
    expect(await written('$.a.b', '{"z":1.0}')).toBe('{"z":1.0,"a":{"b":7}}');
    expect(await written("$['a b'].c", '{}')).toBe('{"a b":{"c":7}}');
    expect(await written('$.a[1]', '{"a":[1,2,3]}')).toBe('{"a":[1,7,3]}');
    expect(await written(null, '{ "a": 1 }')).toBe('{ "a": 1 }');
  });
});

describe('the cause of States.QueryEvaluationError', () => {
  const jsonata = (state: object) => one({ QueryLanguage: 'JSONata', ...state });
  const rule = (Condition: string) => ({
    StartAt: 'S',
    States: {
      S: { Type: 'Choice', QueryLanguage: 'JSONata', Choices: [{ Condition, Next: 'Z' }], Default: 'Z' },
      Z: { Type: 'Succeed' },
    },
  });
  const said = (text: string, field: string, rest: string) =>
    `The JSONata expression '${text}' specified for the field '${field}' ${rest}`;
  const kind = (wanted: string, was: string, value: string) =>
    `returned an unexpected result type. Expected '${wanted}', but was '${was}' for value: ${value}`;

  it.each<[object, string | undefined, string]>([
    [
      jsonata({ Type: 'Pass', Output: '{%  $nothing  %}' }),
      'Output',
      said('$nothing', 'Output', 'returned nothing (undefined).'),
    ],
    [
      jsonata({ Type: 'Pass', Output: { a: [1, '{% $x %}'] } }),
      'Output/a[1]',
      said('$x', 'Output/a[1]', 'returned nothing (undefined).'),
    ],
    [
      jsonata({ Type: 'Pass', Assign: { v: '{% function($x){$x} %}' } }),
      'Assign/v',
      said('function($x){$x}', 'Assign/v', 'returned an unsupported result type.'),
    ],
    [
      jsonata({ Type: 'Pass', Output: '{% 1 + "a" %}' }),
      'Output',
      said(
        '1 + "a"',
        'Output',
        'threw an error during evaluation. T2002: The right side of the "+" operator must evaluate to a number',
      ),
    ],
    [
      jsonata({ Type: 'Pass', Output: '{% $eval("1") %}' }),
      'Output',
      said('$eval("1")', 'Output', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'),
    ],
    [
      jsonata({ Type: 'Pass', Output: '{% $error("no") %}' }),
      'Output',
      said('$error("no")', 'Output', 'threw an error during evaluation. D3137: no'),
    ],
    [
      jsonata({ Type: 'Map', Items: '{% 1 %}', ItemProcessor: inner }),
      'Items',
      said('1', 'Items', kind('array', 'number', '1')),
    ],
    [
      jsonata({ Type: 'Map', Items: '{% "a" %}', ItemProcessor: inner }),
      'Items',
      said('"a"', 'Items', kind('array', 'string', '"a"')),
    ],
    [
      jsonata({ Type: 'Map', Items: '{% null %}', ItemProcessor: inner }),
      'Items',
      said('null', 'Items', kind('array', 'null', 'null')),
    ],
    [jsonata({ Type: 'Map', ItemProcessor: inner }), undefined, 'Map state input must be an array but was: {}'],
    [
      jsonata({ Type: 'Map', Items: [], MaxConcurrency: '{% "x" %}', ItemProcessor: inner }),
      'MaxConcurrency',
      said('"x"', 'MaxConcurrency', kind('number', 'string', '"x"')),
    ],
    [
      jsonata({ Type: 'Wait', Timestamp: '{% "soon" %}' }),
      'Timestamp',
      'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: soon',
    ],
    [
      jsonata({ Type: 'Wait', Timestamp: '{% 5 %}' }),
      'Timestamp',
      said('5', 'Timestamp', kind('string', 'number', '5')),
    ],
    [
      jsonata({ Type: 'Wait', Seconds: '{% "5" %}' }),
      'Seconds',
      said('"5"', 'Seconds', kind('number', 'string', '"5"')),
    ],
    [rule('{% 1 %}'), 'Choices[0]/Condition', said('1', 'Choices[0]/Condition', kind('boolean', 'number', '1'))],
    [
      jsonata({ Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Arguments: {}, TimeoutSeconds: '{% "1" %}' }),
      'TimeoutSeconds',
      said('"1"', 'TimeoutSeconds', kind('number', 'string', '"1"')),
    ],
    [
      { StartAt: 'S', States: { S: { Type: 'Fail', QueryLanguage: 'JSONata', Error: '{% 1 %}' } } },
      'Error',
      said('1', 'Error', kind('string', 'number', '1')),
    ],
  ])('%#', async (definition, location, cause) => {
    const run = await runMachine(definition);
    expect([run.error, run.cause]).toEqual(['States.QueryEvaluationError', P + cause]);
    const failed = run.events().find(({ type }) => type === 'EvaluationFailed')?.evaluationFailedEventDetails;
    expect(failed).toEqual({
      state: 'S',
      error: 'States.QueryEvaluationError',
      cause: P + cause,
      ...(location === undefined ? {} : { location }),
    });
  });

  it('can be caught by a Task, with the whole cause in the error output', async () => {
    const run = await runMachine({
      QueryLanguage: 'JSONata',
      StartAt: 'S',
      States: {
        S: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sns:publish',
          Arguments: '{% $x %}',
          Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'Z' }],
          End: true,
        },
        Z: { Type: 'Succeed' },
      },
    });
    expect(run.output).toEqual({
      Error: 'States.QueryEvaluationError',
      Cause: `${P}${said('$x', 'Arguments', 'returned nothing (undefined).')}`,
    });
  });
});
