import { describe, expect, it } from 'vitest';
import { byName } from '@/review';

const sorted = (...people: [name: string, userId: string][]): string[] =>
  people
    .map(([name, userId]) => ({ name, userId }))
    .sort(byName)
    .map(({ name, userId }) => `${name} ${userId}`);

describe('the people of a class', () => {
  it('stand where one looks for their names, whatever the case and the accents', () => {
    expect(sorted(['Zoe', '1'], ['Élodie', '2'], ['eva', '3'], ['Eda', '4'])).toEqual([
      'Eda 4',
      'Élodie 2',
      'eva 3',
      'Zoe 1',
    ]);
  });

  it('stand in one order when they share a name', () => {
    expect(sorted(['Ada', 'b'], ['Ada', 'a'])).toEqual(['Ada a', 'Ada b']);
    expect(sorted(['Ada', 'a'], ['Ada', 'b'])).toEqual(['Ada a', 'Ada b']);
  });
});
