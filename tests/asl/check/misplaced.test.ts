import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { validateDefinition } from '@/asl/check/aws';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import type { JsonObject } from '@/asl/values';

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:work';
/** A workflow with two faults, one of a field and one of the graph. */
const states = { Bad: { Type: 'Pass', Next: 'Nowhere' }, Worse: { Type: 'Wait', Second: 5, End: true } };
const body = { StartAt: 'Bad', States: states };
const other = { StartAt: 'C', States: { C: { Type: 'Pass', End: true } } };
const inner = (state: JsonObject): JsonObject => ({
  StartAt: 'A',
  States: { A: { ...state, Next: 'Z' }, Z: { Type: 'Succeed' } },
});
const found = (definition: JsonObject): string[] =>
  causes(checkDefinition(definition)).map(({ rule, pointer }) => `${rule} ${pointer.join('/')}`);

/** How a state is written, where its inner workflow stands then, and which fault that is. */
const ways: readonly [string, JsonObject, string, string][] = [
  ['in the Map itself', { Type: 'Map', ...body }, 'A', 'state.inner-workflow A/StartAt'],
  ['in the Parallel itself', { Type: 'Parallel', ...body }, 'A', 'state.inner-workflow A/StartAt'],
  [
    'in the Map itself, its configuration where it belongs',
    { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' } }, ...body },
    'A',
    'state.inner-workflow A/StartAt',
  ],
  [
    'in Branches of a Map of items',
    { Type: 'Map', ItemsPath: '$.x', Branches: [body] },
    'A/Branches/0',
    'state.inner-workflow A/Branches',
  ],
  [
    'in Branches of what is called a Map',
    { Type: 'Map', Branches: [body, other] },
    'A/Branches/0',
    'state.inner-workflow A/Branches',
  ],
  [
    'in the ItemProcessor of what is called a Parallel',
    { Type: 'Parallel', ItemsPath: '$.x', MaxConcurrency: 2, ItemProcessor: body },
    'A/ItemProcessor',
    'state.inner-workflow A/ItemProcessor',
  ],
  ['under another name', { Type: 'Map', Workflow: body }, 'A/Workflow', 'state.inner-workflow A/Workflow'],
  [
    'under a misspelt name',
    { Type: 'Map', ItemProccessor: body },
    'A/ItemProccessor',
    'field.unknown A/ItemProccessor',
  ],
  ['under a misspelt name', { Type: 'Parallel', Branchs: [body] }, 'A/Branchs/0', 'field.unknown A/Branchs'],
  [
    'in its own configuration',
    { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'INLINE', ...body } } },
    'A/ItemProcessor/ProcessorConfig',
    'field.unknown A/ItemProcessor/ProcessorConfig/StartAt',
  ],
  ['in a list', { Type: 'Map', ItemProcessor: [body] }, 'A/ItemProcessor/0', 'field.type A/ItemProcessor'],
  [
    'in another one',
    { Type: 'Map', ItemProcessor: { Iterator: body } },
    'A/ItemProcessor/Iterator',
    'state.inner-workflow A/ItemProcessor/Iterator',
  ],
  ['in a state of a misspelt type', { Type: 'map', ItemProcessor: body }, 'A/ItemProcessor', 'state.type A/Type'],
  [
    'in a state that has none',
    { Type: 'Task', Resource: LAMBDA, ItemProcessor: body },
    'A/ItemProcessor',
    'state.inner-workflow A/ItemProcessor',
  ],
];

