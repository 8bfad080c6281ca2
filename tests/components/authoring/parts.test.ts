import { describe, expect, it } from 'vitest';
import { allKinds, blank, follow, specSchema } from '@/components/authoring/form/schema';
import { PARTS, partOfFault } from '@/components/authoring/state/parts';

const fieldsOf = (kind: string): string[] => Object.keys(specSchema(kind).properties ?? {});
const shown = new Set(PARTS.flatMap((part) => ('fields' in part ? part.fields : [])));

describe('the form', () => {
  it.each(allKinds())('has a place for every field of kind %s', (kind) => {
    // Whether a draft is shown is decided by publishing.
    expect(fieldsOf(kind).filter((name) => name !== 'draft' && !shown.has(name as never))).toEqual([]);
  });

  it('begins every field with a value of its type', () => {
    for (const [name, schema] of Object.entries(specSchema('complete').properties ?? {})) {
      const { type } = follow(schema);
      const value = blank(schema);
      const actual = Array.isArray(value) ? 'array' : typeof value === 'number' ? 'number' : typeof value;
      if (type !== undefined) expect([name, actual]).toEqual([name, type === 'integer' ? 'number' : type]);
    }
  });

  it('leads from a fault to the part that shows it', () => {
    const at = { line: 1, column: 1, message: '' };
    expect(partOfFault({ ...at, file: 'exercise.yaml', field: 'scenarios[2].input' })).toBe('scenarios');
    expect(partOfFault({ ...at, file: 'wrong/a.asl.json', field: '' })).toBe('wrong');
    expect(partOfFault({ ...at, file: 'task.md', field: '' })).toBe('task');
    expect(partOfFault({ ...at, file: 'exercise.yaml', field: 'nonsense' })).toBe('about');
  });
});
