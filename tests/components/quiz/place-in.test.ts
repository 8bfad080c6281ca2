import { expect, it } from 'vitest';
import { placeIn } from '@/components/quiz/place-in';

it('finds the question an address names, and none where it names none of the paper’s', () => {
  expect(placeIn('1', 10)).toBe(0);
  expect(placeIn('10', 10)).toBe(9);
  for (const wrong of [null, '', '0', '11', '-1', '1.5', '1e1', ' 2', 'x', '99999']) {
    expect(placeIn(wrong, 10)).toBeUndefined();
  }
});
