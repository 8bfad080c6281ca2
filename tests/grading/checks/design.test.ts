import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/asl';
import { type Design, designSchema, judgeDesign } from '@/grading/checks/design';
import { statesOf } from '@/grading/values/definition';

const task = { Type: 'Task', Resource: 'arn:aws:lambda:eu-central-1:123456789012:function:a' };
const starter: JsonValue = { StartAt: 'A', States: { A: { ...task, End: true } } };
const polling: JsonValue = {
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Seconds: 5, Next: 'Ask' },
    Ask: { ...task, Retry: [{ ErrorEquals: ['States.ALL'] }], Next: 'Ready?' },
    'Ready?': { Type: 'Choice', Choices: [{ Variable: '$.done', BooleanEquals: true, Next: 'End' }], Default: 'Wait' },
    End: { Type: 'Succeed' },
  },
};
const stamps = (Mode: string, ExecutionType: string): JsonValue => ({
  StartAt: 'M',
  States: {
    M: {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode, ExecutionType }, StartAt: 'A', States: { A: { ...task, End: true } } },
      End: true,
    },
  },
});
const jsonata: JsonValue = { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };

const broken = (design: Design, definition: JsonValue) =>
  judgeDesign([designSchema.parse(design)], { definition, states: statesOf(definition), starter, type: 'STANDARD' });

describe('rules of design', () => {
  it.each<[Design, JsonValue, boolean]>([
    [{ rule: 'uses-type', type: 'Choice' }, polling, true],
    [{ rule: 'uses-type', type: 'Map' }, polling, false],
    [{ rule: 'avoids-type', type: 'Map' }, polling, true],
    [{ rule: 'avoids-type', type: 'Wait' }, polling, false],
    [{ rule: 'uses-field', field: 'Retry' }, polling, true],
    [{ rule: 'uses-field', field: 'Catch' }, polling, false],
    [{ rule: 'avoids-field', field: 'Seconds' }, polling, false],
    [{ rule: 'task-recovers', calls: 'a', by: 'Retry' }, polling, true],
    [{ rule: 'task-recovers', calls: 'a', by: 'Catch' }, polling, false],
    [{ rule: 'no-polling-loop' }, polling, false],
    [{ rule: 'no-polling-loop' }, starter, true],
    [{ rule: 'child-executions', type: 'EXPRESS' }, stamps('DISTRIBUTED', 'EXPRESS'), true],
    [{ rule: 'child-executions', type: 'EXPRESS' }, stamps('DISTRIBUTED', 'STANDARD'), false],
    [{ rule: 'child-executions', type: 'STANDARD' }, stamps('INLINE', 'STANDARD'), false],
    [{ rule: 'field-at-least', field: 'Seconds', least: 5 }, polling, true],
    [{ rule: 'field-at-least', field: 'Seconds', least: 6 }, polling, false],
    [{ rule: 'field-at-least', field: 'TimeoutSeconds', least: 6 }, polling, true],
    [{ rule: 'at-most-states', count: 3 }, polling, false],
    [{ rule: 'language', allowed: ['JSONata'] }, jsonata, true],
    [{ rule: 'language', allowed: ['JSONata'] }, polling, false],
    [{ rule: 'keeps', states: ['A'] }, starter, true],
    [{ rule: 'keeps', states: ['A'] }, jsonata, false],
  ])('%j', (design, definition, holds) => {
    const found = broken(design, definition);
    expect(found.length === 0).toBe(holds);
    for (const { message } of found) expect(message).toMatch(/^[A-Z“].*\.$/);
  });
  it('says where, and the author’s sentence in place of its own', () => {
    expect(broken({ rule: 'no-polling-loop', message: 'Use .sync.', misconception: 'x' }, polling)).toEqual([
      { rule: 'no-polling-loop', message: 'Use .sync.', misconception: 'x', location: '/States/Wait' },
    ]);
  });
  it('refuses a rule there is not, and a field a rule does not have', () => {
    expect(designSchema.safeParse({ rule: 'toString' }).success).toBe(false);
    expect(designSchema.safeParse({ rule: 'uses-type', type: 'Choice', field: 'x' }).success).toBe(false);
  });
});
