import { describe, expect, it } from 'vitest';
import { reference } from '@/components/rules/reference';
import { readQuery, searchRules } from '@/components/rules/search-rules';

const all = [...reference().values()];
const found = (words: string, kind?: string) => {
  const { entries, isNear } = searchRules(all, readQuery({ q: words, kind }));
  return { ids: entries.map(({ id }) => id), isNear };
};

describe('searching the rules', () => {
  it('shows all when nothing is asked for, or only blanks and signs', () => {
    expect(found('').ids).toHaveLength(all.length);
    expect(found(' — ! ').ids).toHaveLength(all.length);
  });

  it('finds by field, by id and by letter case alike', () => {
    expect(found('resultpath').ids).toContain('path.result');
    expect(found('graph.unreachable').ids).toContain('graph.unreachable');
  });

  it('finds the rule behind a pasted refusal', () => {
    const refusal =
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: States.ALL must appear alone and at end of list at /States/Charge/Retry[0]/ErrorEquals[0]'";
    const { ids, isNear } = found(refusal);
    expect(ids[0]).toBe('errors.all.alone-and-last');
    expect(isNear).toBe(true);
  });

  it('keeps to a kind, and ignores a kind it does not know', () => {
    expect(found('', 'advice').ids.every((id) => id.startsWith('advice.'))).toBe(true);
    expect(found('', 'nonsense').ids).toHaveLength(all.length);
  });

  it('finds nothing for what no rule speaks of', () => {
    expect(found('zebra crossing')).toEqual({ ids: [], isNear: true });
  });
});
