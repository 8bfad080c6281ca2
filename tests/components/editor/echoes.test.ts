import { describe, expect, it } from 'vitest';
import { Echoes } from '@/components/editor/echoes';

describe('Echoes', () => {
  it('knows a text that comes back late, and forgets those before it', () => {
    const echoes = new Echoes();
    for (const text of ['a', 'ab', 'abc']) echoes.sent(text);
    expect(echoes.isEcho('ab')).toBe(true);
    expect(echoes.isEcho('a')).toBe(false);
    expect(echoes.isEcho('abc')).toBe(true);
  });

  it('takes a text from elsewhere for new', () => {
    const echoes = new Echoes();
    echoes.sent('a');
    expect(echoes.isEcho('loaded')).toBe(false);
  });
});
