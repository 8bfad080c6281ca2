import { describe, expect, it } from 'vitest';
import { fieldWords } from '@/components/authoring/form/words';

describe('the words of a field', () => {
  it('tell the type of a state, in a design rule, from that of the workflow', () => {
    expect(fieldWords(['type']).label).toBe('Workflow type');
    expect(fieldWords(['design', 0, 'type']).label).toBe('State type');
  });

  it('are its own name, spelled, where there are none', () => {
    expect(fieldWords(['scenarios', 2, 'holdsBack']).label).toBe('Holds back');
    expect(fieldWords(['responses', 'MaxAttempts']).label).toBe('MaxAttempts');
  });
});
