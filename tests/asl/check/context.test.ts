import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { validateDefinition } from '@/asl/check/aws';
import { checkDefinition } from '@/asl/check/check';
import { contextPaths, openContext } from '@/asl/rules/context-object';
import type { JsonObject } from '@/asl/values';

const task = (resource: string, more: JsonObject): JsonObject => ({
  StartAt: 'A',
  States: { A: { Type: 'Task', Resource: resource, ...more, End: true } },
});
const WAITING = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
const send = (body: JsonObject): JsonObject => task(WAITING, { Parameters: { QueueUrl: 'q', MessageBody: body } });
/** A Map, so that all of the context object is there. */
const reading = (text: string): JsonObject => ({
  StartAt: 'M',
  States: { M: { Type: 'Map', ItemProcessor: send({ 'x.$': text, 'token.$': '$$.Task.Token' }), End: true } },
});
const inJsonata = (text: string): JsonObject => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: { Type: 'Pass', Output: `{% ${text} %}`, End: true } },
});
const said = (machine: JsonObject) => checkDefinition(machine).map(({ rule }) => rule);

describe('a path into the context object', () => {
  it.each([...contextPaths.keys(), 'Execution', 'Map.Item', 'State'])('may name what is there: %s', (path) => {
    expect(said(reading(`$$.${path}`))).toEqual([]);
    if (!path.startsWith('Map') && !path.startsWith('Task'))
      expect(said(inJsonata(`$states.context.${path}`))).toEqual([]);
  });

  it.each([...openContext])('may go on below %s', (path) => {
    expect(said(reading(`$$.${path}.order['id']`))).toEqual([]);
  });

  it.each([
    '$$',
    "$$['Execution'].Id",
    '$$.Execution.*',
    '$$..Name',
    "States.Format('{}-{}', $$.Execution.Name, $.id)",
    '$$.Execution.Input.items[0].nmae',
  ])('is left alone where it finds something: %s', (path) => expect(said(reading(path))).toEqual([]));

  it.each([
    ['$$.Execution.Nmae', '$$.Execution.Name'],
    ['$$.execution.Input.id', '$$.Execution.Input.id'],
    ['$$.Execution.Arn', '$$.Execution.Id'],
    ['$$.ExecutionArn', '$$.Execution.Id'],
    ['$$.StateMachineName', '$$.StateMachine.Name'],
    ['$$.Map.Value.id', '$$.Map.Item.Value.id'],
    ['$$.Item.Value.id', '$$.Map.Item.Value.id'],
    ['$$.Token', '$$.Task.Token'],
    [
      "States.Format('{} {}', $$.Execution.Nmae, $$.State.Name)",
      "States.Format('{} {}', $$.Execution.Name, $$.State.Name)",
    ],
  ])('that leads nowhere is mended where it is certain what was meant: %s', (written, meant) => {
    const machine = reading(written);
    const [fault, ...others] = checkDefinition(machine);
    expect(others).toEqual([]);
    expect(fault?.rule).toBe('context.path');
    if (fault?.fix === undefined) throw new Error('no fix is offered');
    expect(applyFix(machine, fault.fix)).toEqual(reading(meant));
  });

  it.each([
    ['$$.Foo', 'holds Execution'],
    ['$$.Name', 'holds Execution'],
    ['$$.State.Input', 'holds EnteredTime, Name, RetryCount'],
    ['$$.Execution.Name.first', 'Nothing stands below $$.Execution.Name'],
    ["$$['Execution']['Nmae']", 'Did you mean'],
  ])('that leads nowhere is told without a fix where it is not: %s', (written, words) => {
    const [fault, ...others] = checkDefinition(reading(written));
    expect(others).toEqual([]);
    expect(fault?.message).toContain(words);
    expect(fault?.fix).toBeUndefined();
  });

  it.each([
    ['$states.context.Foo', undefined],
    ['$states.context.Execution.Nmae & "x"', '$states.context.Execution.Name & "x"'],
    [
      '$states.context.Execution.Input.a + $states.context.State.RetryConut',
      '$states.context.Execution.Input.a + $states.context.State.RetryCount',
    ],
    ['{ "a": [$states.context.Item.Value.b] }', '{ "a": [$states.context.Map.Item.Value.b] }'],
  ])('is looked for in JSONata: %s', (written, meant) => {
    const machine = inJsonata(written);
    const [fault, ...others] = checkDefinition(machine);
    expect([fault?.rule, others]).toEqual(['context.path', []]);
    expect(fault?.fix && applyFix(machine, fault.fix)).toEqual(meant === undefined ? undefined : inJsonata(meant));
  });

  it.each([
    '$states.context[Foo].x',
    '$states.context.Execution[Foo].x',
    '($states := {"context": 1}; $states.context.Foo)',
    '$lookup($states.context, "Foo")',
  ])('is left alone in JSONata where it is not plain what it reads: %s', (text) => {
    expect(said(inJsonata(text))).toEqual([]);
  });

  it('is nothing the service says anything about', () => {
    const ask = (machine: JsonObject) =>
      validateDefinition(JSON.stringify(machine), { severity: 'WARNING' }).diagnostics;
    expect(ask(reading('$$.Foo'))).toEqual([]);
    expect(ask(inJsonata('$states.context.Foo'))).toEqual([]);
  });
});

describe('what the context object holds in places only', () => {
  const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:work';

  it('is the token, in a task that somebody else answers', () => {
    expect(said(task(LAMBDA, { Parameters: { 'token.$': '$$.Task.Token' } }))).toEqual(['context.present']);
    expect(said(send({ 'token.$': '$$.Task.Token' }))).toEqual([]);
    const activity = 'arn:aws:states:us-east-1:123456789012:activity:paint';
    expect(said(task(activity, { Parameters: { 'token.$': '$$.Task.Token' } }))).toEqual([]);
  });

  it('is the item, in a Map and the workflow inside it', () => {
    expect(said(inJsonata('$states.context.Map.Item.Index'))).toEqual(['context.present']);
    expect(said(reading('$$.Map.Item.Index'))).toEqual([]);
  });

  it('may be asked for by a choice', () => {
    const rule = { Variable: '$$.Map', IsPresent: true, Next: 'B' };
    const B = { Type: 'Succeed' };
    expect(said({ StartAt: 'A', States: { A: { Type: 'Choice', Choices: [rule], Default: 'B' }, B } })).toEqual([]);
  });
});
