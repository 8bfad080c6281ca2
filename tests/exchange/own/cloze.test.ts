import { expect, it } from 'vitest';
import { clozeNumbers, fillCloze } from '@/exchange/own/cloze';

const front = (text: string, number: number) => fillCloze(text, number, 'front', (part) => part);

it('opens one gap and shows the others, gaps in gaps too', () => {
  const text = '{{c1::Retry}} comes before {{c2::Catch, {{c3::if both::hint}} match}}';
  expect(clozeNumbers(text)).toEqual([1, 2, 3]);
  expect(front(text, 1)).toBe('[…] comes before Catch, if both match');
  expect(front(text, 3)).toBe('Retry comes before Catch, [hint] match');
});

it('leaves a gap that never ends, and an end of nothing, the text they are', () => {
  expect(clozeNumbers('{{c1::a {{c2::b}} c }} d}}')).toEqual([1, 2]);
  expect(front('{{c1::a {{c2::b}}', 2)).toBe('{{c1::a […]');
  expect(clozeNumbers('}} {{c1::a')).toEqual([]);
});

it('reads any number of gaps that never end', () => {
  expect(clozeNumbers('{{c1::'.repeat(20_000))).toEqual([]);
  expect(clozeNumbers(`${'{{c1::'.repeat(20_000)}${'}}'.repeat(20_000)}`)).toEqual([1]);
});
