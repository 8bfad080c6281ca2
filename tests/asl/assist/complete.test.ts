import { describe, expect, it } from 'vitest';
import { changed } from '@/asl/assist/change';
import { complete } from '@/asl/assist/complete';
import { convertText } from '@/asl/assist/format';
import { jsonataFunctions, refusedFunctions } from '@/asl/assist/jsonata-functions';
import { readTree } from '@/asl/assist/read-tree';
import type { Suggestion, Suggestions } from '@/asl/assist/suggestion';
import { services } from '@/asl/integrations/registry';
import { INTRINSICS } from '@/asl/intrinsics/registry';
import { BUILTINS } from '@/asl/query/jsonata-aws/builtins';
import { STATE_TYPES } from '@/asl/rules/field-types';
import { parseJson, SyntaxFault } from '@/asl/syntax/json';
import { parseYaml } from '@/asl/syntax/yaml';
import type { JsonValue } from '@/asl/values';

type Syntax = 'json' | 'yaml';

/** `¦` stands where the cursor is. */
const at = (marked: string, syntax: Syntax = 'json', sample?: JsonValue): Suggestions | undefined => {
  const offset = marked.indexOf('¦');
  return complete(readTree(marked.replace('¦', ''), syntax), offset, sample);
};
const labels = (...given: Parameters<typeof at>): string[] => (at(...given)?.items ?? []).map(({ label }) => label);
const pick = (found: Suggestions | undefined, label: string): Suggestion => {
  const item = found?.items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not among ${found?.items.map((each) => each.label).join(', ')}`);
  return item;
};
/** The text after a suggestion was taken and its gaps were left as they are. */
const taken = (marked: string, label: string, syntax: Syntax = 'json'): string => {
  const found = at(marked, syntax) as Suggestions;
  return apply(marked.replace('¦', ''), found, pick(found, label));
};
const apply = (text: string, { from, to, before }: Suggestions, item: Suggestion): string => {
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', from - 1) + 1))?.[0] ?? '';
  const insert = item.insert
    .replace(/(?<!\\)\$\{([^}]*)\}/g, '$1')
    .replaceAll('\\${', '${')
    .replaceAll('\n', `\n${indent}`)
    .replaceAll('\t', '  ');
  return changed(text, [...(before === undefined ? [] : [before]), { from, to, insert }]);
};

const machine = (states: string, more = ''): string => `{${more} "StartAt": "A", "States": {${states}}}`;

describe('names', () => {
  it('of a state are the fields of its type and language', () => {
    const found = labels(machine('"A": { "Type": "Task", ¦ }'));
    expect(found).toEqual(expect.arrayContaining(['Resource', 'Parameters', 'ResultPath', 'Retry', 'Next', 'End']));
    expect(found).not.toContain('Arguments');
    expect(found).not.toContain('Type');
    expect(labels(machine('"A": { "Type": "Task", ¦ }', '"QueryLanguage": "JSONata",'))).toContain('Arguments');
    expect(labels(machine('"A": { "Type": "Succeed", ¦ }'))).not.toContain('Next');
  });

  it('leave out what a field that is there excludes', () => {
    const found = labels(machine('"A": { "Type": "Wait", "Seconds": 1, "Next": "B", ¦ }'));
    expect(found).not.toEqual(expect.arrayContaining(['Timestamp']));
    expect(found).not.toContain('End');
  });

  it('begin with the type, where there is none', () => {
    const found = at(machine('"A": { ¦ }'))?.items ?? [];
    expect(found.toSorted((a, b) => (b.boost ?? 0) - (a.boost ?? 0))[0]?.label).toBe('Type');
  });

  it.each([
    ['{ ¦ }', ['StartAt', 'States', 'Comment', 'QueryLanguage']],
    [machine('"A": { "Type": "Task", "Retry": [{ ¦ }] }'), ['ErrorEquals', 'MaxAttempts', 'JitterStrategy']],
    [machine('"A": { "Type": "Task", "Catch": [{ ¦ }] }'), ['ErrorEquals', 'Next', 'ResultPath']],
    [machine('"A": { "Type": "Choice", "Choices": [{ "And": [{ ¦ }] }] }'), ['Variable', 'StringEquals', 'Not']],
    [machine('"A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { ¦ } } }'), ['Mode', 'ExecutionType']],
    [machine('"A": { "Type": "Map", "ItemReader": { "ReaderConfig": { ¦ } } }'), ['InputType', 'CSVHeaders']],
  ])('in %s', (text, expected) => expect(labels(text)).toEqual(expect.arrayContaining(expected)));

  it('of states are those that are led to, and skeletons', () => {
    const found = labels(machine('"A": { "Type": "Pass", "Next": "Sort" }, ¦'));
    expect(found[0]).toBe('Sort');
    expect(found).toContain('Task: call Lambda');
    expect(found).not.toContain('A');
  });

  it('of parameters are those of the integration, the required ones first', () => {
    const task = (field: string) =>
      machine(
        `"A": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "${field}": { "Item": {}, ¦ } }`,
      );
    expect(labels(task('Parameters')).slice(0, 2)).toEqual(['TableName', 'TableName.$']);
    expect(labels(task('Parameters'))).not.toContain('Item');
    expect(labels(task('Arguments').replace('{', '{"QueryLanguage":"JSONata",'))).not.toContain('TableName.$');
    expect(labels(machine('"A": { "Type": "Task", "Parameters": { "Item": { ¦ } } }'))).toEqual([]);
  });

  it('are written with a value to fill in, or replace a name alone', () => {
    expect(taken(machine('"A": { "Type": "Pass", ¦ }'), 'End')).toContain('"Type": "Pass", "End": true }');
    expect(taken(machine('"A": { "Type": "Pass", "Nex¦": "B" }'), 'Next')).toContain('"Next": "B"');
    expect(taken(machine('"A": { "Type": "Pass", Nex¦ }'), 'Next')).toContain('"Next": ""');
  });

  it('bring the commas they need', () => {
    expect(taken(machine('"A": { "Type": "Pass"\n¦\n"End": true }'), 'Comment')).toContain(
      '"Type": "Pass",\n"Comment": "",',
    );
    expect(taken(machine('"A": { ¦"End": true }'), 'Comment')).toContain('{ "Comment": "","End": true }');
  });
});

describe('values', () => {
  it.each([
    ['{ "StartAt": ¦, "States": { "A": {}, "B": {} } }', ['A', 'B']],
    [machine('"A": { "Type": "Pass", "Next": "¦" }, "B": { "Type": "Succeed" }'), ['B', 'A']],
    [machine('"A": { "Type": "Task", "Catch": [{ "Next": ¦ }] }, "B": {}'), ['B']],
    [machine('"A": { "Type": ¦ }'), [...STATE_TYPES]],
    [machine('"A": { "Type": "Task", "Retry": [{ "JitterStrategy": "¦" }] }'), ['NONE', 'FULL']],
    [machine('"A": { "Type": "Pass", "End": ¦ }'), ['true']],
    [machine('"A": { "Type": "Pass", "ResultPath": ¦ }'), ['$']],
    [machine('"A": { "Type": "Task", "Retry": [¦] }'), ['A retrier']],
    [machine('"A": { "Type": "Choice", "Choices": [¦] }'), ['A rule']],
    ['¦', ['A state machine']],
  ])('in %s', (text, expected) => expect(labels(text)).toEqual(expect.arrayContaining(expected)));

  it('of Next stay inside the workflow they stand in', () => {
    const inner =
      '"B": { "Type": "Map", "ItemProcessor": { "StartAt": "X", "States": { "X": { "Next": "¦" }, "Y": {} } } }';
    expect(labels(machine(`"A": {}, ${inner}`))).toEqual(['X', 'Y']);
  });

  it('of Resource are every optimised integration by every pattern', () => {
    const found = labels(machine('"A": { "Type": "Task", "Resource": "¦" }'));
    for (const { token, actions } of services.values()) {
      for (const [api, { patterns = [] }] of Object.entries(actions)) {
        const arn = `arn:aws:states:::${token}:${api}`;
        expect(found).toEqual(expect.arrayContaining([arn, ...patterns.map((pattern) => `${arn}.${pattern}`)]));
      }
    }
  });

  it('of ErrorEquals are those of the service, of Fail states and of the language, each once', () => {
    const text = machine(
      '"A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Retry": [{ "ErrorEquals": ["States.Timeout", ¦] }] }, "B": { "Type": "Fail", "Error": "TooHeavy" }',
    );
    const found = labels(text);
    expect(found).toEqual(expect.arrayContaining(['SQS.QueueDoesNotExistException', 'TooHeavy', 'States.ALL']));
    expect(found).not.toContain('States.Timeout');
  });

  it('are silent where nothing is known', () => {
    expect(at(machine('"A": { "Type": "Pass", "Comment": "¦" }'))).toBeUndefined();
    expect(at(machine('"A": { "Type": "Pass", "Result": { ¦ } }'))).toBeUndefined();
    expect(at('{ "A": 1 }¦')).toBeUndefined();
  });
});

describe('JSONPath', () => {
  const sample = { order: { items: [{ 'unit price': 2 }], id: 'x' } };
  const task = (more: string) =>
    machine(`"A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", ${more} }`);

  it('reads the sample, the context and the variables', () => {
    const text = machine('"A": { "Type": "Pass", "Assign": { "total.$": "$.x", "kind": 1 }, "InputPath": "$¦" }');
    expect(labels(text, 'json', sample)).toEqual(
      expect.arrayContaining([
        '$',
        '$.order.items[0]',
        "$.order.items[0]['unit price']",
        '$total',
        '$kind',
        '$$.Execution.Id',
      ]),
    );
  });

  it('reads what the service returns in ResultSelector', () => {
    const found = labels(task('"ResultSelector": { "x.$": "$.¦" }'), 'json', sample);
    expect(found).toContain('$.Payload');
    expect(found).not.toContain('$.order');
  });

  it('offers functions in templates alone', () => {
    expect(labels(task('"Parameters": { "x.$": "States.¦" }'))).toEqual([...INTRINSICS.keys()]);
    expect(labels(task('"Parameters": { "x.$": ¦ }'))).toEqual(expect.arrayContaining(['$', 'States.Format']));
    expect(labels(task('"Parameters": { "x": "$¦" }'))).toEqual([]);
    expect(labels(task('"InputPath": "States.¦"'))).toEqual([]);
  });

  it('goes on inside a call', () => {
    const text = task('"Parameters": { "x.$": "States.Format(\'{}\', $.or¦)" }');
    const found = at(text, 'json', sample) as Suggestions;
    expect(apply(text.replace('¦', ''), found, pick(found, '$.order.id'))).toContain("States.Format('{}', $.order.id)");
  });

  it('sees variables of outer workflows, but none through a Distributed Map', () => {
    const map = (config: string) =>
      machine(
        `"A": { "Type": "Pass", "Assign": { "rate": 1 } }, "M": { "Type": "Map", "ItemProcessor": { ${config} "States": { "X": { "Type": "Pass", "InputPath": "$¦" } } } }`,
      );
    expect(labels(map(''))).toContain('$rate');
    expect(labels(map('"ProcessorConfig": { "Mode": "DISTRIBUTED" },'))).not.toContain('$rate');
  });
});

describe('JSONata', () => {
  const jsonata = (more: string) =>
    machine(
      `"A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", ${more} }`,
      '"QueryLanguage": "JSONata",',
    );

  it('knows every function AWS offers', () => {
    expect([...jsonataFunctions.keys()].toSorted()).toEqual(
      [...BUILTINS].filter((name) => !refusedFunctions.has(name)).toSorted(),
    );
  });

  it('reads input, result, variables and functions', () => {
    const found = labels(jsonata('"Assign": { "n": 1 }, "Output": "{% $¦ %}"'), 'json', { order: 1 });
    expect(found).toEqual(
      expect.arrayContaining([
        '$states.input',
        '$states.input.order',
        '$states.result.Payload',
        '$n',
        '$count',
        '$states.context.State.Name',
      ]),
    );
    expect(found).not.toContain('$states.errorOutput');
    expect(labels(jsonata('"Arguments": "{% $¦ %}"'))).not.toContain('$states.result');
    expect(labels(jsonata('"Catch": [{ "Output": "{% $¦ %}" }]'))).toContain('$states.errorOutput');
  });

  it('calls a function with its parameters', () => {
    expect(taken(jsonata('"Output": "{% $su¦ %}"'), '$substringBefore')).toContain(
      '{% $substringBefore(text, characters) %}',
    );
    expect(taken(jsonata('"Output": "{% $¦ %}"'), '$uuid')).toContain('{% $uuid() %}');
  });

  it('is silent in plain text and offers an expression where one belongs', () => {
    expect(at(jsonata('"Output": "$¦"'))).toBeUndefined();
    const choice = machine('"A": { "Type": "Choice", "Choices": [{ "Condition": ¦ }] }', '"QueryLanguage": "JSONata",');
    expect(taken(choice, '{% … %}')).toContain('"Condition": "{% $states.input %}"');
  });
});

describe('YAML', () => {
  const yaml = (lines: string): string =>
    `StartAt: A\nStates:\n  A:\n    Type: Task\n${lines}  B:\n    Type: Succeed\n`;

  it.each([
    ['a name on an empty line', yaml('    ¦\n'), 'Resource'],
    ['a name begun', yaml('    Res¦\n    End: true\n'), 'Resource'],
    ['a target', yaml('    Next: ¦\n'), 'B'],
    ['a name in a new item', yaml('    Retry:\n      - ¦\n'), 'ErrorEquals'],
    ['a name in an item', yaml('    Retry:\n      - ErrorEquals: [States.ALL]\n        Max¦\n'), 'MaxAttempts'],
    ['an error', yaml('    Retry:\n      - ErrorEquals:\n          - Sta¦\n'), 'States.ALL'],
    ['a new state', yaml('').replace('  B:', '  ¦\n  B:'), 'Wait'],
    ['a field of the machine', '¦\n', 'StartAt'],
    ['a field of the machine, last', yaml('').concat('¦'), 'TimeoutSeconds'],
  ])('%s', (_, text, expected) => expect(labels(text, 'yaml')).toContain(expected));

  it('is written as YAML', () => {
    expect(taken(yaml('    Nex¦\n'), 'Next', 'yaml')).toContain('    Next: \n');
    expect(taken(yaml('    Next: ¦\n'), 'B', 'yaml')).toContain('    Next: B\n');
    expect(taken(yaml('    ¦\n'), 'Retry', 'yaml')).toContain(
      '    Retry:\n      - ErrorEquals:\n          - States.TaskFailed\n        IntervalSeconds: 1\n',
    );
  });
});

/** Whatever is offered anywhere in a machine, the text can still be read once it is taken. */
describe('every suggestion', () => {
  const definition = (language: 'JSONPath' | 'JSONata'): string =>
    JSON.stringify(
      {
        QueryLanguage: language,
        StartAt: 'A',
        States: {
          A: {
            Type: 'Task',
            Resource: 'arn:aws:states:::sqs:sendMessage',
            [language === 'JSONata' ? 'Arguments' : 'Parameters']: { QueueUrl: 'u', 'MessageBody.$': '$.body' },
            ...(language === 'JSONata'
              ? { Output: '{% $states.input %}' }
              : { ResultSelector: { 'id.$': '$.MessageId' } }),
            Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
            Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
            Next: 'B',
          },
          B: { Type: 'Choice', Choices: [{ Next: 'C' }], Default: 'C' },
          C: { Type: 'Map', ItemProcessor: { StartAt: 'D', States: { D: { Type: 'Wait', End: true } } }, End: true },
        },
      },
      null,
      2,
    );

  it.each(['JSONPath', 'JSONata'] as const)('leaves %s readable as JSON', (language) => {
    const text = definition(language);
    const tree = readTree(text);
    let tried = 0;
    for (let offset = 0; offset <= text.length; offset++) {
      const found = complete(tree, offset, { body: 'x' });
      for (const item of found?.items ?? []) {
        const after = apply(text, found as Suggestions, item);
        expect(parseJson(after), `${item.label} at ${offset}:\n${after}`).not.toBeInstanceOf(SyntaxFault);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(1_000);
  });

  it.each(['JSONPath', 'JSONata'] as const)('leaves %s readable as YAML', (language) => {
    const text = (convertText(definition(language), 'json') as { text: string }).text;
    let tried = 0;
    for (let offset = 0; offset <= text.length; offset += 3) {
      // Where a line ends, a new one is begun at its indent, or further in below a name.
      const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
      const indent = `${/^[ -]*/.exec(line)?.[0].replaceAll('-', ' ')}${line.endsWith(':') ? '  ' : ''}`;
      const here = text[offset] === '\n' ? `${text.slice(0, offset)}\n${indent}` : undefined;
      const whole = here === undefined ? text : here + text.slice(offset);
      const found = complete(readTree(whole, 'yaml'), here?.length ?? offset, { body: 'x' });
      for (const item of (found?.items ?? []).filter((_, index) => index % 5 === 0)) {
        const after = apply(whole, found as Suggestions, item);
        expect(parseYaml(after), `${item.label} at ${offset}:\n${after}`).not.toBeInstanceOf(SyntaxFault);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(200);
  });
});
