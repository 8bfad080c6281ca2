import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editYaml, yamlValue } from '@/catalog';

const text = `# about all
title: Charge   # the name
hints:
  # first
  - One.
  - Two.
limits: {}
scenarios:
  - { id: a, input: { n: 1 } } # kept
  - id: b
    title: |
      Long
      text
`;

/** Text of what YAML reads as layout: ends of lines, spaces, marks. */
const layoutText = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', 'a', '#', ':', '-', '|', '"', "'", '\\') });

describe('a change of YAML', () => {
  it('of a plain value leaves every other sign where it was', () => {
    expect(editYaml(text, { set: ['title'], value: 'Ship' })).toBe(text.replace('Charge', 'Ship'));
    expect(editYaml(text, { set: ['scenarios', 0, 'input', 'n'], value: 22 })).toBe(text.replace('n: 1', 'n: 22'));
  });

  it('writes what would be read as something else in quotes', () => {
    for (const value of ['1.1', 'true', 'a: b', '# no comment', '', ' x', '- y', '{z}'])
      for (const path of [['title'], ['scenarios', 0, 'id']] as const)
        expect(yamlValue(editYaml(text, { set: path, value }) ?? '')).toHaveProperty(path.join('.'), value);
  });

  it('keeps comments when members and items come, go and move', () => {
    const longer = editYaml(text, { insert: ['hints'], at: 2, value: 'Three.' }) ?? '';
    expect(yamlValue(longer)).toMatchObject({ hints: ['One.', 'Two.', 'Three.'] });
    const moved = editYaml(longer, { move: ['hints'], from: 2, to: 0 }) ?? '';
    expect(yamlValue(moved)).toMatchObject({ hints: ['Three.', 'One.', 'Two.'] });
    const shorter = editYaml(moved, { remove: ['hints', 2] }) ?? '';
    expect(yamlValue(shorter)).toMatchObject({ hints: ['Three.', 'One.'] });
    const made = editYaml(shorter, { set: ['limits', 'events'], value: 100 }) ?? '';
    expect(yamlValue(made)).toMatchObject({ limits: { events: 100 } });
    for (const comment of ['# about all', '# the name', '# first', '# kept']) expect(made).toContain(comment);
  });

  it('gives back any text that is put in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), layoutText), (value) => {
        const changed = editYaml(text, { set: ['scenarios', 1, 'title'], value });
        expect(yamlValue(changed ?? '')).toHaveProperty('scenarios.1.title', value);
      }),
    );
  });

  it('is not made in what is no YAML', () => {
    expect(editYaml('a: [', { set: ['a'], value: 1 })).toBeUndefined();
    expect(editYaml('- a', { set: ['a'], value: 1 })).toBeUndefined();
  });
});
