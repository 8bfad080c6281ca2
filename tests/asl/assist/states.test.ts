import { describe, expect, it } from 'vitest';
import { changed } from '@/asl/assist/change';
import { convertText } from '@/asl/assist/format';
import { outlineOf } from '@/asl/assist/outline';
import { readTree } from '@/asl/assist/read-tree';
import { renameState } from '@/asl/assist/rename';
import { stateNamesAt } from '@/asl/assist/targets';

const text = `{
  "Comment": "Weigh",
  "StartAt": "Weigh",
  "States": {
    "Weigh": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
      "Parameters": { "Next": "Sort" },
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Sort" }],
      "Next": "Sort"
    },
    "Sort": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "Weigh" }],
      "Default": "Each"
    },
    "Each": {
      "Type": "Map",
      "ItemProcessor": {
        "StartAt": "Item",
        "States": { "Item": { "Type": "Pass", "Next": "Last" }, "Last": { "Type": "Succeed" } }
      },
      "End": true
    }
  }
}`;
const at = (words: string, within = 1): number => text.indexOf(words) + within;
const yaml = (convertText(text, 'json') as { text: string }).text;

describe('outlineOf', () => {
  it('lists every state with type and depth, inner ones too', () => {
    expect(outlineOf(readTree(text)).map(({ name, type, depth }) => [name, type, depth])).toEqual([
      ['Weigh', 'Task', 0],
      ['Sort', 'Choice', 0],
      ['Each', 'Map', 0],
      ['Item', 'Pass', 1],
      ['Last', 'Succeed', 1],
    ]);
  });

  it('says where they stand', () => {
    const item = outlineOf(readTree(text)).find(({ name }) => name === 'Item');
    expect(item?.pointer).toEqual(['States', 'Each', 'ItemProcessor', 'States', 'Item']);
    expect(text.slice(item?.from, item?.to)).toBe('"Item": { "Type": "Pass", "Next": "Last" }');
    expect(text.slice(item?.title.from, item?.title.to)).toBe('"Item"');
  });

  it('goes on behind what is not finished', () => {
    const begun = text.replace('"Next": "Sort"\n    },', '"Next": \n    },');
    expect(outlineOf(readTree(begun))).toHaveLength(5);
    expect(outlineOf(readTree(text.slice(0, at('"Default"')))).map(({ name }) => name)).toEqual(['Weigh', 'Sort']);
  });

  it('reads YAML', () => {
    expect(outlineOf(readTree(yaml, 'yaml')).map(({ name }) => name)).toEqual([
      'Weigh',
      'Sort',
      'Each',
      'Item',
      'Last',
    ]);
  });
});

describe('stateNamesAt', () => {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;

  it('finds the definition and every reference from any of them, but no payload', () => {
    for (const place of [at('"Sort": {'), at('"Next": "Sort"\n', 10)]) {
      const names = stateNamesAt(readTree(text), place);
      expect(names?.name).toBe('Sort');
      expect(lineOf(names?.definition?.from ?? 0)).toBe(12);
      expect(names?.references.map(({ from }) => lineOf(from))).toEqual([9, 10]);
    }
  });

  it('looks inside the workflow the name belongs to', () => {
    const names = stateNamesAt(readTree(text), at('"StartAt": "Item"', 13));
    expect(names?.references).toHaveLength(1);
    expect(text.slice(names?.definition?.from, names?.definition?.to)).toBe('"Item"');
  });

  it('knows a name that no state has', () => {
    const wrong = text.replace('"Default": "Each"', '"Default": "Eich"');
    expect(stateNamesAt(readTree(wrong), wrong.indexOf('Eich'))).toMatchObject({ name: 'Eich', definition: undefined });
  });

  it('is silent elsewhere', () => {
    expect(stateNamesAt(readTree(text), at('"Weigh"'))).toBeUndefined();
    expect(stateNamesAt(readTree(text), at('"Type"'))).toBeUndefined();
    expect(stateNamesAt(readTree(''), 0)).toBeUndefined();
  });
});

describe('renameState', () => {
  it('renames in StartAt, Next, Choices and Catch', () => {
    const changes = renameState(readTree(text), at('"Weigh": {'), 'Put on "scales"');
    if ('problem' in changes) throw new Error(changes.problem);
    const after = changed(text, changes);
    const inner = JSON.parse(after);
    expect(inner.Comment).toBe('Weigh');
    expect(inner.StartAt).toBe('Put on "scales"');
    expect(inner.States.Sort.Choices[0].Next).toBe('Put on "scales"');
    expect(Object.keys(inner.States)).toEqual(['Put on "scales"', 'Sort', 'Each']);
    expect(changes).toHaveLength(3);
  });

  it('writes YAML as YAML is written', () => {
    const changes = renameState(readTree(yaml, 'yaml'), yaml.indexOf('Default: Each') + 10, 'Is it?');
    if ('problem' in changes) throw new Error(changes.problem);
    expect(changed(yaml, changes)).toContain('Default: "Is it?"');
  });

  it.each([
    ['', 'needs a name'],
    ['Item', 'already'],
    ['x'.repeat(81), 'at most 80'],
  ])('refuses %j', (to, why) => {
    expect(renameState(readTree(text), at('"Weigh": {'), to)).toMatchObject({ problem: expect.stringContaining(why) });
  });

  it('does nothing for the same name, and says where to stand otherwise', () => {
    expect(renameState(readTree(text), at('"Weigh": {'), 'Weigh')).toEqual([]);
    expect(renameState(readTree(text), 0, 'X')).toHaveProperty('problem');
  });
});
