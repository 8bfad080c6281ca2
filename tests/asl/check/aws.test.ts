import { describe, expect, it } from 'vitest';
import { refusalOf, validateDefinition } from '@/asl/check/aws';

const said = (definition: unknown, options = {}) =>
  validateDefinition(typeof definition === 'string' ? definition : JSON.stringify(definition), options).diagnostics.map(
    ({ code, message, location }) => [code, message, location],
  );
const only = (state: object, more: object = {}) => ({ ...more, StartAt: 'A', States: { A: { ...state, End: true } } });
const SCHEMA = 'SCHEMA_VALIDATION_FAILED';
const END = { Type: 'Pass', End: true };

describe('validateDefinition', () => {
  it('names missing top-level fields in one sentence, States first', () => {
    expect(said({})).toEqual([[SCHEMA, 'These fields are required: [States, StartAt]', '/']]);
  });

  it('quotes the text and counts columns as the parser of the service does when it is no JSON', () => {
    const source = '[Source: (String)"order"; line: 1, column: 6]';
    expect(said('order')).toEqual([
      [
        'INVALID_JSON_DESCRIPTION',
        `Unrecognized token 'order': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at ${source}`,
        source,
      ],
    ]);
    expect(said('{a: 1}')[0]?.[1]).toBe(
      `Unexpected character ('a' (code 97)): was expecting double-quote to start field name\n at [Source: (String)"{a: 1}"; line: 1, column: 3]`,
    );
  });

  it('gives no place for an empty text, and null where a workflow has no end', () => {
    expect(said(' ')).toEqual([[SCHEMA, 'Definition must be a valid JSON object', undefined]]);
    expect(said({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } })).toEqual([
      ['MISSING_END_STATE', 'Workflow has no terminal state', null],
    ]);
  });

  it('writes indexes in brackets', () => {
    const branch = { StartAt: 'In', States: { In: { Type: 'Pass', Catch: [], End: true } } };
    expect(said(only({ Type: 'Parallel', Branches: [branch] }))).toEqual([
      [SCHEMA, `Field 'Catch' is not supported`, '/States/A/Branches[0]/States/In'],
    ]);
  });

  it('writes indexes as JSON Pointers do when asked to', () => {
    const branch = { StartAt: 'In', States: { In: { Type: 'Pass', Catch: [], End: true } } };
    const machine = only({ Type: 'Parallel', Branches: [branch] });
    expect(said(machine, { indexes: 'slashes' })[0]?.[2]).toBe('/States/A/Branches/0/States/In');
  });

  it('lists the target that is missing, then the states nothing reaches', () => {
    expect(said({ StartAt: 'Nowhere', States: { A: END, B: END } }).map(([, message]) => message)).toEqual([
      `Missing 'Next' target: Nowhere`,
      'State "A" is not reachable.',
      'State "B" is not reachable.',
    ]);
  });

  it('does not list states that a lost state leads to', () => {
    const chain = { A: { Type: 'Pass', Next: 'B' }, B: END };
    expect(said({ StartAt: 'Nowhere', States: chain }).map(([, message]) => message)).toEqual([
      `Missing 'Next' target: Nowhere`,
      'State "A" is not reachable.',
    ]);
  });

  it('does not look for unreachable states where there is no end', () => {
    const loop = { A: { Type: 'Pass', Next: 'A' }, Lost: { Type: 'Pass', Next: 'A' } };
    expect(said({ StartAt: 'A', States: loop }).map(([code]) => code)).toEqual(['MISSING_END_STATE']);
  });

  it('accepts an inner workflow without an end, as the service does', () => {
    const processor = { StartAt: 'In', States: { In: { Type: 'Pass', Next: 'In' } } };
    expect(said(only({ Type: 'Map', ItemProcessor: processor }), { severity: 'WARNING' })).toEqual([]);
  });

  it('takes every word but JSONPath for JSONata, and says what is wrong with the word after that', () => {
    expect(said(only({ Type: 'Pass', QueryLanguage: 'jsonpath', InputPath: '$.a' }))).toEqual([
      [
        SCHEMA,
        `The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage`,
        '/States/A',
      ],
      [SCHEMA, 'Value should be one of the following: [JSONPath, JSONata]', '/States/A/QueryLanguage'],
    ]);
  });

  it('does not let a Map hand its language to the states inside', () => {
    const inner = { Type: 'Pass', Output: { n: '{% 1 %}' }, End: true };
    const map = { Type: 'Map', QueryLanguage: 'JSONata', ItemProcessor: { StartAt: 'In', States: { In: inner } } };
    expect(said(only(map)).map(([, , location]) => location)).toEqual(['/States/A/ItemProcessor/States/In']);
  });

  it('places States.ALL and template faults where the service does', () => {
    const task = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f' };
    expect(said(only({ ...task, Retry: [{ ErrorEquals: ['Busy', 'States.ALL'] }] }))).toEqual([
      [SCHEMA, 'States.ALL must appear alone and at end of list', '/States/A/Retry[0]/ErrorEquals[1]'],
    ]);
    expect(said(only({ Type: 'Pass', Parameters: { 'x.$': 'x' } }))).toEqual([
      [
        SCHEMA,
        `The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call`,
        '/States/A/Parameters',
      ],
    ]);
  });

  it('gives warnings only when asked, and they leave the result OK', () => {
    const text = JSON.stringify(only({ Type: 'Pass', Parameters: { id: '$.id' } }));
    expect(validateDefinition(text)).toEqual({ result: 'OK', diagnostics: [], truncated: false });
    const asked = validateDefinition(text, { severity: 'WARNING' });
    expect(asked.result).toBe('OK');
    expect(asked.diagnostics).toMatchObject([
      { severity: 'WARNING', code: 'NO_DOLLAR', location: '/States/A/Parameters/id' },
    ]);
  });

  it('cuts the list at maxResults and says so', () => {
    const text = JSON.stringify(only({ Type: 'Pass', Output: 1, Arguments: 2, Foo: 3 }));
    const cut = validateDefinition(text, { maxResults: 2 });
    expect(cut.diagnostics).toHaveLength(2);
    expect(cut).toMatchObject({ result: 'FAIL', truncated: true });
  });

  it('keeps what Express workflows cannot do to Express workflows and Express children', () => {
    const wait = {
      Type: 'Task',
      Resource: 'arn:aws:states:::ecs:runTask.sync',
      Parameters: { TaskDefinition: 't' },
      End: true,
    };
    const machine = { StartAt: 'A', States: { A: wait } };
    expect(said(machine)).toEqual([]);
    const refusal = `Express state machine does not support '.sync' service integration`;
    expect(said(machine, { type: 'EXPRESS' })).toEqual([[SCHEMA, refusal, '/States/A/Resource']]);
    const child = (ExecutionType: string) =>
      only({
        Type: 'Map',
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType }, StartAt: 'In', States: { In: wait } },
      });
    expect(said(child('STANDARD'))).toEqual([]);
    expect(said(child('EXPRESS'))).toEqual([[SCHEMA, refusal, '/States/A/ItemProcessor/States/In/Resource']]);
  });
});

describe('refusalOf', () => {
  it('is absent for a definition that can be created', () => {
    expect(refusalOf(JSON.stringify({ StartAt: 'A', States: { A: END } }))).toBeUndefined();
  });

  it('joins all faults, each with code and place', () => {
    expect(refusalOf(JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'Z' } } }))).toBe(
      `Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: Z at /States/A/Next, MISSING_END_STATE: Workflow has no terminal state at null'`,
    );
  });
});
