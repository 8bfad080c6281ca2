import { describe, expect, it } from 'vitest';
import {
  fromApiCall,
  fromEvent,
  type JsonObject,
  readEventRule,
  startExecution,
  statusEvents,
  WorldFault,
} from '@/asl';
import { runMachine } from '../../support/machine';

const arn = 'arn:aws:states:us-east-1:111111111111:stateMachine:Orders';
const starting = { stateMachineArn: arn, type: 'STANDARD' as const, uuid: () => 'uuid-1' };

describe('StartExecution', () => {
  it('begins with what was given, or a UUID and {}', () => {
    expect(startExecution({ stateMachineArn: arn }, starting)).toEqual({
      kind: 'begun',
      name: 'uuid-1',
      input: '{}',
      executionArn: 'arn:aws:states:us-east-1:111111111111:execution:Orders:uuid-1',
      isSame: false,
    });
    const express = startExecution({ stateMachineArn: arn, name: 'n' }, { ...starting, type: 'EXPRESS' });
    expect(express).toMatchObject({ executionArn: 'arn:aws:states:us-east-1:111111111111:express:Orders:n:uuid-1' });
  });

  it.each([
    [{ stateMachineArn: 'Orders' }, 'InvalidArn', "Invalid Arn: 'Invalid ARN prefix: Orders'"],
    [{ stateMachineArn: `${arn}2` }, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}2'`],
    [{ stateMachineArn: arn, name: 'a b' }, 'InvalidName', "Invalid Name: 'a b'"],
    [{ stateMachineArn: arn, name: 'x'.repeat(81) }, 'InvalidName', 'Invalid Name: '],
    [
      { stateMachineArn: arn, input: '' },
      'InvalidExecutionInput',
      "Invalid State Machine Execution Input: 'Invalid execution input.'",
    ],
    [
      { stateMachineArn: arn, input: 'not json' },
      'InvalidExecutionInput',
      "Invalid State Machine Execution Input: 'Unrecognized token 'not'",
    ],
    [
      { stateMachineArn: arn, input: `"${'x'.repeat(262_143)}"` },
      'ValidationException',
      'less than or equal to 262144',
    ],
  ])('%j is refused', (request, error, message) => {
    const refused = startExecution(request, starting);
    expect(refused).toMatchObject({ kind: 'refused', error: { error, message: expect.stringContaining(message) } });
  });

  it('counts the bytes of the input as it was sent', () => {
    const [words, umlauts] = [JSON.stringify(new Array(80_000).fill('')), `"${'ä'.repeat(131_072)}"`];
    expect(startExecution({ stateMachineArn: arn, input: words }, starting)).toMatchObject({ kind: 'begun' });
    expect(startExecution({ stateMachineArn: arn, input: umlauts }, starting)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['RUNNING', '{"a":1}', { kind: 'begun', isSame: true }],
    ['RUNNING', '{"a":2}', { kind: 'refused', error: { error: 'ExecutionAlreadyExists' } }],
    ['SUCCEEDED', '{"a":1}', { kind: 'refused', error: { error: 'ExecutionAlreadyExists' } }],
  ])('a name taken by one that is %s with %s', (status, input, expected) => {
    const executions = [{ name: 'n', input, status }];
    const request = { stateMachineArn: arn, name: 'n', input: '{"a":1}' };
    expect(startExecution(request, { ...starting, executions })).toMatchObject(expected);
    expect(startExecution(request, { ...starting, executions, type: 'EXPRESS' })).toMatchObject({ isSame: false });
  });
});

describe('an API call', () => {
  const call = {
    method: 'POST',
    path: '/orders/7',
    headers: { 'X-Request-Id': 'r-1' },
    query: { dry: 'yes' },
    pathParameters: { id: '7' },
    stageVariables: { stage: 'prod' },
    context: { requestId: 'c-1' },
    body: '{"order":{"id":7,"name":"x"}}',
  };

  it('becomes a request by its mapping, each part of which is shown', () => {
    const { request, mapped } = fromApiCall(call, {
      StateMachineArn: arn,
      Input: '$request.body',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: API Gateway's own syntax
      Name: 'order-${request.path.id}-${request.header.x-request-id}',
    });
    expect(request).toEqual({ stateMachineArn: arn, name: 'order-7-r-1', input: call.body });
    expect(mapped).toContainEqual({ parameter: 'Input', expression: '$request.body', value: call.body });
  });

  it.each([
    ['$request.body.order', '{"id":7,"name":"x"}'],
    ['$request.body.order.name', 'x'],
    ['$request.querystring.dry', 'yes'],
    ['$request.path', '/orders/7'],
    ['$stageVariables.stage', 'prod'],
    ['$context.requestId', 'c-1'],
    ['$request.method', 'POST'],
    ['$request.header.constructor', undefined],
    ['$request.body.none', undefined],
  ])('%s gives %s', (Input, expected) => {
    expect(fromApiCall(call, { StateMachineArn: arn, Input }).request.input).toBe(expected);
  });
});

describe('an event', () => {
  const event: JsonObject = { id: 'e-1', source: 'shop', region: 'us-east-1', account: '1', detail: { id: 7 } };
  const told = { arnOf: (name: string) => arn.replace('Orders', name), uuid: () => 'u' };
  const rule = (targets: object[], pattern: object = { source: ['shop'] }) => {
    const read = readEventRule(JSON.parse(JSON.stringify({ name: 'r', pattern, targets })));
    if (read instanceof WorldFault) throw new Error(`${read.path} ${read.message}`);
    return read;
  };

  it('starts the machines among a rule’s targets, with the input each is given', () => {
    const targets = [
      { machine: 'Orders' },
      { machine: 'Orders', inputPath: '$.detail' },
      { machine: 'Ship', inputTransformer: { paths: { id: '$.detail.id' }, template: '{"order": <id>}' } },
      { queue: 'Other' },
    ];
    const { isTaken, requests } = fromEvent(event, rule(targets), told);
    expect(isTaken).toBe(true);
    expect(requests.map(({ input }) => input)).toEqual([JSON.stringify(event), '{"id":7}', '{"order": 7}']);
    expect(requests[2]).toMatchObject({ stateMachineArn: arn.replace('Orders', 'Ship'), name: 'e-1_u' });
  });

  it('that no rule takes starts nothing; a faulty rule names its place', () => {
    expect(fromEvent(event, rule([{ machine: 'Orders' }], { source: ['x'] }), told)).toEqual({
      isTaken: false,
      requests: [],
    });
    expect(readEventRule({ name: 'r', pattern: { source: 'shop' } })).toMatchObject({ path: 'rule.pattern.source' });
  });
});

describe('status-change events', () => {
  const pass = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
  const fail = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E', Cause: 'c' } } };

  it('tell of the beginning and of the end, nulls and all', async () => {
    const events = statusEvents(await runMachine(pass, { input: '{"a": 1}', executionName: 'n' }));
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      detail: {
        status: 'RUNNING',
        name: 'n',
        input: '{"a": 1}',
        output: null,
        stopDate: null,
        redriveStatusReason: 'Execution is RUNNING and cannot be redriven',
      },
    });
    expect(events[1]).toMatchObject({
      detail: {
        status: 'SUCCEEDED',
        output: '{"a": 1}',
        outputDetails: { included: true },
        redriveStatus: 'NOT_REDRIVABLE',
      },
    });
  });

  it('tell why it failed, and that it may be redriven', async () => {
    expect(statusEvents(await runMachine(fail, { type: 'EXPRESS' }))).toEqual([]);
    const [, ended] = statusEvents(await runMachine(fail));
    expect(ended).toMatchObject({
      detail: { status: 'FAILED', error: 'E', cause: 'c', redriveStatus: 'REDRIVABLE', redriveStatusReason: null },
    });
  });
});