describe('an inner workflow', () => {
  it.each(ways)('is read in the same pass where it stands %s: %o', (_where, state, place, fault) => {
    expect(found(inner(state)).toSorted()).toEqual(
      [
        `States/${fault}`.replace(/^States\/(\S+) /, '$1 States/'),
        `field.unknown States/${place}/States/Worse/Second`,
        `graph.target.missing States/${place}/States/Bad/Next`,
      ].toSorted(),
    );
  });

  it.each(ways)('is nothing to the service where it stands %s: %o', (_where, state) => {
    const said = validateDefinition(JSON.stringify(inner(state))).diagnostics;
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ location }) => location?.includes('Worse') || location?.includes('/Bad'))).toEqual([]);
  });

  it('is read where its states stand without "States" around them', () => {
    const machine = inner({ Type: 'Map', ItemProcessor: { StartAt: 'Bad', ...states } });
    expect(found(machine)).toEqual([
      'field.unknown States/A/ItemProcessor/Bad',
      'field.unknown States/A/ItemProcessor/Worse/Second',
      'graph.target.missing States/A/ItemProcessor/Bad/Next',
    ]);
  });

  it('is read where it stands beside the state that lacks it, which is no second fault', () => {
    const map = { Type: 'Map', End: true };
    const second = ['Second', 'field.unknown'];
    const machines: readonly JsonObject[] = [
      { StartAt: 'A', States: { A: map }, ItemProcessor: body },
      { StartAt: 'A', States: { A: map, ItemProcessor: body } },
    ];
    for (const machine of machines) {
      const [fault, ...others] = causes(checkDefinition(machine));
      expect(fault?.rule).toBe('state.inner-workflow');
      expect(others.map(({ rule, pointer }) => [pointer.at(-1), rule])).toEqual([
        second,
        ['Next', 'graph.target.missing'],
      ]);
    }
  });

  it('is not read when the state has its own', () => {
    expect(found(inner({ Type: 'Map', ItemProcessor: other, Branches: [body] }))).toEqual([
      'field.unknown States/A/Branches',
    ]);
  });

  it('lacks its StartAt wherever it stands', () => {
    expect(found(inner({ Type: 'Map', States: other.States }))).toEqual([
      'state.inner-workflow States/A/States',
      'field.required States/A',
    ]);
  });

  it.each([
    inner({ Type: 'Map', ...other }),
    inner({ Type: 'Parallel', ...other }),
    inner({ Type: 'Parallel', ItemsPath: '$.x', ItemProcessor: other }),
    inner({ Type: 'Map', Branches: [other] }),
    inner({ Type: 'Map', ItemsPath: '$.x', Branches: [other] }),
    inner({ Type: 'Map', ItemProcessor: [other] }),
    inner({ Type: 'Map', ItemProcessor: { Iterator: other } }),
    inner({ Type: 'Map', ItemProcessor: { StartAt: 'C', ...other.States } }),
    {
      StartAt: 'A',
      States: { A: { Type: 'Pass', Next: 'B' } },
      B: { Type: 'Pass', Next: 'C' },
      C: { Type: 'Succeed' },
    },
  ])('is put where it belongs by one quick fix: %o', (definition) => {
    const [fault, ...others] = causes(checkDefinition(definition));
    expect(others).toEqual([]);
    if (fault?.fix === undefined) throw new Error('no fix is offered');
    expect(checkDefinition(applyFix(definition, fault.fix))).toEqual([]);
  });
});

describe('a field of the state around', () => {
  it.each([
    ['End in a branch', { Type: 'Parallel', Branches: [{ ...other, End: true }] }, 'Branches/0/End'],
    ['Next in an item processor', { Type: 'Map', ItemProcessor: { ...other, Next: 'Z' } }, 'ItemProcessor/Next'],
    [
      'Next in its configuration',
      { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'INLINE', Next: 'Z' }, ...other } },
      'ItemProcessor/ProcessorConfig/Next',
    ],
  ])('is one fault: %s', (_what, state, place) => {
    const machine = {
      StartAt: 'A',
      States: { A: state, ...(place.endsWith('End') ? {} : { Z: { Type: 'Succeed' } }) },
    };
    expect(found(machine as JsonObject)).toEqual([`field.unknown States/A/${place}`]);
  });

  it('is read as what it is', () => {
    const state = { Type: 'Map', ItemProcessor: { ...other, MaxConcurrency: -1 } };
    expect(found(inner(state))).toEqual([
      'field.unknown States/A/ItemProcessor/MaxConcurrency',
      'field.range States/A/ItemProcessor/MaxConcurrency',
    ]);
  });
});

describe('a misspelt field', () => {
  it.each([
    [{ Type: 'Pass', Paramters: { 'x.$': 'y' } }, 'template.path-value States/A/Paramters/x.$'],
    [{ Type: 'Task', Resource: LAMBDA, Retri: [{ ErrorEquals: [] }] }, 'field.empty States/A/Retri/0/ErrorEquals'],
    [{ Type: 'Wait', SecondPath: '$.a[*]' }, 'path.reference States/A/SecondPath'],
    [
      { Type: 'Task', QueryLanguage: 'JSONata', Resource: LAMBDA, Outputs: '{% $states.reslt %}' },
      'jsonata.states-field States/A/Outputs',
    ],
  ])('is read as what it was meant to be: %o', (state, fault) => {
    const all = found(inner(state));
    expect(all).toHaveLength(2);
    expect(all).toContain(fault);
  });

  it('knows the result where the field it was meant to be knows it', () => {
    const state = { Type: 'Task', QueryLanguage: 'JSONata', Resource: LAMBDA, Outputs: '{% $states.result %}' };
    expect(found(inner(state))).toEqual(['field.unknown States/A/Outputs']);
  });

  it('is the one fault where it was to name the language', () => {
    const state = { Type: 'Pass', Output: '{% $states.input %}' };
    expect(found(inner({ ...state, QueryLangage: 'JSONata' }))).toEqual(['field.unknown States/A/QueryLangage']);
    expect(found({ QueryLangage: 'JSONata', ...inner({ ...state, Assign: { x: '{% 1 + %}' } }) })).toEqual([
      'field.unknown QueryLangage',
      'jsonata.syntax States/A/Assign/x',
    ]);
  });
});
