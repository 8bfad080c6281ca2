import { expect, it } from 'vitest';
import { makeAuthoring } from '@/components/authoring/state/make-authoring';

const made = () =>
  makeAuthoring({
    id: 'one',
    slug: 'one',
    files: { 'exercise.yaml': 'title: Mine\n' },
    revision: 1,
    named: { paragraphs: new Set(), misconceptions: new Set(), tasks: new Map() },
  });

it('gives back, one after the other, each text in whose place a version was put', () => {
  const authoring = made();
  const text = () => authoring.store.getState().files['exercise.yaml'];
  authoring.takeUp({ 'exercise.yaml': 'title: Third\n' });
  authoring.setFile('exercise.yaml', 'title: Third, mended\n');
  authoring.takeUp({ 'exercise.yaml': 'title: Second\n' });
  authoring.takeUp({ 'exercise.yaml': 'title: Second\n' });
  expect(text()).toBe('title: Second\n');
  authoring.giveBack();
  expect(text()).toBe('title: Third, mended\n');
  authoring.giveBack();
  expect(text()).toBe('title: Mine\n');
  authoring.giveBack();
  expect(text()).toBe('title: Mine\n');
  expect(authoring.store.getState().former).toEqual([]);
});
