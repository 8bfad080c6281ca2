import { describe, expect, it } from 'vitest';
import { tagWords } from '@/components/authoring/form/words';
import { designRules } from '@/grading/checks/design';

describe('tagWords', () => {
  it('has a title and a sentence for every rule of design', () => {
    const without = Object.keys(designRules).filter((rule) => tagWords(rule).about === undefined);
    expect(without).toEqual([]);
  });
  it('spells out what has no words of its own, and looks nothing up on a prototype', () => {
    expect(tagWords('at-sea')).toEqual({ title: 'At sea' });
    expect(tagWords('toString').about).toBeUndefined();
  });
});
