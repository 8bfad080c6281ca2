import { describe, expect, it } from 'vitest';
import { causes } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';
import type { RuleId } from '@/asl/rules';

type Json = Record<string, unknown>;
interface Machine extends Json {
  States: Record<string, Json>;
}

/** A sound order workflow with every kind of state; each fault below spoils another part of it. */
const sound = (): Machine => ({
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

const at = (machine: Machine, name: string): Json => machine.States[name] as Json;
const first = (state: Json, field: string): Json => (state[field] as Json[])[0] as Json;

/** Faults in different places; any three of them are three causes. */
const faults: readonly (readonly [RuleId, (machine: Machine) => void])[] = [
  ['field.unknown', (m) => Object.assign(m, { Coment: 'x' })],
  ['template.path-value', (m) => Object.assign(at(m, 'Prepare').Parameters as Json, { 'order.$': 'order' })],
  ['field.range', (m) => Object.assign(at(m, 'Charge'), { TimeoutSeconds: 0 })],
  ['field.empty', (m) => Object.assign(first(at(m, 'Charge'), 'Retry'), { ErrorEquals: [] })],
  ['path.reference', (m) => Object.assign(first(at(m, 'Charge'), 'Catch'), { ResultPath: '$.errors[*]' })],
  ['choice.comparison.exactly-one', (m) => Object.assign(first(at(m, 'Large'), 'Choices'), { NumericLessThan: 900 })],
  ['wait.duration.exactly-one', (m) => Object.assign(at(m, 'Pause'), { Timestamp: '2026-11-24T09:30:00Z' })],
  ['field.required', (m) => delete first(at(m, 'Notify'), 'Branches').StartAt],
  ['field.type', (m) => Object.assign(at(m, 'Each item'), { ItemsPath: 5 })],
  ['jsonata.syntax', (m) => Object.assign(at(m, 'Sum up'), { Output: '{% 1 + %}' })],
  ['name.variable.reserved', (m) => Object.assign(at(m, 'Sum up').Assign as Json, { states: 1 })],
  ['field.exclusive', (m) => Object.assign(at(m, 'Refused'), { CausePath: '$.cause' })],
  ['graph.unreachable', (m) => Object.assign(m.States, { Lost: { Type: 'Pass', Next: 'Delivered' } })],
];

/** Forty triples, spread over all there are. */
const triples = faults
  .flatMap((_, a) => faults.flatMap((__, b) => faults.map((___, c) => [a, b, c] as const)))
  .filter(([a, b, c]) => a < b && b < c)
  .filter((_, index) => index % 7 === 0)
  .slice(0, 40);

describe('a definition with three faults', () => {
  it('is tried in forty ways', () => {
    expect(triples).toHaveLength(40);
    expect(causes(checkDocument(JSON.stringify(sound())).diagnostics)).toEqual([]);
  });

  it.each(triples)('has three diagnostics, one for each cause: %i, %i, %i', (...chosen) => {
    const machine = sound();
    const expected = chosen.map((index) => {
      const [rule, spoil] = faults[index] as (typeof faults)[number];
      spoil(machine);
      return rule;
    });
    const found = causes(checkDocument(JSON.stringify(machine)).diagnostics).map(({ rule }) => rule);
    expect(found.sort()).toEqual(expected.sort());
  });
});
