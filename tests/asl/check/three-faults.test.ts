import { describe, expect, it } from 'vitest';
import { causes } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';
import type { RuleId } from '@/asl/rules';
import { distributed, type Json, jsonata, type Machine, order } from './sound-machines';

type Fault = readonly [RuleId, (machine: Machine) => void];

const at = (machine: Machine, name: string): Json => machine.States[name] as Json;
const first = (state: Json, field: string): Json => (state[field] as Json[])[0] as Json;
const inside = (state: Json, ...path: (string | number)[]): Json =>
  path.reduce<Json>((here, step) => here[step as string] as Json, state);

/** Faults in different places of one machine; any three of them are three causes. */
const sets: readonly { readonly name: string; readonly machine: () => Machine; readonly faults: readonly Fault[] }[] = [
  {
    name: 'an order',
    machine: order,
    faults: [
      ['field.unknown', (m) => Object.assign(m, { Coment: 'x' })],
      ['template.path-value', (m) => Object.assign(at(m, 'Prepare').Parameters as Json, { 'order.$': 'order' })],
      ['field.range', (m) => Object.assign(at(m, 'Charge'), { TimeoutSeconds: 0 })],
      ['field.empty', (m) => Object.assign(first(at(m, 'Charge'), 'Retry'), { ErrorEquals: [] })],
      ['path.reference', (m) => Object.assign(first(at(m, 'Charge'), 'Catch'), { ResultPath: '$.errors[*]' })],
      [
        'choice.comparison.exactly-one',
        (m) => Object.assign(first(at(m, 'Large'), 'Choices'), { NumericLessThan: 900 }),
      ],
      ['wait.duration.exactly-one', (m) => Object.assign(at(m, 'Pause'), { Timestamp: '2026-11-24T09:30:00Z' })],
      ['field.required', (m) => delete first(at(m, 'Notify'), 'Branches').StartAt],
      ['field.type', (m) => Object.assign(at(m, 'Each item'), { ItemsPath: 5 })],
      ['jsonata.syntax', (m) => Object.assign(at(m, 'Sum up'), { Output: '{% 1 + %}' })],
      ['name.variable.reserved', (m) => Object.assign(at(m, 'Sum up').Assign as Json, { states: 1 })],
      ['field.exclusive', (m) => Object.assign(at(m, 'Refused'), { CausePath: '$.cause' })],
      ['graph.unreachable', (m) => Object.assign(m.States, { Lost: { Type: 'Pass', Next: 'Delivered' } })],
    ],
  },
  {
    name: 'an order in JSONata',
    machine: jsonata,
    faults: [
      ['jsonata.delimiters', (m) => Object.assign(at(m, 'Count').Assign as Json, { total: '{% 1' })],
      ['field.language', (m) => Object.assign(at(m, 'Enough'), { InputPath: '$' })],
      ['graph.target.missing', (m) => Object.assign(at(m, 'Enough'), { Default: 'Puase' })],
      ['jsonata.states-field', (m) => Object.assign(at(m, 'Pause'), { Output: '{% $states.result %}' })],
      ['resource.parameter.required', (m) => delete inside(at(m, 'Charge'), 'Arguments').FunctionName],
      ['errors.all.alone-and-last', (m) => (at(m, 'Charge').Retry as Json[]).unshift({ ErrorEquals: ['States.ALL'] })],
      [
        'field.enum',
        (m) => Object.assign(inside(at(m, 'Tell all'), 'ItemProcessor'), { ProcessorConfig: { Mode: 'inline' } }),
      ],
      [
        'state.type',
        (m) => Object.assign(inside(at(m, 'Tell all'), 'ItemProcessor', 'States', 'Tell'), { Type: 'pass' }),
      ],
      ['language.downgrade', (m) => Object.assign(at(m, 'Done'), { QueryLanguage: 'JSONPath', Output: undefined })],
      ['variable.unset', (m) => Object.assign(at(m, 'Refused'), { Cause: '{% $reason %}' })],
    ],
  },
  {
    name: 'many items',
    machine: distributed,
    faults: [
      ['field.range', (m) => Object.assign(m, { TimeoutSeconds: -1 })],
      ['resource.arn', (m) => Object.assign(at(m, 'List'), { Resource: 'list' })],
      ['name.label.characters', (m) => Object.assign(at(m, 'Work through'), { Label: 'all orders' })],
      ['map.reader.csv', (m) => delete inside(at(m, 'Work through'), 'ItemReader', 'ReaderConfig').CSVHeaderLocation],
      ['map.batcher.limit', (m) => delete inside(at(m, 'Work through'), 'ItemBatcher').MaxItemsPerBatch],
      [
        'map.writer.resource',
        (m) =>
          Object.assign(inside(at(m, 'Work through'), 'ResultWriter'), { Resource: 'arn:aws:states:::s3:getObject' }),
      ],
      [
        'map.execution-type.needed',
        (m) => delete inside(at(m, 'Work through'), 'ItemProcessor', 'ProcessorConfig').ExecutionType,
      ],
      [
        'state.transition.exactly-one',
        (m) => delete inside(at(m, 'Work through'), 'ItemProcessor', 'States', 'Each').End,
      ],
      ['graph.target.scope', (m) => Object.assign(branch(m, 1, 'Is new'), { Default: 'Store' })],
      ['choice.rule.form', (m) => delete inside(branch(m, 1, 'Is new'), 'Choices', 0, 'And', 1).Variable],
      [
        'timestamp.form',
        (m) => Object.assign(at(m, 'Until morning'), { TimestampPath: undefined, Timestamp: 'tomorrow' }),
      ],
    ],
  },
];

function branch(machine: Machine, index: number, state: string): Json {
  return inside(at(machine, 'Work through'), 'ItemProcessor', 'States', 'Each', 'Branches', index, 'States', state);
}

/** Three of the faults, spread over all there are. */
const triplesOf = (count: number, most: number) =>
  Array.from({ length: count }, (_, a) => a)
    .flatMap((a) =>
      Array.from({ length: count }, (_, b) => b).flatMap((b) =>
        Array.from({ length: count }, (_, c) => [a, b, c] as const),
      ),
    )
    .filter(([a, b, c]) => a < b && b < c)
    .filter((_, index, all) => index % Math.floor(all.length / most) === 0)
    .slice(0, most);

const files = sets.flatMap(({ name, machine, faults }) =>
  triplesOf(faults.length, 40).map((triple) => {
    const spoilt = machine();
    const expected = triple.map((index) => {
      const [rule, spoil] = faults[index] as Fault;
      spoil(spoilt);
      return rule;
    });
    return { name, expected: expected.toSorted(), text: JSON.stringify(spoilt) };
  }),
);

describe('a definition with three faults', () => {
  it('is tried in a hundred and twenty ways, each from a sound one', () => {
    expect(new Set(files.map(({ text }) => text)).size).toBe(120);
    for (const { machine } of sets) expect(causes(checkDocument(JSON.stringify(machine())).diagnostics)).toEqual([]);
  });

  it.each(files)('has three diagnostics, one for each cause: $name, $expected', ({ text, expected }) => {
    expect(
      causes(checkDocument(text).diagnostics)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(expected);
  });
});
