import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/asl/check/check';
import { checkDocument } from '@/asl/check/document';
import type { JsonValue } from '@/asl/values';

/** Milliseconds of processor time: what else the machine does is not counted. */
const WELL_UNDER_A_SECOND = 900;

const timed = (text: string) => {
  const start = process.cpuUsage();
  const { diagnostics } = checkDocument(text);
  const { user, system } = process.cpuUsage(start);
  return { diagnostics, took: (user + system) / 1000 };
};
const states = (count: number, state: (i: number) => string): string =>
  `{"StartAt":"0","States":{${Array.from({ length: count }, (_, i) => `"${i}":${state(i)}`).join(',')}}}`;

const beside = (count: number): string =>
  Array.from({ length: count }, (_, i) => `"s${i}":{"Type":"Pass","Next":"x"}`).join(',');

const nested = (levels: number): string => {
  let text = '{"Type":"Pass","Next":"x"}';
  for (let i = 0; i < levels; i++) text = `{"Type":"Map","StartAt":"s${i}","States":{"s${i}":${text}},"End":true}`;
  return `{"StartAt":"A","States":{"A":${text}}}`;
};

describe('hostile definitions', () => {
  it('of more than a megabyte are refused by length', () => {
    const { diagnostics, took } = timed(`{"Comment":"${'x'.repeat(1_200_000)}"}`);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['definition.size']);
    expect(took).toBeLessThan(WELL_UNDER_A_SECOND);
  });

  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('of ten thousand levels of %s are refused by depth', (open, close) => {
    const { diagnostics, took } = timed(`${open.repeat(10_000)}1${close.repeat(10_000)}`);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['definition.depth']);
    expect(took).toBeLessThan(WELL_UNDER_A_SECOND);
  });

  it('of any depth are walked without overflow when they come as values', () => {
    let value: JsonValue = 1;
    for (let i = 0; i < 50_000; i++) value = { a: value };
    const machine = { StartAt: 'A', States: { A: { Type: 'Pass', Parameters: value, End: true } } };
    expect(checkDefinition(machine).map(({ rule }) => rule)).toEqual(['definition.depth']);
  });

  it('of twenty-five thousand states in one chain are read', () => {
    const { diagnostics, took } = timed(
      states(25_000, (i) => `{"Type":"Pass",${i < 24_999 ? `"Next":"${i + 1}"` : '"End":true'}}`),
    );
    expect(diagnostics).toEqual([]);
    expect(took).toBeLessThan(WELL_UNDER_A_SECOND);
  });

  it('of a hundred thousand states with a fault each end at the limit, without guessing for ever', () => {
    const { diagnostics, took } = timed(states(90_000, () => '1'));
    expect(diagnostics.length).toBe(1000);
    expect(took).toBeLessThan(WELL_UNDER_A_SECOND);
  });

  it('of twenty thousand misspelt targets are not compared with every name', () => {
    const { took } = timed(states(20_000, (i) => `{"Type":"Pass","Next":"${i}x${i}"}`));
    expect(took).toBeLessThan(WELL_UNDER_A_SECOND);
  });

  it.each([
    ['states beside States', `{"StartAt":"A","States":{"A":{"Type":"Succeed"}},${beside(20_000)}}`],
    ['states without States', `{"StartAt":"0",${beside(20_000)}}`],
    [
      'unknown fields of a Map written as a Parallel',
      `{"StartAt":"A","States":{"A":{"Type":"Map","Branches":[{"StartAt":"B","States":{}}],${beside(20_000)}}}}`,
    ],
    ['inner workflows in the Map itself, each in another', nested(300)],
    [
      'inner workflows side by side under wrong names',
      states(
        5_000,
        (i) => `{"Type":"Map","Body":{"StartAt":"b${i}","States":{"b${i}":{"Type":"Pass","Next":"x"}}},"End":true}`,
      ),
    ],
    [
      'parameters that no call takes',
      `{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{${beside(20_000)}},"End":true}}}`,
    ],
    [
      'paths into a context that is not there',
      states(10_000, (i) => `{"Type":"Pass","InputPath":"$$.a${i}.b${i}","End":true}`),
    ],
  ])('of many %s end soon', (_what, text) => {
    const { diagnostics, took } = timed(text);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(took).toBeLessThan(WELL_UNDER_A_SECOND);
  });

  it('that bear the names of JavaScript’s own members are read like any other', () => {
    const text = '{"StartAt":"__proto__","States":{"__proto__":{"Type":"constructor","toString":1,"End":true}}}';
    expect(checkDocument(text).diagnostics.map(({ rule }) => rule)).toEqual(['state.type']);
  });
});
